package org.ibcm.group.process;

import org.camunda.bpm.engine.TaskService;
import org.camunda.spin.Spin;
import org.ibcm.engine.CurrentUser;
import org.ibcm.group.InvitationAnswered;
import org.ibcm.group.ProposalSheet;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts what a partner answered before the lead that is about to confirm who takes part. */
@Component
class InvitationsShown {

    private final TaskService taskService;
    private final ProposalSheet sheet;
    private final CurrentUser currentUser;

    InvitationsShown(TaskService taskService, ProposalSheet sheet, CurrentUser currentUser) {
        this.taskService = taskService;
        this.sheet = sheet;
        this.currentUser = currentUser;
    }

    @EventListener
    void on(InvitationAnswered answered) {
        currentUser.asApplication(() -> taskService
                .createTaskQuery()
                .taskDefinitionKey(GroupFormation.CONFIRM_COMPOSITION)
                .processInstanceBusinessKey(answered.reference())
                .list()
                .forEach(task -> taskService.setVariableLocal(
                        task.getId(),
                        GroupFormation.COMPOSITION.name(),
                        Spin.JSON(sheet.composition(answered.reference())))));
    }
}
