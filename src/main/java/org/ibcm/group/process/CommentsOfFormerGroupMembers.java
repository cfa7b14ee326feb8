package org.ibcm.group.process;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.ibcm.engine.Accounts;
import org.ibcm.engine.CurrentUser;
import org.ibcm.group.CompositionChanged;
import org.ibcm.group.CompositionChanged.Change;
import org.ibcm.register.MemberLeft;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Nobody waits for the comment of an organisation that has left the group or the coalition. */
@Component
class CommentsOfFormerGroupMembers {

    private final TaskService taskService;
    private final CurrentUser currentUser;

    CommentsOfFormerGroupMembers(TaskService taskService, CurrentUser currentUser) {
        this.taskService = taskService;
        this.currentUser = currentUser;
    }

    @EventListener
    void on(MemberLeft left) {
        end(left.memberId(), taskService.createTaskQuery());
    }

    @EventListener
    void on(CompositionChanged changed) {
        if (changed.change() == Change.LEFT) {
            end(changed.agency(), taskService.createTaskQuery().processInstanceBusinessKey(changed.reference()));
        }
    }

    private void end(String agency, TaskQuery tasks) {
        currentUser.asApplication(() -> tasks.taskDefinitionKey(GroupOversight.COMMENT_ON_GROUP)
                .taskCandidateGroup(Accounts.agencyGroup(agency))
                .includeAssignedTasks()
                .list()
                .forEach(task -> taskService.complete(task.getId())));
    }
}
