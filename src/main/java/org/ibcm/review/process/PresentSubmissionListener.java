package org.ibcm.review.process;

import static org.ibcm.review.process.ReviewSubmission.*;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ibcm.engine.CaseOf;
import org.ibcm.review.ReviewCycle;
import org.ibcm.review.RoadmapSheet;
import org.springframework.stereotype.Component;

/** Shows what is to be submitted and by when; whoever is late is told so (D.5.a). */
@Component("presentSubmission")
class PresentSubmissionListener implements TaskListener {

    private final ReviewCycle cycle;
    private final RoadmapSheet sheet;

    PresentSubmissionListener(ReviewCycle cycle, RoadmapSheet sheet) {
        this.cycle = cycle;
        this.sheet = sheet;
    }

    @Override
    public void notify(DelegateTask task) {
        String reference = CaseOf.task(task);
        SUBMISSION_FACTS.setLocal(task, sheet.submission(reference));
        SUBMISSION_DUE_DAY.setLocal(task, sheet.submissionDay(reference));
        SUBMISSION_OVERDUE.setLocal(task, cycle.isSubmissionOverdue(reference));
    }
}
