package org.ibcm.consensus.process;

import static org.ibcm.consensus.process.ConsensusDecision.*;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ibcm.consensus.DecisionMaking;
import org.springframework.stereotype.Component;

@Component("recordSeniorOutcome")
class RecordSeniorOutcomeListener implements TaskListener {

    private final DecisionMaking decisionMaking;

    RecordSeniorOutcomeListener(DecisionMaking decisionMaking) {
        this.decisionMaking = decisionMaking;
    }

    @Override
    public void notify(DelegateTask task) {
        decisionMaking.noteSeniorOutcome(
                task.getProcessInstanceId(),
                SENIOR_OUTCOME.get(task),
                SENIOR_STATEMENT.get(task),
                MEETING_DATE.get(task));
    }
}
