package org.ibcm.group.process;

import org.camunda.bpm.engine.RuntimeService;
import org.ibcm.engine.CurrentUser;
import org.ibcm.group.ProposalWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the process what happened to a proposal outside its tasks. */
@Component
class FormationMessages {

    private final RuntimeService runtimeService;
    private final CurrentUser currentUser;

    FormationMessages(RuntimeService runtimeService, CurrentUser currentUser) {
        this.runtimeService = runtimeService;
        this.currentUser = currentUser;
    }

    /** A proposal whose case was ended by hand is withdrawn all the same. */
    @EventListener
    void on(ProposalWithdrawn withdrawn) {
        currentUser.asApplication(() -> runtimeService
                .createMessageCorrelation(GroupFormation.PROPOSAL_WITHDRAWN)
                .processInstanceBusinessKey(withdrawn.reference())
                .correlateAll());
    }
}
