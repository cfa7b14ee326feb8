package org.ibcm.membership.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ibcm.membership.Membership;
import org.springframework.stereotype.Component;

/** Enters the organisation into the register (D.1, D.6.a). */
@Component("admitMember")
class AdmitMemberDelegate implements JavaDelegate {

    private final Membership membership;

    AdmitMemberDelegate(Membership membership) {
        this.membership = membership;
    }

    @Override
    public void execute(DelegateExecution execution) {
        membership.admit(execution.getProcessBusinessKey());
    }
}
