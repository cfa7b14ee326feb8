package org.ibcm.consensus.process;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.ibcm.consensus.DecisionMaking;
import org.ibcm.engine.Accounts;
import org.ibcm.engine.CurrentUser;
import org.ibcm.engine.TaskHandover;
import org.ibcm.register.LeadHandedOver;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the former lead of a body facilitates, the new one does: the open task and those to come (D.2.b). */
@Component
class LeadHandedOverListener {

    private static final List<String> OF_THE_FACILITATOR =
            List.of(ConsensusDecision.CONSULT_ON_OBJECTIONS, ConsensusDecision.RECORD_SENIOR_OUTCOME);

    private final DecisionMaking decisionMaking;
    private final RuntimeService runtimeService;
    private final TaskHandover tasks;
    private final CurrentUser currentUser;

    LeadHandedOverListener(
            DecisionMaking decisionMaking, RuntimeService runtimeService, TaskHandover tasks, CurrentUser currentUser) {
        this.decisionMaking = decisionMaking;
        this.runtimeService = runtimeService;
        this.tasks = tasks;
        this.currentUser = currentUser;
    }

    @EventListener
    void on(LeadHandedOver handedOver) {
        String from = Accounts.agencyGroup(handedOver.from());
        String to = Accounts.agencyGroup(handedOver.to());
        List<String> decisions = decisionMaking.handOver(handedOver.body(), from, to);
        currentUser.asApplication(() -> decisions.stream().map(this::running).forEach(decision -> {
            runtimeService.setVariable(decision.getId(), ConsensusDecision.FACILITATOR.name(), to);
            tasks.move(decision, OF_THE_FACILITATOR, from, to);
        }));
    }

    private ProcessInstance running(String id) {
        return runtimeService.createProcessInstanceQuery().processInstanceId(id).singleResult();
    }
}
