package org.ibcm.review.process;

import static org.ibcm.review.process.ReviewReport.*;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ibcm.engine.CaseOf;
import org.ibcm.review.ReviewCycle;
import org.springframework.stereotype.Component;

/** Files the report as it goes to co-conveners and Executive Committee (D.5.a). */
@Component("recordRegionalReport")
class RecordRegionalReportListener implements TaskListener {

    private final ReviewCycle cycle;

    RecordRegionalReportListener(ReviewCycle cycle) {
        this.cycle = cycle;
    }

    @Override
    public void notify(DelegateTask task) {
        cycle.finalise(
                CaseOf.task(task),
                REPORT_LINK_ARABIC.find(task).orElse(null),
                REPORT_LINK_ENGLISH.find(task).orElse(null),
                REPORT_SUMMARY.find(task).orElse(null));
    }
}
