package org.ibcm.consensus.process;

import static org.ibcm.consensus.process.ConsensusDecision.HISTORY;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ibcm.consensus.DecisionMaking;
import org.ibcm.consensus.OpenRound;
import org.springframework.stereotype.Component;

@Component("extendRound")
class ExtendRoundDelegate implements JavaDelegate {

    private final DecisionMaking decisionMaking;

    ExtendRoundDelegate(DecisionMaking decisionMaking) {
        this.decisionMaking = decisionMaking;
    }

    @Override
    public void execute(DelegateExecution execution) {
        OpenRound round = decisionMaking.extendRound(execution.getProcessInstanceId());
        RoundVariables.set(execution, round);
        // it is open again: what was said in it is no history yet
        HISTORY.set(execution, round.earlier().isEmpty() ? null : round.earlier());
    }
}
