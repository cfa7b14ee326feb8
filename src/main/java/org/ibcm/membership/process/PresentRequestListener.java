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

    /** What a variable of the engine holds. */
    private static final int LONGEST = 4_000;

    private final Dossier dossier;

    PresentRequestListener(Dossier dossier) {
        this.dossier = dossier;
    }

    @Override
    public void notify(DelegateTask task) {
        INFORMATION_QUESTION.setLocal(task, shortened(dossier.question(CaseOf.task(task))));
    }

    /** In full it stands on the page of the case. */
    private static String shortened(String question) {
        return question.length() > LONGEST ? question.substring(0, LONGEST - 1) + "…" : question;
    }
}
