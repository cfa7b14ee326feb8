package org.ibcm.review.process;

import static org.ibcm.review.process.ReviewInputs.CHAPTER_SUMMARY;
import static org.ibcm.review.process.ReviewInputs.DOCUMENT_LINK;
import static org.ibcm.review.process.ReviewInputs.OBJECTIVES_COVERED;
import static org.ibcm.review.process.ReviewInputs.PRINCIPLES_COVERED;
import static org.ibcm.review.process.ReviewInputs.ROUND_TABLE;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ibcm.engine.CaseOf;
import org.ibcm.review.Contributions;
import org.ibcm.review.DraftedChapter;
import org.ibcm.review.GuidingPrinciple;
import org.ibcm.review.RoundTable;
import org.springframework.stereotype.Component;

/** Files the chapter of a round table (D.5.a). */
@Component("recordChapter")
class RecordChapterListener implements TaskListener {

    private final Contributions contributions;

    RecordChapterListener(Contributions contributions) {
        this.contributions = contributions;
    }

    @Override
    public void notify(DelegateTask task) {
        String reference = CaseOf.task(task);
        RoundTable roundTable = ROUND_TABLE.get(task);
        if (CHAPTER_SUMMARY.find(task).isEmpty() && contributions.written(reference, roundTable)) {
            // written on the page, and the task ends with that
            return;
        }
        contributions.write(
                reference,
                roundTable,
                new DraftedChapter(
                        CHAPTER_SUMMARY.find(task).orElse(null),
                        DOCUMENT_LINK.find(task).orElse(null),
                        OBJECTIVES_COVERED.find(task).orElseGet(roundTable::objectives),
                        GuidingPrinciple.checked(
                                PRINCIPLES_COVERED.name(),
                                PRINCIPLES_COVERED.find(task).orElse(List.of()))));
        // the instances of a task keep their variables until all of them have ended
        task.removeVariable(CHAPTER_SUMMARY.name());
    }
}
