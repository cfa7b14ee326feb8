package org.ibcm.review.process;

import org.ibcm.engine.StartUpTask;
import org.ibcm.review.ReviewCycle;
import org.springframework.stereotype.Component;

/** A review may have become due while the application was down (D.1.b.v). */
@Component
class ReviewDueAtStartUp implements StartUpTask {

    private final ReviewCycle cycle;
    private final DueReviews dueReviews;

    ReviewDueAtStartUp(ReviewCycle cycle, DueReviews dueReviews) {
        this.cycle = cycle;
        this.dueReviews = dueReviews;
    }

    @Override
    public void run() {
        cycle.due().ifPresent(year -> dueReviews.announce());
    }
}
