package org.ibcm.group.process;

import static org.ibcm.group.process.GroupOversight.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ibcm.group.Oversight;
import org.springframework.stereotype.Component;

/** Counts how often in a row an update had to be asked for (D.4.d). */
@Component("countChase")
class CountChaseDelegate implements JavaDelegate {

    private final Oversight oversight;

    CountChaseDelegate(Oversight oversight) {
        this.oversight = oversight;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UNRESPONSIVE.set(execution, oversight.chase(execution.getProcessBusinessKey()));
    }
}
