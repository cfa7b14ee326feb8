package org.ibcm.membership.process;

import org.camunda.bpm.engine.RuntimeService;
import org.ibcm.engine.CurrentUser;
import org.ibcm.membership.ApplicationWithdrawn;
import org.ibcm.membership.InformationSupplied;
import org.ibcm.membership.InterestConfirmed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the process what the applicant did on its own page; the text is on file and does not travel. */
@Component
class MembershipMessages {

    private final RuntimeService runtimeService;
    private final CurrentUser currentUser;

    MembershipMessages(RuntimeService runtimeService, CurrentUser currentUser) {
        this.runtimeService = runtimeService;
        this.currentUser = currentUser;
    }

    @EventListener
    void on(InterestConfirmed confirmed) {
        currentUser.asApplication(() -> runtimeService
                .createMessageCorrelation(MembershipApproval.EXPRESSION_OF_INTEREST_RECEIVED)
                .setVariable(
                        MembershipApproval.PENDING_INTEREST.name(),
                        confirmed.id().toString())
                .correlateStartMessage());
    }

    @EventListener
    void on(InformationSupplied supplied) {
        send(MembershipApproval.INFORMATION_SUPPLIED, supplied.reference());
    }

    @EventListener
    void on(ApplicationWithdrawn withdrawn) {
        send(MembershipApproval.APPLICATION_WITHDRAWN, withdrawn.reference());
    }

    /** Where the process was ended in Cockpit nobody waits for it; the register moves on all the same. */
    private void send(String message, String reference) {
        currentUser.asApplication(() -> runtimeService
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(reference)
                .correlateAll());
    }
}
