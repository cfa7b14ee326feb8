package org.ibcm.review.process;

import static org.ibcm.review.process.GcmRegionalReview.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ibcm.review.ReviewCycle;
import org.ibcm.review.ReviewRegister;
import org.springframework.stereotype.Component;

/** Closes a review that is withdrawn, and says who is to know. */
@Component("recordReviewWithdrawal")
class RecordReviewWithdrawalDelegate implements JavaDelegate {

    private final ReviewCycle cycle;
    private final ReviewRegister register;
    private final LateReports late;

    RecordReviewWithdrawalDelegate(ReviewCycle cycle, ReviewRegister register, LateReports late) {
        this.cycle = cycle;
        this.register = register;
        this.late = late;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = execution.getProcessBusinessKey();
        cycle.recordWithdrawal(reference, WITHDRAWAL_REASON.find(execution));
        late.end(reference);
        WITHDRAWAL_AUDIENCE.set(
                execution, AtWork.untilNow(register.find(reference).orElseThrow()));
    }
}
