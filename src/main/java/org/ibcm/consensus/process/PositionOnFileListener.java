package org.ibcm.consensus.process;

import org.camunda.bpm.engine.TaskService;
import org.ibcm.consensus.PositionOnFile;
import org.ibcm.engine.Accounts;
import org.ibcm.engine.CurrentUser;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Nobody is reminded of a position that is on file: the agency's open task ends with it. */
@Component
class PositionOnFileListener {

    private final TaskService taskService;
    private final CurrentUser currentUser;

    PositionOnFileListener(TaskService taskService, CurrentUser currentUser) {
        this.taskService = taskService;
        this.currentUser = currentUser;
    }

    @EventListener
    void on(PositionOnFile position) {
        if (position.standIn()) {
            currentUser.asApplication(() -> endTask(position));
        } else {
            endTask(position);
        }
    }

    private void endTask(PositionOnFile position) {
        taskService
                .createTaskQuery()
                .processInstanceId(position.processInstance())
                .taskDefinitionKey(ConsensusDecision.RECORD_POSITION)
                .taskCandidateGroup(Accounts.agencyGroup(position.agency()))
                .includeAssignedTasks()
                .list()
                .forEach(task -> {
                    if (position.standIn()) {
                        // whoever had claimed it did not complete it
                        taskService.setAssignee(task.getId(), null);
                    }
                    taskService.complete(task.getId());
                });
    }
}
