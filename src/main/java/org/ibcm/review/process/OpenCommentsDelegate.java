package org.ibcm.review.process;

import static org.ibcm.review.process.CommentRound.COMMENTS_CLOSE_AT;
import static org.ibcm.review.process.CommentRound.COMMENT_REMINDER_AT;
import static org.ibcm.review.process.CommentRound.CO_CONVENERS;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ibcm.review.Contributions;
import org.ibcm.review.Contributions.CommentWindow;
import org.springframework.stereotype.Component;

/** Opens the time in which the co-conveners are consulted (D.5.a). */
@Component("openComments")
class OpenCommentsDelegate implements JavaDelegate {

    private final Contributions contributions;

    OpenCommentsDelegate(Contributions contributions) {
        this.contributions = contributions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CommentWindow window = contributions.openComments();
        CO_CONVENERS.set(execution, window.coConveners());
        COMMENT_REMINDER_AT.set(execution, window.remindAt());
        COMMENTS_CLOSE_AT.set(execution, window.closesAt());
    }
}
