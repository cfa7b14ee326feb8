package org.ibcm.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.ibcm.review.ReviewCycle;
import org.springframework.stereotype.Component;

/** Whoever has guidance of the Executive Committee to take up has time for it, whatever was planned (D.5.a, D.5.c). */
@Component("allowForAnswer")
class AllowForAnswerListener implements ExecutionListener {

    private final ReviewCycle cycle;

    AllowForAnswerListener(ReviewCycle cycle) {
        this.cycle = cycle;
    }

    @Override
    public void notify(DelegateExecution execution) {
        DueDates.setHandIns(execution, cycle.answerBy());
    }
}
