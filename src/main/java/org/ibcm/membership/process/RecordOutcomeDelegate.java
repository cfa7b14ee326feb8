package org.ibcm.membership.process;

import static org.ibcm.membership.process.MembershipApproval.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ibcm.membership.Membership;
import org.springframework.stereotype.Component;

/** Files what the co-conveners decided (D.1, D.3). */
@Component("recordOutcome")
class RecordOutcomeDelegate implements JavaDelegate {

    private final Membership membership;

    RecordOutcomeDelegate(Membership membership) {
        this.membership = membership;
    }

    @Override
    public void execute(DelegateExecution execution) {
        membership.recordOutcome(
                execution.getProcessBusinessKey(), DECISION_REFERENCE.get(execution), DECISION_OUTCOME.get(execution));
        execution.removeVariable(APPLICATION_FACTS.name());
    }
}
