package org.ibcm.review.process;

import static org.ibcm.review.process.ReviewReport.*;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ibcm.engine.CaseOf;
import org.ibcm.review.HeldConference;
import org.ibcm.review.ReviewCycle;
import org.springframework.stereotype.Component;

/** Files the conference as it was held (D.5.a, D.6.b). */
@Component("recordConference")
class RecordConferenceListener implements TaskListener {

    private final ReviewCycle cycle;

    RecordConferenceListener(ReviewCycle cycle) {
        this.cycle = cycle;
    }

    @Override
    public void notify(DelegateTask task) {
        cycle.holdConference(
                CaseOf.task(task),
                new HeldConference(
                        HELD_FROM.find(task).orElse(null),
                        HELD_TO.find(task).orElse(null),
                        STATES_PRESENT.find(task).orElse(List.of()),
                        STATES_PRESENTING.find(task).orElse(List.of()),
                        CHAMPION_COUNTRY.find(task).orElse(null),
                        KEY_MESSAGES.find(task).orElse(null)));
    }
}
