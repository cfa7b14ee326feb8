package org.ibcm.output.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.ibcm.engine.Accounts;
import org.ibcm.engine.CurrentUser;
import org.ibcm.output.Preparation;
import org.ibcm.register.MemberLeft;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Nobody waits for an organisation that has left the coalition; where it led, the secretariat finds another lead. */
@Component
class OutputsOfFormerMembers {

    private final Preparation preparation;
    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final CurrentUser currentUser;

    OutputsOfFormerMembers(
            Preparation preparation, RuntimeService runtimeService, TaskService taskService, CurrentUser currentUser) {
        this.preparation = preparation;
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.currentUser = currentUser;
    }

    @EventListener
    void on(MemberLeft left) {
        currentUser.asApplication(() -> {
            taskService
                    .createTaskQuery()
                    .taskDefinitionKeyIn(OutputEndorsement.CLEAR_LOGO, OutputEndorsement.ACKNOWLEDGE_OUTPUT)
                    .taskCandidateGroup(Accounts.agencyGroup(left.memberId()))
                    .includeAssignedTasks()
                    .list()
                    .forEach(task -> taskService.complete(task.getId()));
            preparation.ledBy(left.memberId()).forEach(this::tellOfVacancy);
        });
    }

    /** Where the process was ended in Cockpit nobody waits for it; the organisation leaves all the same. */
    private void tellOfVacancy(String reference) {
        runtimeService
                .createMessageCorrelation(OutputEndorsement.OUTPUT_LEAD_LEFT)
                .processInstanceBusinessKey(reference)
                .correlateAll();
    }
}
