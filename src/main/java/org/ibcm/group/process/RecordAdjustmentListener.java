package org.ibcm.group.process;

import static org.ibcm.group.process.GroupOversight.*;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ibcm.engine.CaseOf;
import org.ibcm.group.GroupReviews;
import org.springframework.stereotype.Component;

/** Files the adjusted mandate and workplan as a new version (D.4.b). */
@Component("recordAdjustment")
class RecordAdjustmentListener implements TaskListener {

    private final GroupReviews reviews;

    RecordAdjustmentListener(GroupReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void notify(DelegateTask task) {
        reviews.adjust(CaseOf.task(task), ISSUE.find(task), MANDATE.find(task), WORKPLAN_SUMMARY.find(task));
    }
}
