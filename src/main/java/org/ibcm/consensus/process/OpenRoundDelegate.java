package org.ibcm.consensus.process;

import static org.ibcm.consensus.process.ConsensusDecision.*;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ibcm.consensus.DecisionMaking;
import org.ibcm.consensus.DecisionRequest;
import org.ibcm.consensus.OpenRound;
import org.springframework.stereotype.Component;

@Component("openRound")
class OpenRoundDelegate implements JavaDelegate {

    private final DecisionMaking decisionMaking;
    private final ModelVersions versions;

    OpenRoundDelegate(DecisionMaking decisionMaking, ModelVersions versions) {
        this.decisionMaking = decisionMaking;
        this.versions = versions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        OpenRound round = decisionMaking.openRound(new DecisionRequest(
                execution.getProcessInstanceId(),
                SUBJECT.find(execution),
                TITLE.get(execution),
                QUESTION.find(execution),
                BODY.get(execution),
                PROCEDURE.find(execution),
                WINDOW.find(execution),
                RECUSED.find(execution).orElse(List.of()),
                FACILITATOR.find(execution),
                BASIS.find(execution),
                versions.of(execution)));
        execution.setProcessBusinessKey(round.reference());
        REFERENCE.set(execution, round.reference());
        FACILITATOR.set(execution, round.facilitator());
        FACILITATOR_WINDOW.set(execution, round.facilitatorWindow().toString());
        RoundVariables.set(execution, round);
    }
}
