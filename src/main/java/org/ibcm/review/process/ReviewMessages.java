package org.ibcm.review.process;

import org.camunda.bpm.engine.RuntimeService;
import org.ibcm.engine.CurrentUser;
import org.ibcm.review.ReviewWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the process what was done on pages about the review as a whole. */
@Component
class ReviewMessages {

    private final RuntimeService runtimeService;
    private final LateReports late;
    private final CurrentUser currentUser;

    ReviewMessages(RuntimeService runtimeService, LateReports late, CurrentUser currentUser) {
        this.runtimeService = runtimeService;
        this.late = late;
        this.currentUser = currentUser;
    }

    /** Where the process was ended in Cockpit nobody waits for it; the register is closed all the same. */
    @EventListener
    void on(ReviewWithdrawn withdrawn) {
        currentUser.asApplication(() -> {
            runtimeService
                    .createMessageCorrelation(GcmRegionalReview.REVIEW_WITHDRAWN)
                    .processInstanceBusinessKey(withdrawn.reference())
                    .correlateAll();
            late.end(withdrawn.reference());
        });
    }
}
