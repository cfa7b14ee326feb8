package org.ibcm.output.process;

import static org.ibcm.output.process.OutputEndorsement.*;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ibcm.engine.CaseOf;
import org.ibcm.output.Endorsement;
import org.springframework.stereotype.Component;

/** Files what a co-convener said when it was informed (D.2.a). */
@Component("recordAcknowledgement")
class RecordAcknowledgementListener implements TaskListener {

    private final Endorsement endorsement;

    RecordAcknowledgementListener(Endorsement endorsement) {
        this.endorsement = endorsement;
    }

    @Override
    public void notify(DelegateTask task) {
        String agency = AGENCY.get(task);
        if (ACKNOWLEDGEMENT.find(task).isEmpty() && endorsement.hasLeft(agency)) {
            // nobody waits for it any more, and the task ends with that
            return;
        }
        endorsement.acknowledge(CaseOf.task(task), agency, ACKNOWLEDGEMENT.get(task), CONCERN.find(task));
    }
}
