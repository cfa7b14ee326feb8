package org.ibcm.group.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ibcm.group.Oversight;
import org.springframework.stereotype.Component;

/** Enters the end of the group into the register (D.4.d). */
@Component("concludeGroup")
class ConcludeGroupDelegate implements JavaDelegate {

    private final Oversight oversight;

    ConcludeGroupDelegate(Oversight oversight) {
        this.oversight = oversight;
    }

    @Override
    public void execute(DelegateExecution execution) {
        oversight.conclude(execution.getProcessBusinessKey());
    }
}
