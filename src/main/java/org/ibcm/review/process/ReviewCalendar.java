package org.ibcm.review.process;

import org.camunda.bpm.engine.RuntimeService;
import org.ibcm.engine.StartUpTask;
import org.ibcm.review.ReviewCycle;
import org.springframework.stereotype.Component;

/**
 * A review may have become due while the application was down (D.1.b.v). The message only plans the start; the process
 * asks once more, so that a review is launched once however often the application starts.
 */
@Component
class ReviewCalendar implements StartUpTask {

    private final ReviewCycle cycle;
    private final RuntimeService runtimeService;

    ReviewCalendar(ReviewCycle cycle, RuntimeService runtimeService) {
        this.cycle = cycle;
        this.runtimeService = runtimeService;
    }

    @Override
    public void run() {
        cycle.due().ifPresent(year -> runtimeService.startProcessInstanceByMessage(GcmRegionalReview.REVIEW_FOUND_DUE));
    }
}
