package org.ibcm.review.process;

import static org.ibcm.review.process.ReviewInputs.CHAPTER_AGENCY;
import static org.ibcm.review.process.ReviewInputs.CHAPTER_NAME;
import static org.ibcm.review.process.ReviewInputs.ROUND_TABLE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.ibcm.review.Contributions;
import org.ibcm.review.InputsDossier;
import org.ibcm.review.RoundTable;
import org.springframework.stereotype.Component;

/** Gives the chapter of a round table to the agency that has it in the roadmap (D.5.a). */
@Component("nameChapter")
class NameChapterListener implements ExecutionListener {

    private final Contributions contributions;
    private final InputsDossier dossier;

    NameChapterListener(Contributions contributions, InputsDossier dossier) {
        this.contributions = contributions;
        this.dossier = dossier;
    }

    @Override
    public void notify(DelegateExecution execution) {
        RoundTable roundTable = ROUND_TABLE.get(execution);
        CHAPTER_NAME.setLocal(execution, dossier.wordsOf(roundTable));
        CHAPTER_AGENCY.setLocal(execution, contributions.drafter(execution.getProcessBusinessKey(), roundTable));
    }
}
