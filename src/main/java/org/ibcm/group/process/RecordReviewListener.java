package org.ibcm.group.process;

import static org.ibcm.group.process.GroupOversight.*;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ibcm.engine.CaseOf;
import org.ibcm.group.GroupReviews;
import org.springframework.stereotype.Component;

/** Files what the review recommends (D.1.b.vi). */
@Component("recordReview")
class RecordReviewListener implements TaskListener {

    private final GroupReviews reviews;

    RecordReviewListener(GroupReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void notify(DelegateTask task) {
        reviews.record(CaseOf.task(task), RECOMMENDATION.get(task), NEW_END_DATE.find(task), REVIEW_NOTE.find(task));
    }
}
