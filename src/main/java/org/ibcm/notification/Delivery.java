package org.ibcm.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.ibcm.notification.Mailer.Answer;
import org.ibcm.notification.Notifications.Status;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands waiting messages to the mail server, one by one and on any number of nodes. No transaction is open while the
 * server answers; a node that dies meanwhile leaves a message that is sent again with the same Message-ID.
 */
@Component
@ConditionalOnProperty("spring.mail.host")
class Delivery {

    private static final List<String> UNFINISHED =
            List.of(Status.NEW.name(), Status.SENDING.name(), Status.UNKNOWN.name());

    private final ReentrantLock running = new ReentrantLock();
    private final OutgoingMessages outbox;
    private final Mailer mailer;
    private final NotificationSettings settings;
    private final TransactionTemplate transaction;
    private final TaskScheduler scheduler;
    private final Clock clock;

    Delivery(
            OutgoingMessages outbox,
            Mailer mailer,
            NotificationSettings settings,
            TransactionTemplate transaction,
            TaskScheduler scheduler,
            Clock clock) {
        this.outbox = outbox;
        this.mailer = mailer;
        this.settings = settings;
        this.transaction = transaction;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        scheduler.scheduleWithFixedDelay(this::deliver, settings.deliveryInterval());
    }

    /** Without waiting for the next turn. */
    void soon() {
        scheduler.schedule(this::deliver, Instant.now());
    }

    /** Sends all that is due. One run at a time on each node; the next turn sees to what came in meanwhile. */
    void deliver() {
        if (!running.tryLock()) {
            return;
        }
        try {
            Optional<OutgoingMessage> next = claimNext();
            while (next.isPresent()) {
                record(next.get(), mailer.send(next.get()));
                next = claimNext();
            }
        } finally {
            running.unlock();
        }
    }

    private Optional<OutgoingMessage> claimNext() {
        Instant now = clock.instant();
        return transaction.execute(status -> outbox.due(UNFINISHED, now, Limit.of(1)).stream()
                .findFirst()
                .map(message -> message.claimed(now, settings.attemptLimit())));
    }

    private void record(OutgoingMessage claimed, Answer answer) {
        Instant now = clock.instant();
        transaction.executeWithoutResult(
                status -> outbox.findById(claimed.id()).orElseThrow().record(answer, now, settings.retryPauses()));
    }
}
