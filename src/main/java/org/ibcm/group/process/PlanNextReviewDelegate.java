package org.ibcm.group.process;

import static org.ibcm.group.process.GroupOversight.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ibcm.group.GroupReviews;
import org.springframework.stereotype.Component;

/** Notes when the group is reviewed next (D.1.b.vi). */
@Component("planNextReview")
class PlanNextReviewDelegate implements JavaDelegate {

    private final GroupReviews reviews;

    PlanNextReviewDelegate(GroupReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        REVIEW_DUE_AT.set(execution, reviews.planNext(execution.getProcessBusinessKey()));
    }
}
