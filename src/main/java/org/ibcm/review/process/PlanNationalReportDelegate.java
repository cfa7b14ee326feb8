package org.ibcm.review.process;

import static org.ibcm.review.process.NationalReport.FOCAL_POINT_KNOWN;
import static org.ibcm.review.process.NationalReport.STATE;
import static org.ibcm.review.process.NationalReport.STATE_NAMES;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ibcm.review.InputsDossier;
import org.ibcm.review.NationalReports;
import org.springframework.stereotype.Component;

/** Says when the report of a State is due, and when its focal point is reminded (D.5.a). */
@Component("planNationalReport")
class PlanNationalReportDelegate implements JavaDelegate {

    private final NationalReports reports;
    private final InputsDossier dossier;

    PlanNationalReportDelegate(NationalReports reports, InputsDossier dossier) {
        this.reports = reports;
        this.dossier = dossier;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String state = STATE.get(execution);
        DueDates.of(reports.schedule(execution.getProcessBusinessKey(), state))
                .forEach((variable, moment) -> variable.set(execution, moment));
        STATE_NAMES.set(execution, dossier.bothNames(state));
        FOCAL_POINT_KNOWN.set(execution, reports.focalPoint(state).isPresent());
    }
}
