package org.ibcm.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ibcm.review.NationalReports;
import org.springframework.stereotype.Component;

/** The time of a State is over, and the review goes on (D.5.a). */
@Component("closeOverdueReport")
class CloseOverdueReportDelegate implements JavaDelegate {

    private final NationalReports reports;

    CloseOverdueReportDelegate(NationalReports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reports.closeOverdue(execution.getProcessBusinessKey(), NationalReport.STATE.get(execution));
    }
}
