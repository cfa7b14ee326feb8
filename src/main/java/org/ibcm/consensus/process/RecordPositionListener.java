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
        decisionMaking.record(
                task.getProcessInstanceId(),
                new SpokenPosition(AGENCY.get(task), POSITION.get(task), REASON.find(task), RESOLUTION.find(task)));
    }
}
