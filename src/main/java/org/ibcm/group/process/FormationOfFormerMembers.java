package org.ibcm.group.process;

import org.camunda.bpm.engine.TaskService;
import org.ibcm.engine.Accounts;
import org.ibcm.engine.CurrentUser;
import org.ibcm.register.MemberLeft;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Nobody waits for the answer of an organisation that has left the coalition. */
@Component
class FormationOfFormerMembers {

    private final TaskService taskService;
    private final CurrentUser currentUser;

    FormationOfFormerMembers(TaskService taskService, CurrentUser currentUser) {
        this.taskService = taskService;
        this.currentUser = currentUser;
    }

    @EventListener
    void on(MemberLeft left) {
        currentUser.asApplication(() -> taskService
                .createTaskQuery()
                .taskDefinitionKeyIn(GroupFormation.CONFIRM_REQUEST, GroupFormation.JOIN_GROUP)
                .taskCandidateGroup(Accounts.agencyGroup(left.memberId()))
                .includeAssignedTasks()
                .list()
                .forEach(task -> taskService.complete(task.getId())));
    }
}
