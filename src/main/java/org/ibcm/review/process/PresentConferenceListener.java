package org.ibcm.review.process;

import static org.ibcm.review.process.ReviewReport.*;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ibcm.engine.CaseOf;
import org.ibcm.review.CommentedText;
import org.ibcm.review.ReviewDossier;
import org.springframework.stereotype.Component;

/** Lays the draft before the secretariat, and which States are invited (D.5.a, D.6.b). */
@Component("presentConference")
class PresentConferenceListener implements TaskListener {

    private final ReviewDossier dossier;

    PresentConferenceListener(ReviewDossier dossier) {
        this.dossier = dossier;
    }

    @Override
    public void notify(DelegateTask task) {
        String reference = CaseOf.task(task);
        CommentRound.REVIEW_FACTS.setLocal(task, dossier.facts(reference, CommentedText.DRAFT));
        STATE_CHOICES.setLocal(task, dossier.invitedStates(reference));
    }
}
