package org.ibcm.group.process;

import static org.ibcm.group.process.GroupOversight.LEAD_AGENCY;

import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.ibcm.engine.Accounts;
import org.ibcm.engine.CurrentUser;
import org.ibcm.register.LeadHandedOver;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the former lead of a group was to do, the new one does, and is told (D.2.b). */
@Component
class LeadTasks {

    /** What a lead does as the lead; what an organisation does for itself stays with it. */
    private static final List<String> OF_THE_LEAD = List.of(
            "UserTask_ReviseProposal",
            "UserTask_ConfirmComposition",
            "UserTask_ReportProgress",
            "UserTask_AdjustGroup",
            "UserTask_FileFinalReport");

    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final LeadTaskNotice notice;
    private final CurrentUser currentUser;

    LeadTasks(RuntimeService runtimeService, TaskService taskService, LeadTaskNotice notice, CurrentUser currentUser) {
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.notice = notice;
        this.currentUser = currentUser;
    }

    @EventListener
    void on(LeadHandedOver handedOver) {
        currentUser.asApplication(() -> runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(handedOver.body())
                .variableValueEquals(LEAD_AGENCY.name(), handedOver.from())
                .list()
                .forEach(instance -> move(instance, handedOver)));
    }

    private void move(ProcessInstance instance, LeadHandedOver handedOver) {
        runtimeService.setVariable(instance.getId(), LEAD_AGENCY.name(), handedOver.to());
        Collection<Task> tasks = taskService
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .taskDefinitionKeyIn(OF_THE_LEAD.toArray(String[]::new))
                .list();
        tasks.forEach(task -> move(task, handedOver));
    }

    private void move(Task task, LeadHandedOver handedOver) {
        taskService.setAssignee(task.getId(), null);
        taskService.deleteCandidateGroup(task.getId(), Accounts.agencyGroup(handedOver.from()));
        taskService.addCandidateGroup(task.getId(), Accounts.agencyGroup(handedOver.to()));
        notice.send(task, handedOver);
    }
}
