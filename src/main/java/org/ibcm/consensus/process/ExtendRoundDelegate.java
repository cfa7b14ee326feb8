package org.ibcm.consensus.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ibcm.consensus.DecisionMaking;
import org.springframework.stereotype.Component;

@Component("extendRound")
class ExtendRoundDelegate implements JavaDelegate {

    private final DecisionMaking decisionMaking;

    ExtendRoundDelegate(DecisionMaking decisionMaking) {
        this.decisionMaking = decisionMaking;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RoundVariables.set(execution, decisionMaking.extendRound(execution.getProcessInstanceId()));
    }
}
