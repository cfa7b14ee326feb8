package org.ibcm.output.process;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.ibcm.engine.Accounts;
import org.ibcm.engine.CurrentUser;
import org.ibcm.engine.TaskHandover;
import org.ibcm.output.OutputLeadHandedOver;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The tasks of a lead go to whoever leads now, and is told of them (D.2.b). */
@Component
class TasksOfTheLead {

    private static final List<String> OF_THE_LEAD = List.of(
            OutputEndorsement.REPORT_OUTPUT_PROGRESS,
            OutputEndorsement.ADDRESS_CONCERN,
            OutputEndorsement.REVISE_OUTPUT,
            OutputEndorsement.REPLACE_FILE);

    private final RuntimeService runtimeService;
    private final TaskHandover tasks;
    private final CurrentUser currentUser;

    TasksOfTheLead(RuntimeService runtimeService, TaskHandover tasks, CurrentUser currentUser) {
        this.runtimeService = runtimeService;
        this.tasks = tasks;
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
        tasks.move(
                instance, OF_THE_LEAD, Accounts.agencyGroup(handedOver.from()), Accounts.agencyGroup(handedOver.to()));
    }
}
