package org.ibcm.review.process;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.ibcm.engine.CurrentUser;
import org.ibcm.engine.Variable;
import org.ibcm.review.ChapterWritten;
import org.ibcm.review.ConsultationHeld;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * What was recorded on a page ends the task that asked for it (D.5.a). At the end of the transaction, when a task that
 * was itself the record is no longer there.
 */
@Component
class InputsOnFile {

    private final TaskService taskService;
    private final CurrentUser currentUser;

    InputsOnFile(TaskService taskService, CurrentUser currentUser) {
        this.taskService = taskService;
        this.currentUser = currentUser;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(ConsultationHeld held) {
        end(
                taskService
                        .createTaskQuery()
                        .processInstanceBusinessKey(held.reference())
                        .taskDefinitionKeyIn(
                                ReviewInputs.RECORD_CONSULTATION, ReviewInputs.RECORD_INTER_STATE_DIALOGUE),
                ReviewInputs.STAKEHOLDER_GROUP,
                held.party());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(ChapterWritten written) {
        end(
                taskService
                        .createTaskQuery()
                        .processInstanceBusinessKey(written.reference())
                        .taskDefinitionKey(ReviewInputs.DRAFT_CHAPTER),
                ReviewInputs.ROUND_TABLE,
                written.roundTable());
    }

    private <E extends Enum<E>> void end(TaskQuery tasks, Variable<E> variable, E value) {
        currentUser.asApplication(() -> tasks.list().stream()
                .filter(task -> value.name().equals(taskService.getVariable(task.getId(), variable.name())))
                .forEach(task -> taskService.complete(task.getId())));
    }
}
