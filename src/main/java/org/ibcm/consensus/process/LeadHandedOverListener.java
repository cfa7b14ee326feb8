package org.ibcm.consensus.process;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.ibcm.consensus.DecisionMaking;
import org.ibcm.engine.Accounts;
import org.ibcm.engine.CurrentUser;
import org.ibcm.register.LeadHandedOver;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the former lead of a body facilitates, the new one does: the open task and those to come (D.2.b). */
@Component
class LeadHandedOverListener {

    private final DecisionMaking decisionMaking;
    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final CurrentUser currentUser;

    LeadHandedOverListener(
            DecisionMaking decisionMaking,
            RuntimeService runtimeService,
            TaskService taskService,
            CurrentUser currentUser) {
        this.decisionMaking = decisionMaking;
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.currentUser = currentUser;
    }

    @EventListener
    void on(LeadHandedOver handedOver) {
        String from = Accounts.agencyGroup(handedOver.from());
        String to = Accounts.agencyGroup(handedOver.to());
        List<String> decisions = decisionMaking.handOver(handedOver.body(), from, to);
        currentUser.asApplication(() -> decisions.forEach(decision -> {
            runtimeService.setVariable(decision, ConsensusDecision.FACILITATOR.name(), to);
            taskService
                    .createTaskQuery()
                    .processInstanceId(decision)
                    .taskDefinitionKeyIn(
                            ConsensusDecision.CONSULT_ON_OBJECTIONS, ConsensusDecision.RECORD_SENIOR_OUTCOME)
                    .list()
                    .forEach(task -> move(task, from, to));
        }));
    }

    private void move(Task task, String from, String to) {
        taskService.setAssignee(task.getId(), null);
        taskService.deleteCandidateGroup(task.getId(), from);
        taskService.addCandidateGroup(task.getId(), to);
    }
}
