package org.ibcm.membership.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.ibcm.engine.CurrentUser;
import org.ibcm.membership.ApplicationCorrected;
import org.ibcm.membership.Dossier;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts what was corrected before those who work on the application already. */
@Component
class CorrectionsShown {

    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final Dossier dossier;
    private final CurrentUser currentUser;

    CorrectionsShown(RuntimeService runtimeService, TaskService taskService, Dossier dossier, CurrentUser currentUser) {
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.dossier = dossier;
        this.currentUser = currentUser;
    }

    @EventListener
    void on(ApplicationCorrected corrected) {
        currentUser.asApplication(() -> runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey(MembershipApproval.PROCESS)
                .processInstanceBusinessKey(corrected.reference())
                .list()
                .forEach(instance -> show(instance, corrected)));
    }

    private void show(ProcessInstance instance, ApplicationCorrected corrected) {
        runtimeService.setVariable(
                instance.getId(), MembershipApproval.ORGANISATION_NAME.name(), corrected.organisationName());
        runtimeService.setVariable(
                instance.getId(),
                MembershipApproval.ORGANISATION_TYPE.name(),
                corrected.organisationType().name());
        taskService.createTaskQuery().processInstanceId(instance.getId()).list().forEach(task -> show(task, corrected));
    }

    private void show(Task task, ApplicationCorrected corrected) {
        if (!corrected.formerName().equals(corrected.organisationName())) {
            task.setName(task.getName().replace(corrected.formerName(), corrected.organisationName()));
            taskService.saveTask(task);
        }
        if (task.getTaskDefinitionKey().equals(MembershipApproval.SCREEN_APPLICATION)) {
            taskService.setVariableLocal(
                    task.getId(),
                    MembershipApproval.APPLICATION_FACTS.name(),
                    Spin.JSON(dossier.screeningFacts(corrected.reference())));
        }
    }
}
