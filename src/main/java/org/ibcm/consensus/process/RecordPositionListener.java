package org.ibcm.consensus.process;

import static org.ibcm.consensus.process.ConsensusDecision.*;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ibcm.consensus.DecisionMaking;
import org.ibcm.consensus.SpokenPosition;
import org.springframework.stereotype.Component;

@Component("recordPosition")
class RecordPositionListener implements TaskListener {

    private final DecisionMaking decisionMaking;

    RecordPositionListener(DecisionMaking decisionMaking) {
        this.decisionMaking = decisionMaking;
    }

    @Override
    public void notify(DelegateTask task) {
        String agency = AGENCY.get(task);
        if (POSITION.find(task).isEmpty() && decisionMaking.isOnFile(task.getProcessInstanceId(), agency)) {
            // the position came on another way, and the task ends with it
            return;
        }
        decisionMaking.record(
                task.getProcessInstanceId(),
                new SpokenPosition(agency, POSITION.get(task), REASON.find(task), RESOLUTION.find(task)));
    }
}
