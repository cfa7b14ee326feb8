package org.ibcm.journal.process;

import java.time.Clock;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ibcm.engine.CurrentUser;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Notes every start and end of an activity, every sequence flow and who completes a task. What happens within one
 * transaction is written at its end, in one batch; by then a case knows its reference.
 */
@Component
class JournalKeeper {

    private final JournalEntries entries;
    private final ModelNames models;
    private final CurrentUser currentUser;
    private final Clock clock;

    JournalKeeper(JournalEntries entries, ModelNames models, CurrentUser currentUser, Clock clock) {
        this.entries = entries;
        this.models = models;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @EventListener
    void on(DelegateExecution execution) {
        Notes notes = notes();
        RunNote run = notes.run(execution, models);
        switch (execution.getEventName()) {
            case ExecutionListener.EVENTNAME_TAKE -> run.took(execution.getCurrentTransitionId());
            case ExecutionListener.EVENTNAME_START -> {
                if (isRun(execution)) {
                    run.started(execution, clock.instant());
                } else {
                    notes.step(execution).entered(execution.getCurrentActivityName(), clock.instant());
                }
            }
            case ExecutionListener.EVENTNAME_END -> {
                if (isRun(execution)) {
                    run.ended(clock.instant());
                } else {
                    left(notes.step(execution), execution);
                }
            }
            default -> throw new IllegalStateException("Nothing is known of " + execution.getEventName());
        }
    }

    @EventListener
    void on(DelegateTask task) {
        if (task.getExecution() == null) {
            return; // belongs to no process
        }
        switch (task.getEventName()) {
            case TaskListener.EVENTNAME_CREATE -> {
                StepNote step = notes().step(task.getExecution());
                step.shownAs(task);
                step.isFor(task.getCandidates());
            }
            case TaskListener.EVENTNAME_UPDATE ->
                notes().step(task.getExecution()).shownAs(task);
            case TaskListener.EVENTNAME_COMPLETE ->
                notes().step(task.getExecution()).completed(currentUser.userId(), clock.instant());
            default -> {
                // an assignment, or the end of the activity, which is told anyway
            }
        }
    }

    private void left(StepNote step, DelegateExecution execution) {
        if (execution.isCanceled()) {
            step.cancelled(clock.instant());
        } else {
            step.completed(step.isSomebodysAct(execution) ? currentUser.userId() : Optional.empty(), clock.instant());
        }
    }

    /** An activity has an instance of its own; a run is its own, and has none yet when it starts. */
    private static boolean isRun(DelegateExecution execution) {
        return execution.getActivityInstanceId() == null
                || execution.getActivityInstanceId().equals(execution.getProcessInstanceId());
    }

    private Notes notes() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Pending.class::isInstance)
                .map(Pending.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    Pending first = new Pending();
                    TransactionSynchronizationManager.registerSynchronization(first);
                    return first;
                })
                .notes;
    }

    /** Spring keeps one per transaction, and sets it aside while another transaction runs inside. */
    private final class Pending implements TransactionSynchronization {

        private final Notes notes = new Notes();

        @Override
        public void beforeCommit(boolean readOnly) {
            entries.append(notes.rows(), clock.instant());
        }
    }
}
