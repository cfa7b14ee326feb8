package org.ibcm.review.process;

import static org.ibcm.review.process.CommentRound.COMMENTED_TEXT;
import static org.ibcm.review.process.CommentRound.REVIEW_FACTS;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ibcm.engine.CaseOf;
import org.ibcm.review.ReviewDossier;
import org.springframework.stereotype.Component;

/** Lays before a co-convener what it is consulted on (D.5.a). */
@Component("presentCommentedText")
class PresentCommentedTextListener implements TaskListener {

    private final ReviewDossier dossier;

    PresentCommentedTextListener(ReviewDossier dossier) {
        this.dossier = dossier;
    }

    @Override
    public void notify(DelegateTask task) {
        REVIEW_FACTS.setLocal(task, dossier.facts(CaseOf.task(task), COMMENTED_TEXT.get(task)));
    }
}
