package org.ibcm.review.process;

import static org.ibcm.review.process.NationalReport.DOCUMENT_LINK;
import static org.ibcm.review.process.NationalReport.EXTENSION_UNTIL;
import static org.ibcm.review.process.NationalReport.OBJECTIVES_COVERED;
import static org.ibcm.review.process.NationalReport.RECEIVED_ON;
import static org.ibcm.review.process.NationalReport.REPORT_NOTE;
import static org.ibcm.review.process.NationalReport.REPORT_STATUS;
import static org.ibcm.review.process.NationalReport.REPORT_SUMMARY;
import static org.ibcm.review.process.NationalReport.STATE;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ibcm.engine.CaseOf;
import org.ibcm.review.NationalReports;
import org.ibcm.review.ReceivedReport;
import org.ibcm.review.TrackedReport;
import org.springframework.stereotype.Component;

/** Files what has come of the report of a State (D.5.a). */
@Component("recordNationalReport")
class RecordNationalReportListener implements TaskListener {

    private final NationalReports reports;

    RecordNationalReportListener(NationalReports reports) {
        this.reports = reports;
    }

    @Override
    public void notify(DelegateTask task) {
        reports.track(
                CaseOf.task(task),
                STATE.get(task),
                new TrackedReport(
                        REPORT_STATUS.get(task),
                        new ReceivedReport(
                                REPORT_SUMMARY.find(task).orElse(null),
                                DOCUMENT_LINK.find(task).orElse(null),
                                null,
                                OBJECTIVES_COVERED.find(task).orElse(List.of()),
                                RECEIVED_ON.find(task).orElse(null)),
                        EXTENSION_UNTIL.find(task).orElse(null),
                        REPORT_NOTE.find(task).orElse(null)));
    }
}
