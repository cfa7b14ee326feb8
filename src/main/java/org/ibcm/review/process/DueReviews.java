package org.ibcm.review.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/**
 * Reviews that begin by themselves (D.1.b.v). The message only plans the start; the process asks the calendar once more,
 * so that a review is launched once, however often it is announced.
 */
@Component
class DueReviews {

    private final RuntimeService runtimeService;

    DueReviews(RuntimeService runtimeService) {
        this.runtimeService = runtimeService;
    }

    void announce() {
        runtimeService.startProcessInstanceByMessage(GcmRegionalReview.REVIEW_FOUND_DUE);
    }
}
