package org.ibcm.output.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.ibcm.engine.Accounts;
import org.ibcm.engine.CurrentUser;
import org.ibcm.output.OutputLeadHandedOver;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The tasks of a lead go to whoever leads now (D.2.b). */
@Component
class TasksOfTheLead {

    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final CurrentUser currentUser;

    TasksOfTheLead(RuntimeService runtimeService, TaskService taskService, CurrentUser currentUser) {
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.currentUser = currentUser;
    }

    @EventListener
    void on(OutputLeadHandedOver handedOver) {
        currentUser.asApplication(() -> runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey(OutputEndorsement.PROCESS)
                .processInstanceBusinessKey(handedOver.reference())
                .list()
                .forEach(instance -> move(instance, handedOver)));
    }

    private void move(ProcessInstance instance, OutputLeadHandedOver handedOver) {
        runtimeService.setVariable(instance.getId(), OutputEndorsement.LEAD_AGENCY.name(), handedOver.to());
        taskService
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .taskDefinitionKeyIn(
                        OutputEndorsement.REPORT_OUTPUT_PROGRESS,
                        OutputEndorsement.ADDRESS_CONCERN,
                        OutputEndorsement.REVISE_OUTPUT)
                .list()
                .forEach(task -> move(task, handedOver));
    }

    private void move(Task task, OutputLeadHandedOver handedOver) {
        taskService.setAssignee(task.getId(), null);
        taskService.deleteCandidateGroup(task.getId(), Accounts.agencyGroup(handedOver.from()));
        taskService.addCandidateGroup(task.getId(), Accounts.agencyGroup(handedOver.to()));
    }
}
