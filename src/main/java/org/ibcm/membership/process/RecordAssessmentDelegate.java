package org.ibcm.membership.process;

import static org.ibcm.membership.process.MembershipApproval.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ibcm.membership.Advice;
import org.ibcm.membership.Membership;
import org.springframework.stereotype.Component;

/** Files scores and recommendation (D.1). */
@Component("recordAssessment")
class RecordAssessmentDelegate implements JavaDelegate {

    private final Membership membership;

    RecordAssessmentDelegate(Membership membership) {
        this.membership = membership;
    }

    @Override
    public void execute(DelegateExecution execution) {
        membership.assess(
                execution.getProcessBusinessKey(),
                ScoreSlots.read(execution),
                SUGGESTED_RECOMMENDATION.get(execution),
                new Advice(
                        RECOMMENDATION.get(execution),
                        RECOMMENDATION_NOTE.find(execution).orElse(null)));
        ScoreSlots.remove(execution);
    }
}
