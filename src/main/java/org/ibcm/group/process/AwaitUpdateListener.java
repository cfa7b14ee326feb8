package org.ibcm.group.process;

import static org.ibcm.group.process.GroupOversight.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.ibcm.group.Oversight;
import org.ibcm.group.Oversight.Awaited;
import org.springframework.stereotype.Component;

/** Notes until when the update should be in, and when it is asked for again (D.4.d). */
@Component("awaitUpdate")
class AwaitUpdateListener implements ExecutionListener {

    private final Oversight oversight;

    AwaitUpdateListener(Oversight oversight) {
        this.oversight = oversight;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Awaited awaited = oversight.awaitUpdate(execution.getProcessBusinessKey());
        REPORT_CLOSES_AT.set(execution, awaited.until());
        CHASE_CYCLE.set(execution, awaited.chases());
    }
}
