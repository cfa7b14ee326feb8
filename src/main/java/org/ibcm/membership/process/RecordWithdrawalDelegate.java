package org.ibcm.membership.process;

import static org.ibcm.membership.process.MembershipApproval.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ibcm.membership.Membership;
import org.springframework.stereotype.Component;

/** Closes an application at the wish of its applicant. */
@Component("recordWithdrawal")
class RecordWithdrawalDelegate implements JavaDelegate {

    private final Membership membership;

    RecordWithdrawalDelegate(Membership membership) {
        this.membership = membership;
    }

    @Override
    public void execute(DelegateExecution execution) {
        WITHDRAWAL_AUDIENCE.set(
                execution,
                membership.recordWithdrawal(execution.getProcessBusinessKey(), WITHDRAWAL_REASON.find(execution)));
    }
}
