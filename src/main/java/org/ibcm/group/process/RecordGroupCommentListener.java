package org.ibcm.group.process;

import static org.ibcm.group.process.GroupOversight.*;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ibcm.engine.CaseOf;
import org.ibcm.group.GroupReviews;
import org.springframework.stereotype.Component;

/** Files what a member of the group says (D.1.b.vi). */
@Component("recordGroupComment")
class RecordGroupCommentListener implements TaskListener {

    private final GroupReviews reviews;

    RecordGroupCommentListener(GroupReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void notify(DelegateTask task) {
        reviews.comment(CaseOf.task(task), AGENCY.get(task), COMMENT.find(task));
    }
}
