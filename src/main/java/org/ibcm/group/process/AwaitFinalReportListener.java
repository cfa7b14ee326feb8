package org.ibcm.group.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.ibcm.group.Oversight;
import org.springframework.stereotype.Component;

/** Notes that the group writes its final report, and owes nothing else any more (D.4.d). */
@Component("awaitFinalReport")
class AwaitFinalReportListener implements ExecutionListener {

    private final Oversight oversight;

    AwaitFinalReportListener(Oversight oversight) {
        this.oversight = oversight;
    }

    @Override
    public void notify(DelegateExecution execution) {
        oversight.awaitFinalReport(execution.getProcessBusinessKey());
    }
}
