package org.ibcm.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The calendar says that a review is due (D.1.b.v). */
@Component("announceReview")
class AnnounceReviewDelegate implements JavaDelegate {

    private final DueReviews dueReviews;

    AnnounceReviewDelegate(DueReviews dueReviews) {
        this.dueReviews = dueReviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        dueReviews.announce();
    }
}
