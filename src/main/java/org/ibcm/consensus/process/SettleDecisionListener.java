package org.ibcm.consensus.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.ibcm.consensus.DecisionMaking;
import org.springframework.stereotype.Component;

@Component("settleDecision")
class SettleDecisionListener implements ExecutionListener {

    private final DecisionMaking decisionMaking;

    SettleDecisionListener(DecisionMaking decisionMaking) {
        this.decisionMaking = decisionMaking;
    }

    @Override
    public void notify(DelegateExecution execution) {
        decisionMaking.settle(execution.getProcessInstanceId());
    }
}
