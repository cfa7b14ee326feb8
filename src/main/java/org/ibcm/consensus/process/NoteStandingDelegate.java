package org.ibcm.consensus.process;

import static org.ibcm.consensus.process.ConsensusDecision.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ibcm.consensus.DecisionMaking;
import org.springframework.stereotype.Component;

@Component("noteStanding")
class NoteStandingDelegate implements JavaDelegate {

    private final DecisionMaking decisionMaking;

    NoteStandingDelegate(DecisionMaking decisionMaking) {
        this.decisionMaking = decisionMaking;
    }

    @Override
    public void execute(DelegateExecution execution) {
        STANDING.set(execution, decisionMaking.standing(execution.getProcessInstanceId()));
    }
}
