package org.ibcm.output.process;

import static org.ibcm.output.process.OutputEndorsement.*;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ibcm.engine.CaseOf;
import org.ibcm.output.Endorsement;
import org.springframework.stereotype.Component;

/** Files how the lead answers a concern, and what follows (D.2.a). */
@Component("recordConcernAnswer")
class RecordConcernAnswerListener implements TaskListener {

    private final Endorsement endorsement;

    RecordConcernAnswerListener(Endorsement endorsement) {
        this.endorsement = endorsement;
    }

    @Override
    public void notify(DelegateTask task) {
        endorsement.address(CaseOf.task(task), RESPONSE.find(task).orElse(null), NEXT_STEP.get(task));
    }
}
