package org.ibcm.portal;

import io.swagger.v3.oas.annotations.Operation;
import org.ibcm.consensus.DecisionRecord;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The record of a decision, open or closed, for those concerned (D.3). */
@RestController
@RequestMapping("/api/decisions/{reference}")
class DecisionsController {

    private final DecisionViews decisions;

    DecisionsController(DecisionViews decisions) {
        this.decisions = decisions;
    }

    @Operation(summary = "The record of a decision, open or closed")
    @GetMapping
    DecisionRecord show(@PathVariable String reference) {
        return decisions.read(reference);
    }
}
