package org.ibcm.group.process;

import static org.ibcm.group.process.GroupOversight.*;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ibcm.engine.CaseOf;
import org.ibcm.group.OversightDossier;
import org.springframework.stereotype.Component;

/** Lays the group before those who are asked about it. */
@Component("presentGroup")
class PresentGroupListener implements TaskListener {

    private final OversightDossier dossier;

    PresentGroupListener(OversightDossier dossier) {
        this.dossier = dossier;
    }

    @Override
    public void notify(DelegateTask task) {
        String reference = CaseOf.task(task);
        GROUP_FACTS.setLocal(task, dossier.facts(reference));
        GROUP_UPDATES.setLocal(task, dossier.updates(reference));
    }
}
