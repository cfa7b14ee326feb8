package org.ibcm.membership.process;

import static org.ibcm.membership.process.MembershipApproval.*;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ibcm.engine.CaseOf;
import org.ibcm.membership.Dossier;
import org.ibcm.membership.Membership;
import org.springframework.stereotype.Component;

/** Puts what the applicant says and said before the secretariat. */
@Component("beginScreening")
class BeginScreeningListener implements TaskListener {

    private final Membership membership;
    private final Dossier dossier;

    BeginScreeningListener(Membership membership, Dossier dossier) {
        this.membership = membership;
        this.dossier = dossier;
    }

    @Override
    public void notify(DelegateTask task) {
        String reference = CaseOf.task(task);
        membership.beginScreening(reference);
        APPLICATION_FACTS.setLocal(task, dossier.screeningFacts(reference));
    }
}
