package org.ibcm.output.process;

import org.camunda.bpm.engine.RuntimeService;
import org.ibcm.engine.CurrentUser;
import org.ibcm.output.OutputRegistered;
import org.ibcm.output.OutputSubmitted;
import org.ibcm.output.OutputWithdrawn;
import org.ibcm.output.PartnerLogoAnswered;
import org.ibcm.output.PeerReviewRequested;
import org.ibcm.output.PeerReviewsComplete;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the process what was done on pages; the texts are on file and do not travel. */
@Component
class OutputMessages {

    private final RuntimeService runtimeService;
    private final CurrentUser currentUser;

    OutputMessages(RuntimeService runtimeService, CurrentUser currentUser) {
        this.runtimeService = runtimeService;
        this.currentUser = currentUser;
    }

    @EventListener
    void on(OutputRegistered registered) {
        currentUser.asApplication(() -> runtimeService
                .createMessageCorrelation(OutputEndorsement.OUTPUT_REGISTERED)
                .processInstanceBusinessKey(registered.reference())
                .correlateStartMessage());
    }

    @EventListener
    void on(OutputSubmitted submitted) {
        send(OutputEndorsement.OUTPUT_SUBMITTED, submitted.reference());
    }

    /** Where the process was ended in Cockpit nobody waits for it; the register is closed all the same. */
    @EventListener
    void on(OutputWithdrawn withdrawn) {
        currentUser.asApplication(() -> runtimeService
                .createMessageCorrelation(OutputEndorsement.OUTPUT_WITHDRAWN)
                .processInstanceBusinessKey(withdrawn.reference())
                .correlateAll());
    }

    @EventListener
    void on(PeerReviewRequested requested) {
        send(OutputEndorsement.PEER_REVIEW_REQUESTED, requested.reference());
    }

    /** An answer that comes late or is changed finds nobody waiting. */
    @EventListener
    void on(PeerReviewsComplete complete) {
        currentUser.asApplication(() -> runtimeService
                .createMessageCorrelation(OutputEndorsement.PEER_REVIEWS_COMPLETE)
                .processInstanceBusinessKey(complete.reference())
                .correlateAll());
    }

    @EventListener
    void on(PartnerLogoAnswered answered) {
        currentUser.asApplication(() -> runtimeService
                .createMessageCorrelation(OutputEndorsement.PARTNER_LOGO_ANSWERED)
                .processInstanceBusinessKey(answered.reference())
                .localVariableEquals(
                        OutputEndorsement.AWAITED_PARTNER.name(),
                        answered.party().toString())
                .correlateAll());
    }

    /** Without a process that waits for it nothing would follow, so it is not taken. */
    private void send(String message, String reference) {
        currentUser.asApplication(() -> runtimeService
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(reference)
                .correlate());
    }
}
