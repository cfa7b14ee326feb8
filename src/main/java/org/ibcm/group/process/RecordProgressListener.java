package org.ibcm.group.process;

import static org.ibcm.group.process.GroupOversight.*;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ibcm.engine.CaseOf;
import org.ibcm.group.Oversight;
import org.ibcm.group.ProgressReport;
import org.springframework.stereotype.Component;

/** Files what the lead reports (D.4.d). */
@Component("recordProgress")
class RecordProgressListener implements TaskListener {

    private final Oversight oversight;

    RecordProgressListener(Oversight oversight) {
        this.oversight = oversight;
    }

    @Override
    public void notify(DelegateTask task) {
        oversight.report(
                CaseOf.task(task),
                new ProgressReport(
                        PROGRESS_STATUS.find(task).orElse(null),
                        PROGRESS_SUMMARY.find(task).orElse(null),
                        NEXT_STEPS.find(task).orElse(null),
                        WORKPLAN_LINES.find(task).orElse(List.of()),
                        LINES_COMPLETED.find(task).orElse(List.of())));
    }
}
