package org.ibcm.consensus.process;

import static org.ibcm.consensus.process.ConsensusDecision.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ibcm.consensus.DecisionMaking;
import org.ibcm.consensus.RoundResult;
import org.springframework.stereotype.Component;

@Component("closeRound")
class CloseRoundDelegate implements JavaDelegate {

    private final DecisionMaking decisionMaking;

    CloseRoundDelegate(DecisionMaking decisionMaking) {
        this.decisionMaking = decisionMaking;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RoundResult round = decisionMaking.closeRound(execution.getProcessInstanceId());
        TALLY.set(execution, round.tally().counts());
        HISTORY.set(execution, round.said());
        FACILITATOR.set(execution, round.facilitator());
    }
}
