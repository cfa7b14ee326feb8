package org.ibcm.review.process;

import static org.ibcm.review.process.CommentRound.AGENCY;
import static org.ibcm.review.process.CommentRound.COMMENT;
import static org.ibcm.review.process.CommentRound.COMMENTED_TEXT;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ibcm.engine.CaseOf;
import org.ibcm.review.Contributions;
import org.springframework.stereotype.Component;

/** Files what a co-convener says when it is consulted (D.5.a). */
@Component("recordReviewComment")
class RecordReviewCommentListener implements TaskListener {

    private final Contributions contributions;

    RecordReviewCommentListener(Contributions contributions) {
        this.contributions = contributions;
    }

    @Override
    public void notify(DelegateTask task) {
        contributions.comment(CaseOf.task(task), COMMENTED_TEXT.get(task), AGENCY.get(task), COMMENT.find(task));
    }
}
