package org.ibcm.review.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.ibcm.engine.CurrentUser;
import org.ibcm.review.NationalReportUpdated;
import org.ibcm.review.NationalReportsComplete;
import org.ibcm.review.StateFocalPointNamed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells the processes what has come of reports, on pages or in tasks. At the end of the transaction, when a task that
 * was itself the answer is no longer there; whoever waits for nothing more is not found.
 */
@Component
class InputMessages {

    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final LateReports late;
    private final FactsShown facts;
    private final CurrentUser currentUser;

    InputMessages(
            RuntimeService runtimeService,
            TaskService taskService,
            LateReports late,
            FactsShown facts,
            CurrentUser currentUser) {
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.late = late;
        this.facts = facts;
        this.currentUser = currentUser;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(NationalReportUpdated updated) {
        currentUser.asApplication(() -> {
            runtimeService
                    .createMessageCorrelation(NationalReport.NATIONAL_REPORT_UPDATED)
                    .processInstanceBusinessKey(updated.reference())
                    .processInstanceVariableEquals(NationalReport.STATE.name(), updated.state())
                    .correlateAll();
            late.updated(updated.reference(), updated.state());
        });
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(NationalReportsComplete complete) {
        currentUser.asApplication(() -> runtimeService
                .createMessageCorrelation(ReviewInputs.NATIONAL_REPORTS_COMPLETE)
                .processInstanceBusinessKey(complete.reference())
                .correlateAll());
    }

    /** In every review that waits for the report of this State, or would still take it. */
    @EventListener
    void on(StateFocalPointNamed named) {
        currentUser.asApplication(() -> {
            runtimeService
                    .createMessageCorrelation(NationalReport.STATE_FOCAL_POINT_NAMED)
                    .processInstanceVariableEquals(NationalReport.STATE.name(), named.state())
                    .correlateAll();
            late.focalPointNamed(named.state());
            show(named.state());
        });
    }

    private void show(String state) {
        runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey(NationalReport.PROCESS)
                .variableValueEquals(NationalReport.STATE.name(), state)
                .list()
                .forEach(instance -> taskService
                        .createTaskQuery()
                        .processInstanceId(instance.getId())
                        .list()
                        .forEach(task -> facts.show(task, instance.getBusinessKey())));
    }
}
