package org.ibcm.group.process;

import static org.ibcm.group.process.GroupOversight.*;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ibcm.engine.CaseOf;
import org.ibcm.group.OversightDossier;
import org.ibcm.group.OversightDossier.Text;
import org.springframework.stereotype.Component;

/** Lays before the lead what is to be adjusted, and why (D.4.b). */
@Component("presentAdjustment")
class PresentAdjustmentListener implements TaskListener {

    private final OversightDossier dossier;

    PresentAdjustmentListener(OversightDossier dossier) {
        this.dossier = dossier;
    }

    @Override
    public void notify(DelegateTask task) {
        String reference = CaseOf.task(task);
        Text text = dossier.text(reference);
        ISSUE.setLocal(task, text.issue());
        MANDATE.setLocal(task, text.mandate());
        WORKPLAN_SUMMARY.setLocal(task, text.workplanSummary());
        GROUP_FACTS.setLocal(task, dossier.brief(reference).facts());
    }
}
