package org.ibcm.group.process;

import static org.ibcm.group.process.GroupOversight.*;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ibcm.engine.CaseOf;
import org.ibcm.group.OversightDossier;
import org.springframework.stereotype.Component;

/** Lays the workplan before the lead (D.4.b). */
@Component("presentWorkplan")
class PresentWorkplanListener implements TaskListener {

    private final OversightDossier dossier;

    PresentWorkplanListener(OversightDossier dossier) {
        this.dossier = dossier;
    }

    @Override
    public void notify(DelegateTask task) {
        String reference = CaseOf.task(task);
        WORKPLAN.setLocal(task, dossier.workplan(reference));
        WORKPLAN_OPTIONS.setLocal(task, dossier.workplanOptions(reference));
    }
}
