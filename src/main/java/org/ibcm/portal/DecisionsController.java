package org.ibcm.portal;

import io.swagger.v3.oas.annotations.Operation;
import org.ibcm.consensus.DecisionRecord;
import org.ibcm.consensus.DecisionRecords;
import org.ibcm.engine.CurrentUser;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The record of a decision, open or closed, for those concerned (D.3). */
@RestController
@RequestMapping("/api/decisions/{reference}")
class DecisionsController {

    private final DecisionRecords records;
    private final CurrentUser currentUser;

    DecisionsController(DecisionRecords records, CurrentUser currentUser) {
        this.records = records;
        this.currentUser = currentUser;
    }

    @Operation(summary = "The record of a decision, open or closed")
    @GetMapping
    DecisionRecord show(@PathVariable String reference) {
        DecisionRecord decision = records.find(reference).orElseThrow();
        if (currentUser
                .actor()
                .filter(actor -> decision.concerns(actor.groups()))
                .isEmpty()) {
            throw new AccessDeniedException(reference);
        }
        return decision;
    }
}
