package org.ibcm.review.process;

import static org.ibcm.review.process.ReviewDraft.*;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ibcm.engine.CaseOf;
import org.ibcm.review.CommentedText;
import org.ibcm.review.ReviewDossier;
import org.springframework.stereotype.Component;

/** Names for the coordinator what is missing (D.5.a). */
@Component("presentGaps")
class PresentGapsListener implements TaskListener {

    private final ReviewDossier dossier;

    PresentGapsListener(ReviewDossier dossier) {
        this.dossier = dossier;
    }

    @Override
    public void notify(DelegateTask task) {
        String reference = CaseOf.task(task);
        OPEN_GAPS.setLocal(task, dossier.missing(reference));
        GAP_CHOICES.setLocal(task, dossier.gapChoices(reference));
        CommentRound.REVIEW_FACTS.setLocal(task, dossier.facts(reference, CommentedText.DRAFT));
    }
}
