package org.ibcm.review.process;

import static org.ibcm.review.process.ReviewReport.*;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ibcm.engine.CaseOf;
import org.ibcm.review.CommentedText;
import org.ibcm.review.ReviewDossier;
import org.ibcm.review.ReviewDossier.FinalTexts;
import org.springframework.stereotype.Component;

/** Fills the form with the report as it stands, below what was said on it (D.5.a). */
@Component("presentFinalReport")
class PresentFinalReportListener implements TaskListener {

    private final ReviewDossier dossier;

    PresentFinalReportListener(ReviewDossier dossier) {
        this.dossier = dossier;
    }

    @Override
    public void notify(DelegateTask task) {
        String reference = CaseOf.task(task);
        FinalTexts texts = dossier.finalTexts(reference);
        REPORT_LINK_ARABIC.set(task, texts.arabicLink());
        REPORT_LINK_ENGLISH.set(task, texts.englishLink());
        REPORT_SUMMARY.set(task, texts.summary());
        CommentRound.REVIEW_FACTS.setLocal(task, dossier.facts(reference, CommentedText.REPORT));
        DRAFT_COMMENTS.setLocal(task, dossier.comments(reference, CommentedText.DRAFT));
        CommentRound.REVIEW_COMMENTS.setLocal(task, dossier.comments(reference, CommentedText.REPORT));
    }
}
