package org.ibcm.membership.process;

import org.camunda.bpm.engine.TaskService;
import org.ibcm.engine.Accounts;
import org.ibcm.engine.CurrentUser;
import org.ibcm.register.MemberLeft;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Nobody waits for the comment of an organisation that has left the coalition. */
@Component
class CommentsOfFormerMembers {

    private final TaskService taskService;
    private final CurrentUser currentUser;

    CommentsOfFormerMembers(TaskService taskService, CurrentUser currentUser) {
        this.taskService = taskService;
        this.currentUser = currentUser;
    }

    @EventListener
    void on(MemberLeft left) {
        currentUser.asNobody(() -> taskService
                .createTaskQuery()
                .taskDefinitionKey(MembershipApproval.COMMENT_ON_APPLICATION)
                .taskCandidateGroup(Accounts.agencyGroup(left.memberId()))
                .includeAssignedTasks()
                .list()
                .forEach(task -> taskService.complete(task.getId())));
    }
}
