package org.ibcm.group.process;

import static org.ibcm.group.process.GroupFormation.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ibcm.group.Formation;
import org.ibcm.group.PartnerInvitations;
import org.springframework.stereotype.Component;

/** Asks all other members whether they join, and invites the partners (D.4.c). */
@Component("openCall")
class OpenCallDelegate implements JavaDelegate {

    private final Formation formation;
    private final PartnerInvitations invitations;

    OpenCallDelegate(Formation formation, PartnerInvitations invitations) {
        this.formation = formation;
        this.invitations = invitations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = execution.getProcessBusinessKey();
        MEMBERS_TO_CALL.set(execution, formation.whoMayJoin(reference));
        WITHDRAWAL_AUDIENCE.set(execution, "members,secretariat,partners");
        invitations.invite(reference);
    }
}
