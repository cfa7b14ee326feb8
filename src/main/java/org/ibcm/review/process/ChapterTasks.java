package org.ibcm.review.process;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.ibcm.review.RoundTable;
import org.springframework.stereotype.Component;

/** The open tasks in which chapters are drafted, and for whom they wait (D.5.a). */
@Component
class ChapterTasks {

    private final TaskService taskService;

    ChapterTasks(TaskService taskService) {
        this.taskService = taskService;
    }

    List<Task> of(String reference, RoundTable roundTable) {
        return taskService
                .createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey(ReviewInputs.DRAFT_CHAPTER)
                .list()
                .stream()
                .filter(task -> roundTable
                        .name()
                        .equals(taskService.getVariable(task.getId(), ReviewInputs.ROUND_TABLE.name())))
                .toList();
    }

    /** Waits for this group alone, whoever had taken it. */
    void move(Task task, String group) {
        taskService.setAssignee(task.getId(), null);
        taskService.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(before -> before != null)
                .forEach(before -> taskService.deleteCandidateGroup(task.getId(), before));
        taskService.addCandidateGroup(task.getId(), group);
    }
}
