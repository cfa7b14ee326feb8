package org.ibcm.membership.process;

import static org.ibcm.membership.process.MembershipApproval.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ibcm.membership.Membership;
import org.springframework.stereotype.Component;

/** Files what the applicant answered, unless its own page has done so. */
@Component("takeInformation")
class TakeInformationDelegate implements JavaDelegate {

    private final Membership membership;

    TakeInformationDelegate(Membership membership) {
        this.membership = membership;
    }

    @Override
    public void execute(DelegateExecution execution) {
        membership.takeInformation(execution.getProcessBusinessKey(), INFORMATION_TEXT.find(execution));
        execution.removeVariable(INFORMATION_TEXT.name());
    }
}
