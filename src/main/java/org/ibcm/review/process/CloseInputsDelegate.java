package org.ibcm.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ibcm.review.ReviewCycle;
import org.springframework.stereotype.Component;

/** The review goes on with what is there (D.5.a). */
@Component("closeInputs")
class CloseInputsDelegate implements JavaDelegate {

    private final ReviewCycle cycle;

    CloseInputsDelegate(ReviewCycle cycle) {
        this.cycle = cycle;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cycle.closeInputs(execution.getProcessBusinessKey());
    }
}
