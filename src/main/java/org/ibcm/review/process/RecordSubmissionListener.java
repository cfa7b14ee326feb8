package org.ibcm.review.process;

import static org.ibcm.review.process.ReviewSubmission.*;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ibcm.engine.CaseOf;
import org.ibcm.review.ReviewCycle;
import org.springframework.stereotype.Component;

/** Files when and how the report went to the forum, and what was learned (D.5.a). */
@Component("recordSubmission")
class RecordSubmissionListener implements TaskListener {

    private final ReviewCycle cycle;

    RecordSubmissionListener(ReviewCycle cycle) {
        this.cycle = cycle;
    }

    @Override
    public void notify(DelegateTask task) {
        boolean late = cycle.submit(
                CaseOf.task(task),
                SUBMITTED_ON.find(task).orElse(null),
                SUBMISSION_REFERENCE.find(task).orElse(null),
                LESSONS_LEARNED.find(task).orElse(null));
        SUBMITTED_LATE.set(task.getExecution(), late);
    }
}
