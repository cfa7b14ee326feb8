package org.ibcm.group.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ibcm.group.PartnerInvitations;
import org.springframework.stereotype.Component;

/** Asks partners once more that have not answered (D.4.c). */
@Component("remindPartners")
class RemindPartnersDelegate implements JavaDelegate {

    private final PartnerInvitations invitations;

    RemindPartnersDelegate(PartnerInvitations invitations) {
        this.invitations = invitations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        invitations.remind(execution.getProcessBusinessKey());
    }
}
