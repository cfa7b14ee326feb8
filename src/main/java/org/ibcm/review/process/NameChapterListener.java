package org.ibcm.review.process;

import static org.ibcm.review.process.ReviewInputs.CHAPTER_GROUP;
import static org.ibcm.review.process.ReviewInputs.CHAPTER_NAME;
import static org.ibcm.review.process.ReviewInputs.ROUND_TABLE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.ibcm.engine.Accounts;
import org.ibcm.engine.Groups;
import org.ibcm.review.Contributions;
import org.ibcm.review.InputsDossier;
import org.ibcm.review.RoundTable;
import org.springframework.stereotype.Component;

/** Gives the chapter to the agency that has it in the roadmap, or to the coordinator where that has left (D.5.a). */
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
        CHAPTER_GROUP.setLocal(
                execution,
                contributions
                        .drafter(execution.getProcessBusinessKey(), roundTable)
                        .map(Accounts::agencyGroup)
                        .orElse(Groups.NETWORK_COORDINATOR));
    }
}
