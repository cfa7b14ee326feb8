package org.ibcm.group.process;

import static org.ibcm.group.process.GroupOversight.*;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ibcm.engine.CaseOf;
import org.ibcm.group.Oversight;
import org.springframework.stereotype.Component;

/** Files what the group leaves behind (D.4.d). */
@Component("recordFinalReport")
class RecordFinalReportListener implements TaskListener {

    private final Oversight oversight;

    RecordFinalReportListener(Oversight oversight) {
        this.oversight = oversight;
    }

    @Override
    public void notify(DelegateTask task) {
        oversight.fileFinalReport(CaseOf.task(task), FINAL_REPORT.find(task), FINAL_REPORT_LINK.find(task));
    }
}
