package org.ibcm.membership.process;

import static org.ibcm.membership.process.MembershipApproval.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.ibcm.membership.Dossier;
import org.ibcm.membership.Dossier.Brief;
import org.springframework.stereotype.Component;

/** Lays scores and comments before the co-conveners (D.1, D.3). */
@Component("presentCase")
class PresentCaseListener implements ExecutionListener {

    private final Dossier dossier;

    PresentCaseListener(Dossier dossier) {
        this.dossier = dossier;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String reference = execution.getProcessBusinessKey();
        Brief brief = dossier.brief(reference);
        DECISION_SUBJECT.setLocal(execution, reference);
        DECISION_QUESTION.setLocal(execution, brief.question());
        DECISION_BASIS.setLocal(execution, brief.basis());
        DECISION_SCORES.setLocal(execution, brief.scores());
        DECISION_COMMENTS.setLocal(execution, brief.comments());
    }
}
