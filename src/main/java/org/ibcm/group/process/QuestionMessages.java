package org.ibcm.group.process;

import org.camunda.bpm.engine.RuntimeService;
import org.ibcm.engine.CurrentUser;
import org.ibcm.group.QuestionWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends the decision on a question that was taken back. */
@Component
class QuestionMessages {

    private final RuntimeService runtimeService;
    private final CurrentUser currentUser;

    QuestionMessages(RuntimeService runtimeService, CurrentUser currentUser) {
        this.runtimeService = runtimeService;
        this.currentUser = currentUser;
    }

    @EventListener
    void on(QuestionWithdrawn withdrawn) {
        currentUser.asApplication(() -> runtimeService
                .createMessageCorrelation(GroupDecision.QUESTION_WITHDRAWN)
                .processInstanceVariableEquals(
                        GroupDecision.QUESTION_ID.name(), withdrawn.question().toString())
                .setVariable(GroupDecision.WITHDRAWAL_REASON.name(), withdrawn.reason())
                .correlateAll());
    }
}
