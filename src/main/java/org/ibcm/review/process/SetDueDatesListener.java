package org.ibcm.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.ibcm.review.ReviewCycle;
import org.springframework.stereotype.Component;

/** A phase begins with the days that are planned today (D.5.a). */
@Component("setDueDates")
class SetDueDatesListener implements ExecutionListener {

    private final ReviewCycle cycle;

    SetDueDatesListener(ReviewCycle cycle) {
        this.cycle = cycle;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String reference = execution.getProcessBusinessKey();
        CommentRound.REVIEW_REFERENCE.set(execution, reference);
        DueDates.set(execution, cycle.deadlines(reference));
    }
}
