package org.ibcm.review.process;

import static org.ibcm.review.process.ReviewDraft.*;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ibcm.engine.CaseOf;
import org.ibcm.review.ReviewCycle;
import org.springframework.stereotype.Component;

/** Files the draft for the conference (D.5.a). */
@Component("recordDraft")
class RecordDraftListener implements TaskListener {

    private final ReviewCycle cycle;

    RecordDraftListener(ReviewCycle cycle) {
        this.cycle = cycle;
    }

    @Override
    public void notify(DelegateTask task) {
        cycle.consolidate(
                CaseOf.task(task),
                DRAFT_LINK.find(task).orElse(null),
                DRAFT_SUMMARY.find(task).orElse(null));
    }
}
