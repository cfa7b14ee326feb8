package org.ibcm.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.ibcm.review.ReviewCycle;
import org.ibcm.review.ReviewRegister;
import org.springframework.stereotype.Component;

/** A phase begins with the year of its review and the days that are planned today (D.5.a). */
@Component("setDueDates")
class SetDueDatesListener implements ExecutionListener {

    private final ReviewCycle cycle;
    private final ReviewRegister register;

    SetDueDatesListener(ReviewCycle cycle, ReviewRegister register) {
        this.cycle = cycle;
        this.register = register;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String reference = execution.getProcessBusinessKey();
        GcmRegionalReview.REVIEW_YEAR.set(
                execution, register.find(reference).orElseThrow().year());
        DueDates.set(execution, cycle.deadlines(reference));
    }
}
