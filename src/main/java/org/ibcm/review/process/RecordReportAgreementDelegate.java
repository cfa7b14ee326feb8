package org.ibcm.review.process;

import static org.ibcm.review.process.ReviewReport.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ibcm.review.ReviewCycle;
import org.springframework.stereotype.Component;

/** Files that the Executive Committee has agreed on the report (D.5.a, D.5.c). */
@Component("recordReportAgreement")
class RecordReportAgreementDelegate implements JavaDelegate {

    private final ReviewCycle cycle;

    RecordReportAgreementDelegate(ReviewCycle cycle) {
        this.cycle = cycle;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cycle.agreeOnReport(execution.getProcessBusinessKey(), DECISION_REFERENCE.get(execution));
        execution.removeVariable(DECISION_STATEMENT.name());
    }
}
