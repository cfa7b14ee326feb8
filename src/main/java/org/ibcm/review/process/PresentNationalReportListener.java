package org.ibcm.review.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ibcm.engine.CaseOf;
import org.ibcm.review.InputsDossier;
import org.springframework.stereotype.Component;

/** Shows where the report of a State stands and who speaks for it (D.5.a). */
@Component("presentNationalReport")
class PresentNationalReportListener implements TaskListener {

    private final InputsDossier dossier;

    PresentNationalReportListener(InputsDossier dossier) {
        this.dossier = dossier;
    }

    @Override
    public void notify(DelegateTask task) {
        NationalReport.REPORT_FACTS.setLocal(task, dossier.report(CaseOf.task(task), NationalReport.STATE.get(task)));
    }
}
