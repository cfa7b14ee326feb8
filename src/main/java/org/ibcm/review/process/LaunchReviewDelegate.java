package org.ibcm.review.process;

import static org.ibcm.review.process.GcmRegionalReview.*;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ibcm.review.LaunchRequest;
import org.ibcm.review.MilestoneKind;
import org.ibcm.review.NationalReports;
import org.ibcm.review.ReviewCycle;
import org.springframework.stereotype.Component;

/** Enters the review into the register; a refusal refuses the start (D.5.a). */
@Component("launchReview")
class LaunchReviewDelegate implements JavaDelegate {

    private final ReviewCycle cycle;
    private final NationalReports reports;

    LaunchReviewDelegate(ReviewCycle cycle, NationalReports reports) {
        this.cycle = cycle;
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = cycle.launch(new LaunchRequest(
                REVIEW_YEAR.find(execution).orElse(null),
                CONFERENCE_DATE.find(execution).orElse(null),
                FORUM_DATE.find(execution).orElse(null),
                INVITED_STATES.find(execution).orElse(null)));
        execution.setProcessBusinessKey(reference);
        AWAITED_STATES.set(execution, reports.awaited(reference));
        FORUM_AT.set(execution, cycle.deadlines(reference).milestones().get(MilestoneKind.FORUM));
        execution.removeVariables(List.of(CONFERENCE_DATE.name(), FORUM_DATE.name(), INVITED_STATES.name()));
    }
}
