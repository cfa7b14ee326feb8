package org.ibcm.membership.process;

import static org.ibcm.membership.process.MembershipApproval.*;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ibcm.engine.CaseOf;
import org.ibcm.membership.Membership;
import org.ibcm.membership.Scoring;
import org.springframework.stereotype.Component;

/** Checks the scores and weighs them for the table of recommendations. */
@Component("recordScores")
class RecordScoresListener implements TaskListener {

    private final Membership membership;

    RecordScoresListener(Membership membership) {
        this.membership = membership;
    }

    @Override
    public void notify(DelegateTask task) {
        RECOMMENDATION.get(task);
        Scoring scoring = membership.weigh(CaseOf.task(task), ScoreSlots.read(task));
        LOWEST_SCORE.set(task.getExecution(), scoring.lowest());
        SCORE_PERCENT.set(task.getExecution(), scoring.percentOfPoints());
    }
}
