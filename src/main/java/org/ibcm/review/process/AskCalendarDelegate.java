package org.ibcm.review.process;

import static org.ibcm.review.process.GcmRegionalReview.*;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ibcm.review.ReviewCycle;
import org.springframework.stereotype.Component;

/** Is a review due that nobody has launched yet (D.1.b.v)? */
@Component("askCalendar")
class AskCalendarDelegate implements JavaDelegate {

    private final ReviewCycle cycle;

    AskCalendarDelegate(ReviewCycle cycle) {
        this.cycle = cycle;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<Integer> year = cycle.due();
        REVIEW_DUE.set(execution, year.isPresent());
        REVIEW_YEAR.set(execution, year.orElse(null));
    }
}
