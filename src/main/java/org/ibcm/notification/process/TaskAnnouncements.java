package org.ibcm.notification.process;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ibcm.engine.IbcmSettings;
import org.ibcm.engine.TaskMoved;
import org.ibcm.notification.Notifications;
import org.ibcm.notification.Notifications.Message;
import org.ibcm.notification.Recipient;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells the people of a new task, with a link to that very task. What opens within one transaction is announced at its
 * end, in one go: a round of positions costs no more than a single task.
 */
@Component
class TaskAnnouncements {

    private static final String TEMPLATE = "notification/task-opened";

    private final Notifications notifications;
    private final People people;
    private final IbcmSettings settings;

    TaskAnnouncements(Notifications notifications, People people, IbcmSettings settings) {
        this.notifications = notifications;
        this.people = people;
        this.settings = settings;
    }

    @EventListener
    void on(DelegateTask task) {
        switch (task.getEventName()) {
            case TaskListener.EVENTNAME_CREATE -> opened(Announcement.of(task));
            case TaskListener.EVENTNAME_COMPLETE, TaskListener.EVENTNAME_DELETE ->
                pending().ifPresent(pending -> pending.announcements.remove(task.getId()));
            default -> {
                // nothing that anybody waits for
            }
        }
    }

    /** Whoever takes a task over is told of it as if it had opened for them. */
    @EventListener
    void on(TaskMoved moved) {
        OpenTask task = OpenTask.of(moved.task(), moved.group());
        notifications.send(new Message(
                TEMPLATE,
                moved.reference(),
                "task-moved:%s:%s".formatted(task.id(), moved.group()),
                task.recipients(people.of(task.holders())),
                task.facts(settings)));
    }

    private void opened(Announcement announcement) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            announce(List.of(announcement));
            return;
        }
        Pending pending = pending().orElseGet(() -> {
            Pending first = new Pending();
            TransactionSynchronizationManager.registerSynchronization(first);
            return first;
        });
        pending.announcements.put(announcement.task().id(), announcement);
    }

    private void announce(Collection<Announcement> announcements) {
        Set<String> holders = new HashSet<>();
        announcements.forEach(announcement -> holders.addAll(announcement.task().holders()));
        Map<String, List<Recipient>> reachable = people.of(holders);
        notifications.send(
                announcements.stream()
                        .map(announcement -> announcement.message(reachable, settings))
                        .toList(),
                Map.of());
    }

    private Optional<Pending> pending() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return Optional.empty();
        }
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Pending.class::isInstance)
                .map(Pending.class::cast)
                .findFirst();
    }

    private record Announcement(OpenTask task, String reference) {

        static Announcement of(DelegateTask task) {
            return new Announcement(OpenTask.of(task), CaseReference.of(task.getExecution()));
        }

        Message message(Map<String, List<Recipient>> reachable, IbcmSettings settings) {
            return new Message(
                    TEMPLATE, reference, "task-opened:" + task.id(), task.recipients(reachable), task.facts(settings));
        }
    }

    /** Spring keeps one per transaction, and sets it aside while another transaction runs inside. */
    private final class Pending implements TransactionSynchronization {

        private final Map<String, Announcement> announcements = new LinkedHashMap<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            announce(announcements.values());
        }
    }
}
