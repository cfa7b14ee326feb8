package org.ibcm.review.process;

import static org.ibcm.review.process.ReviewRoadmap.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ibcm.review.CommentRounds;
import org.ibcm.review.CommentRounds.CommentRound;
import org.springframework.stereotype.Component;

/** Says which co-conveners are consulted, and until when (D.5.a). */
@Component("openReviewComments")
class OpenReviewCommentsDelegate implements JavaDelegate {

    private final CommentRounds rounds;

    OpenReviewCommentsDelegate(CommentRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CommentRound round = rounds.open();
        CONSULTED_AGENCIES.set(execution, round.agencies());
        COMMENTS_CLOSE_AT.set(execution, round.closesAt());
        DECISION_WINDOW.set(execution, round.decisionWindow());
    }
}
