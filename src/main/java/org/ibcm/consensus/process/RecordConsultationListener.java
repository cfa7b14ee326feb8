package org.ibcm.consensus.process;

import static org.ibcm.consensus.process.ConsensusDecision.*;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ibcm.consensus.DecisionMaking;
import org.springframework.stereotype.Component;

@Component("recordConsultation")
class RecordConsultationListener implements TaskListener {

    private final DecisionMaking decisionMaking;

    RecordConsultationListener(DecisionMaking decisionMaking) {
        this.decisionMaking = decisionMaking;
    }

    @Override
    public void notify(DelegateTask task) {
        HISTORY.set(
                task,
                decisionMaking.noteConsultation(
                        task.getProcessInstanceId(), CONSULTATION_SUMMARY.get(task), NEXT_STEP.get(task)));
    }
}
