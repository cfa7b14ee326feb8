package org.ibcm.group.process;

import static org.ibcm.group.process.GroupOversight.*;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ibcm.engine.CaseOf;
import org.ibcm.group.OversightDossier;
import org.springframework.stereotype.Component;

/** Lays the year of the group before the secretariat (D.1.b.vi). */
@Component("presentReview")
class PresentReviewListener implements TaskListener {

    private final OversightDossier dossier;

    PresentReviewListener(OversightDossier dossier) {
        this.dossier = dossier;
    }

    @Override
    public void notify(DelegateTask task) {
        String reference = CaseOf.task(task);
        GROUP_FACTS.setLocal(task, dossier.facts(reference));
        GROUP_UPDATES.setLocal(task, dossier.updatesSinceReview(reference));
        GROUP_COMMENTS.setLocal(task, dossier.comments(reference));
        WORKPLAN.setLocal(task, dossier.workplan(reference));
    }
}
