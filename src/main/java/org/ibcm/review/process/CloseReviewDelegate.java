package org.ibcm.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ibcm.review.ReviewCycle;
import org.springframework.stereotype.Component;

/** The forum has been held, and the review with it (D.5.a). */
@Component("closeReview")
class CloseReviewDelegate implements JavaDelegate {

    private final ReviewCycle cycle;

    CloseReviewDelegate(ReviewCycle cycle) {
        this.cycle = cycle;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cycle.close(execution.getProcessBusinessKey());
    }
}
