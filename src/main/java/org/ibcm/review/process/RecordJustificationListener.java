package org.ibcm.review.process;

import static org.ibcm.review.process.ReviewDraft.*;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ibcm.engine.CaseOf;
import org.ibcm.review.Coverage;
import org.springframework.stereotype.Component;

/** Files why the report is written although something is missing (D.5.a). */
@Component("recordJustification")
class RecordJustificationListener implements TaskListener {

    private final Coverage coverage;

    RecordJustificationListener(Coverage coverage) {
        this.coverage = coverage;
    }

    @Override
    public void notify(DelegateTask task) {
        coverage.justify(
                CaseOf.task(task),
                JUSTIFIED_GAPS.find(task).orElse(List.of()),
                JUSTIFICATION.find(task).orElse(null));
    }
}
