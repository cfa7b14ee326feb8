package org.ibcm.review.process;

import org.camunda.bpm.engine.DecisionService;
import org.ibcm.engine.CurrentUser;
import org.ibcm.review.Coverage;
import org.ibcm.review.ReportCount;
import org.ibcm.review.ReportsExpected;
import org.springframework.stereotype.Component;

/** Asks the table {@code review-readiness} what it says of the reports of States alone (D.5.a). */
@Component
class ReadinessTable implements ReportsExpected {

    private static final String TABLE = "review-readiness";
    private static final String READY = "READY";

    private final DecisionService decisions;
    private final CurrentUser currentUser;

    ReadinessTable(DecisionService decisions, CurrentUser currentUser) {
        this.decisions = decisions;
        this.currentUser = currentUser;
    }

    @Override
    public boolean enough(ReportCount reports) {
        return currentUser.answerAsApplication(() -> decisions
                .evaluateDecisionTableByKey(TABLE, Coverage.onlyReports(reports))
                .getSingleResult()
                .getSingleEntry()
                .equals(READY));
    }
}
