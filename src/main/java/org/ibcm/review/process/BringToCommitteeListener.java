package org.ibcm.review.process;

import static org.ibcm.review.process.CommentRound.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.ibcm.review.CommentedText;
import org.ibcm.review.ReviewDossier;
import org.ibcm.review.ReviewDossier.Question;
import org.ibcm.review.ReviewSettings;
import org.springframework.stereotype.Component;

/** Lays roadmap or report before the Executive Committee, with what the co-conveners said (D.5.a, D.5.c). */
@Component("bringToCommittee")
class BringToCommitteeListener implements ExecutionListener {

    private final ReviewDossier dossier;
    private final ReviewSettings settings;

    BringToCommitteeListener(ReviewDossier dossier, ReviewSettings settings) {
        this.dossier = dossier;
        this.settings = settings;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String reference = execution.getProcessBusinessKey();
        CommentedText text = COMMENTED_TEXT.get(execution);
        Question question = dossier.question(reference, text);
        DECISION_SUBJECT.setLocal(execution, reference);
        DECISION_TITLE.setLocal(execution, question.title());
        DECISION_QUESTION.setLocal(execution, question.question());
        DECISION_BASIS.setLocal(execution, question.basis());
        DECISION_FACTS.setLocal(execution, dossier.facts(reference, text));
        DECISION_COMMENTS.setLocal(execution, dossier.comments(reference, text));
        DECISION_WINDOW.setLocal(execution, settings.decision().toString());
    }
}
