package org.ibcm.review.process;

import org.camunda.bpm.engine.RuntimeService;
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
    private final CurrentUser currentUser;

    InputMessages(RuntimeService runtimeService, CurrentUser currentUser) {
        this.runtimeService = runtimeService;
        this.currentUser = currentUser;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(NationalReportUpdated updated) {
        currentUser.asApplication(() -> runtimeService
                .createMessageCorrelation(NationalReport.NATIONAL_REPORT_UPDATED)
                .processInstanceBusinessKey(updated.reference())
                .processInstanceVariableEquals(NationalReport.STATE.name(), updated.state())
                .correlateAll());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(NationalReportsComplete complete) {
        currentUser.asApplication(() -> runtimeService
                .createMessageCorrelation(ReviewInputs.NATIONAL_REPORTS_COMPLETE)
                .processInstanceBusinessKey(complete.reference())
                .correlateAll());
    }

    /** In every review that waits for the report of this State. */
    @EventListener
    void on(StateFocalPointNamed named) {
        currentUser.asApplication(() -> runtimeService
                .createMessageCorrelation(NationalReport.STATE_FOCAL_POINT_NAMED)
                .processInstanceVariableEquals(NationalReport.STATE.name(), named.state())
                .correlateAll());
    }
}
