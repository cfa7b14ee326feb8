package org.ibcm.membership.process;

import static org.ibcm.membership.process.MembershipApproval.*;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ibcm.engine.CaseOf;
import org.ibcm.membership.Dossier;
import org.springframework.stereotype.Component;

/** Labels the slots of the form with the criteria. */
@Component("presentCriteria")
class PresentCriteriaListener implements TaskListener {

    private final Dossier dossier;

    PresentCriteriaListener(Dossier dossier) {
        this.dossier = dossier;
    }

    @Override
    public void notify(DelegateTask task) {
        CRITERIA.setLocal(task, dossier.criteria(CaseOf.task(task)));
    }
}
