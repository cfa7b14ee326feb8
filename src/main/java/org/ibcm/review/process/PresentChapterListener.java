package org.ibcm.review.process;

import static org.ibcm.review.process.ReviewInputs.CHAPTER_FACTS;
import static org.ibcm.review.process.ReviewInputs.OBJECTIVES_COVERED;
import static org.ibcm.review.process.ReviewInputs.ROUND_TABLE;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ibcm.engine.CaseOf;
import org.ibcm.review.InputsDossier;
import org.ibcm.review.RoundTable;
import org.springframework.stereotype.Component;

/** Shows what the chapter is about; it covers the objectives of its round table unless its agency says otherwise. */
@Component("presentChapter")
class PresentChapterListener implements TaskListener {

    private final InputsDossier dossier;

    PresentChapterListener(InputsDossier dossier) {
        this.dossier = dossier;
    }

    @Override
    public void notify(DelegateTask task) {
        RoundTable roundTable = ROUND_TABLE.get(task);
        OBJECTIVES_COVERED.set(task, roundTable.objectives());
        CHAPTER_FACTS.setLocal(task, dossier.chapter(CaseOf.task(task), roundTable));
    }
}
