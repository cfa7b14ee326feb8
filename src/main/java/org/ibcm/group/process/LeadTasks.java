package org.ibcm.group.process;

import static org.ibcm.group.process.GroupOversight.LEAD_AGENCY;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.ibcm.engine.Accounts;
import org.ibcm.engine.CurrentUser;
import org.ibcm.engine.TaskHandover;
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
    private final TaskHandover tasks;
    private final CurrentUser currentUser;

    LeadTasks(RuntimeService runtimeService, TaskHandover tasks, CurrentUser currentUser) {
        this.runtimeService = runtimeService;
        this.tasks = tasks;
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
        tasks.move(
                instance, OF_THE_LEAD, Accounts.agencyGroup(handedOver.from()), Accounts.agencyGroup(handedOver.to()));
    }
}
