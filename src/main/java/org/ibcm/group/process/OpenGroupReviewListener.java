package org.ibcm.group.process;

import static org.ibcm.group.process.GroupOversight.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.ibcm.group.GroupReviews;
import org.springframework.stereotype.Component;

/** Opens a review and names the members that are asked for comments (D.1.b.vi). */
@Component("openGroupReview")
class OpenGroupReviewListener implements ExecutionListener {

    private final GroupReviews reviews;

    OpenGroupReviewListener(GroupReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void notify(DelegateExecution execution) {
        COMMENTING_MEMBERS.set(execution, reviews.open(execution.getProcessBusinessKey()));
    }
}
