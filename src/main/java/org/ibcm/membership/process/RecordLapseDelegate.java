package org.ibcm.membership.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ibcm.membership.Membership;
import org.springframework.stereotype.Component;

/** Closes an application that its applicant left unanswered. */
@Component("recordLapse")
class RecordLapseDelegate implements JavaDelegate {

    private final Membership membership;

    RecordLapseDelegate(Membership membership) {
        this.membership = membership;
    }

    @Override
    public void execute(DelegateExecution execution) {
        membership.lapse(execution.getProcessBusinessKey());
    }
}
