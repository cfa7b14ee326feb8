package org.ibcm.group.process;

import static org.ibcm.group.process.GroupOversight.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.ibcm.group.OversightDossier;
import org.ibcm.group.OversightDossier.Brief;
import org.springframework.stereotype.Component;

/** Lays the recommendation before those who decide on it (D.3). */
@Component("presentReviewQuestion")
class PresentReviewQuestionListener implements ExecutionListener {

    private final OversightDossier dossier;

    PresentReviewQuestionListener(OversightDossier dossier) {
        this.dossier = dossier;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String reference = execution.getProcessBusinessKey();
        Brief brief = dossier.brief(reference);
        DECISION_SUBJECT.setLocal(execution, reference);
        DECISION_QUESTION.setLocal(execution, brief.question());
        DECISION_FACTS.setLocal(execution, brief.facts());
        GROUP_PROCEDURE.setLocal(execution, brief.procedure());
        GROUP_FACILITATOR.setLocal(execution, brief.facilitator());
    }
}
