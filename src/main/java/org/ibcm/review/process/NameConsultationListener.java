package org.ibcm.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.ibcm.review.InputsDossier;
import org.springframework.stereotype.Component;

/** Names the task after the group that is consulted (D.5.a). */
@Component("nameConsultation")
class NameConsultationListener implements ExecutionListener {

    private final InputsDossier dossier;

    NameConsultationListener(InputsDossier dossier) {
        this.dossier = dossier;
    }

    @Override
    public void notify(DelegateExecution execution) {
        ReviewInputs.CONSULTED_WHO.setLocal(execution, dossier.wordsOf(ReviewInputs.STAKEHOLDER_GROUP.get(execution)));
    }
}
