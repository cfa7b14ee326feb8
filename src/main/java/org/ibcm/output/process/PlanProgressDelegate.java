package org.ibcm.output.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ibcm.output.Preparation;
import org.springframework.stereotype.Component;

/** Says when the lead reports next (D.2.b). */
@Component("planProgress")
class PlanProgressDelegate implements JavaDelegate {

    private final Preparation preparation;
    private final CommonVariables common;

    PlanProgressDelegate(Preparation preparation, CommonVariables common) {
        this.preparation = preparation;
        this.common = common;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = execution.getProcessBusinessKey();
        common.set(execution, reference);
        OutputEndorsement.PROGRESS_DUE_AT.set(execution, preparation.nextReport(reference));
    }
}
