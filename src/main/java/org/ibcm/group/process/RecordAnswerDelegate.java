package org.ibcm.group.process;

import static org.ibcm.group.process.GroupDecision.*;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ibcm.group.GroupQuestions;
import org.springframework.stereotype.Component;

/** Files what the group answered (D.3). */
@Component("recordAnswer")
class RecordAnswerDelegate implements JavaDelegate {

    private final GroupQuestions questions;

    RecordAnswerDelegate(GroupQuestions questions) {
        this.questions = questions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        questions.recordAnswer(
                UUID.fromString(QUESTION_ID.get(execution)),
                DECISION_REFERENCE.get(execution),
                DECISION_OUTCOME.get(execution));
    }
}
