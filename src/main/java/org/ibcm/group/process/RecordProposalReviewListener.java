package org.ibcm.group.process;

import static org.ibcm.group.process.GroupFormation.*;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ibcm.engine.CaseOf;
import org.ibcm.group.Formation;
import org.springframework.stereotype.Component;

/** Records what the secretariat found in a proposal (D.4.b). */
@Component("recordProposalReview")
class RecordProposalReviewListener implements TaskListener {

    private final Formation formation;

    RecordProposalReviewListener(Formation formation) {
        this.formation = formation;
    }

    @Override
    public void notify(DelegateTask task) {
        formation.review(CaseOf.task(task), PROPOSAL_OUTCOME.get(task), REVIEW_NOTE.find(task));
    }
}
