package org.ibcm.group.process;

import static org.ibcm.group.process.GroupOversight.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ibcm.group.Oversight;
import org.springframework.stereotype.Component;

/** Notes when the next update is due; never in the past (D.4.d). */
@Component("planNextUpdate")
class PlanNextUpdateDelegate implements JavaDelegate {

    private final Oversight oversight;

    PlanNextUpdateDelegate(Oversight oversight) {
        this.oversight = oversight;
    }

    @Override
    public void execute(DelegateExecution execution) {
        REPORT_DUE_AT.set(execution, oversight.planNextUpdate(execution.getProcessBusinessKey()));
    }
}
