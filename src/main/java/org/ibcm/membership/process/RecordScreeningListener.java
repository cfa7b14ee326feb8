package org.ibcm.membership.process;

import static org.ibcm.membership.process.MembershipApproval.*;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ibcm.engine.CaseOf;
import org.ibcm.membership.Membership;
import org.springframework.stereotype.Component;

/** Records what the secretariat found (D.1). */
@Component("recordScreening")
class RecordScreeningListener implements TaskListener {

    private final Membership membership;

    RecordScreeningListener(Membership membership) {
        this.membership = membership;
    }

    @Override
    public void notify(DelegateTask task) {
        membership.screen(CaseOf.task(task), SCREENING_OUTCOME.get(task), SCREENING_NOTE.find(task));
        task.getExecution().removeVariable(SCREENING_NOTE.name());
    }
}
