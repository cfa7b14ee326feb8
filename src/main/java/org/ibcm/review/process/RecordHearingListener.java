package org.ibcm.review.process;

import static org.ibcm.review.process.ReviewInputs.CONSULTATION_DATE;
import static org.ibcm.review.process.ReviewInputs.KEY_MESSAGES;
import static org.ibcm.review.process.ReviewInputs.OBJECTIVES_COVERED;
import static org.ibcm.review.process.ReviewInputs.PARTICIPANTS;
import static org.ibcm.review.process.ReviewInputs.STAKEHOLDER_GROUP;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ibcm.engine.CaseOf;
import org.ibcm.review.ConsultedParty;
import org.ibcm.review.Contributions;
import org.ibcm.review.Heard;
import org.springframework.stereotype.Component;

/** Files what a group of stakeholders, or the dialogue of States, has said (D.5.a). */
@Component("recordHearing")
class RecordHearingListener implements TaskListener {

    private final Contributions contributions;

    RecordHearingListener(Contributions contributions) {
        this.contributions = contributions;
    }

    @Override
    public void notify(DelegateTask task) {
        String reference = CaseOf.task(task);
        ConsultedParty party = STAKEHOLDER_GROUP.get(task);
        if (CONSULTATION_DATE.find(task).isEmpty() && contributions.heard(reference, party)) {
            // recorded on the page, and the task ends with that
            return;
        }
        contributions.hear(
                reference,
                party,
                new Heard(
                        CONSULTATION_DATE.find(task).orElse(null),
                        PARTICIPANTS.find(task).orElse(null),
                        KEY_MESSAGES.find(task).orElse(null),
                        OBJECTIVES_COVERED.find(task).orElse(List.of())));
        // the instances of a task keep their variables until all of them have ended
        task.removeVariables(List.of(PARTICIPANTS.name(), KEY_MESSAGES.name()));
    }
}
