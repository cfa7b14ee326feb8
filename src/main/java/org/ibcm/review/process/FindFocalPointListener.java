package org.ibcm.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.ibcm.review.NationalReports;
import org.springframework.stereotype.Component;

/** Whether there is anybody to remind by now (D.5.a). */
@Component("findFocalPoint")
class FindFocalPointListener implements ExecutionListener {

    private final NationalReports reports;

    FindFocalPointListener(NationalReports reports) {
        this.reports = reports;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String state = NationalReport.STATE.get(execution);
        NationalReport.FOCAL_POINT_KNOWN.set(
                execution, reports.focalPoint(state).isPresent());
    }
}
