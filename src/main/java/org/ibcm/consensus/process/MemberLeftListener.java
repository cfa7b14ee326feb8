package org.ibcm.consensus.process;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.ibcm.consensus.DecisionMaking;
import org.ibcm.engine.Accounts;
import org.ibcm.engine.CurrentUser;
import org.ibcm.register.AgencyLeftBody;
import org.ibcm.register.MemberLeft;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Nobody waits for an agency that has left the coalition, or the body that decides: its open tasks end. */
@Component
class MemberLeftListener {

    /** Code of the escalation that ends the task in the model. */
    private static final String AGENCY_LEFT = "AGENCY_LEFT";

    private final DecisionMaking decisionMaking;
    private final TaskService taskService;
    private final CurrentUser currentUser;

    MemberLeftListener(DecisionMaking decisionMaking, TaskService taskService, CurrentUser currentUser) {
        this.decisionMaking = decisionMaking;
        this.taskService = taskService;
        this.currentUser = currentUser;
    }

    @EventListener
    void on(MemberLeft left) {
        decisionMaking.release(left.memberId());
        currentUser.asApplication(() -> end(taskService.createTaskQuery(), left.memberId()));
    }

    @EventListener
    void on(AgencyLeftBody left) {
        List<String> decisions = decisionMaking.release(left.body(), left.agency());
        currentUser.asApplication(() -> decisions.forEach(
                decision -> end(taskService.createTaskQuery().processInstanceId(decision), left.agency())));
    }

    private void end(TaskQuery tasks, String agency) {
        tasks.taskDefinitionKey(ConsensusDecision.RECORD_POSITION)
                .taskCandidateGroup(Accounts.agencyGroup(agency))
                .includeAssignedTasks()
                .list()
                .forEach(task -> taskService.handleEscalation(task.getId(), AGENCY_LEFT));
    }
}
