package org.ibcm.membership.process;

import static org.ibcm.membership.process.MembershipApproval.*;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ibcm.engine.CaseOf;
import org.ibcm.membership.Dossier;
import org.springframework.stereotype.Component;

/** Shows what the applicant was asked. */
@Component("presentRequest")
class PresentRequestListener implements TaskListener {

    private final Dossier dossier;

    PresentRequestListener(Dossier dossier) {
        this.dossier = dossier;
    }

    @Override
    public void notify(DelegateTask task) {
        INFORMATION_QUESTION.setLocal(task, dossier.question(CaseOf.task(task)));
    }
}
