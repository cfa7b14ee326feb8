package org.ibcm.group.process;

import static org.ibcm.group.process.GroupOversight.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ibcm.group.GroupReviews;
import org.springframework.stereotype.Component;

/** Files what was decided on a recommendation (D.3). */
@Component("recordReviewDecision")
class RecordReviewDecisionDelegate implements JavaDelegate {

    private final GroupReviews reviews;

    RecordReviewDecisionDelegate(GroupReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.recordDecision(
                execution.getProcessBusinessKey(),
                DECISION_REFERENCE.get(execution),
                DECISION_OUTCOME.get(execution),
                DECISION_STATEMENT.get(execution));
        execution.removeVariable(DECISION_STATEMENT.name());
    }
}
