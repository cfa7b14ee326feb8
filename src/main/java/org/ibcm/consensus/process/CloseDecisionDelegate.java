package org.ibcm.consensus.process;

import static org.ibcm.consensus.process.ConsensusDecision.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ibcm.consensus.ClosedDecision;
import org.ibcm.consensus.DecisionMaking;
import org.springframework.stereotype.Component;

@Component("closeDecision")
class CloseDecisionDelegate implements JavaDelegate {

    private final DecisionMaking decisionMaking;

    CloseDecisionDelegate(DecisionMaking decisionMaking) {
        this.decisionMaking = decisionMaking;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ClosedDecision closed = decisionMaking.close(execution.getProcessInstanceId(), ROUND_OUTCOME.get(execution));
        REFERENCE.set(execution, closed.reference());
        OUTCOME.set(execution, closed.outcome());
        STATEMENT.set(execution, closed.statement());
        AUDIENCE.set(execution, String.join(",", closed.audience()));
    }
}
