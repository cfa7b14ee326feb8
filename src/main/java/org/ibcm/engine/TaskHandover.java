package org.ibcm.engine;

import java.util.Collection;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Leaves open tasks of one group to another, whoever had taken them (D.2.b). */
@Component
public class TaskHandover {

    private final TaskService taskService;
    private final ApplicationEventPublisher events;

    TaskHandover(TaskService taskService, ApplicationEventPublisher events) {
        this.taskService = taskService;
        this.events = events;
    }

    /** @param keys which of the instance's tasks go to the other group */
    public void move(ProcessInstance instance, Collection<String> keys, String fromGroup, String toGroup) {
        taskService
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .taskDefinitionKeyIn(keys.toArray(String[]::new))
                .list()
                .forEach(task -> {
                    move(task, fromGroup, toGroup);
                    events.publishEvent(new TaskMoved(task, instance.getBusinessKey(), toGroup));
                });
    }

    private void move(Task task, String fromGroup, String toGroup) {
        taskService.setAssignee(task.getId(), null);
        taskService.deleteCandidateGroup(task.getId(), fromGroup);
        taskService.addCandidateGroup(task.getId(), toGroup);
    }
}
