package org.ibcm.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ibcm.engine.IbcmSettings;
import org.ibcm.engine.Languages;
import org.ibcm.notification.MessageTemplate.Letter;
import org.ibcm.notification.Text.Verbatim;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes messages into the outbox within the caller's transaction, and tells what became of them (D.6.a). */
@Service
@Transactional
public class Notifications {

    private static final Logger LOG = LoggerFactory.getLogger(Notifications.class);
    private static final String REFERENCE = "reference";
    private static final String RECIPIENT_NAME = "recipientName";
    private static final String PERSONAL_LINK = "personalLink";
    private static final String LINK = "link";
    private static final Set<String> COMMON = Set.of(REFERENCE, RECIPIENT_NAME, PERSONAL_LINK, LINK);

    private final OutgoingMessages outbox;
    private final Templates templates;
    private final ObjectProvider<CaseFile> caseFiles;
    private final ObjectProvider<Delivery> delivery;
    private final IbcmSettings settings;
    private final Clock clock;

    Notifications(
            OutgoingMessages outbox,
            Templates templates,
            ObjectProvider<CaseFile> caseFiles,
            ObjectProvider<Delivery> delivery,
            IbcmSettings settings,
            Clock clock) {
        this.outbox = outbox;
        this.templates = templates;
        this.caseFiles = caseFiles;
        this.delivery = delivery;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Renders the template once per recipient and language and puts it into the outbox. Idempotent: the same subject,
     * event and recipient never yields a second message.
     */
    public void send(Message message) {
        send(List.of(message), Map.of());
    }

    /**
     * Like {@link #send(Message)} for several messages at the price of one.
     *
     * @param spare values for what neither a message nor its case file knows
     */
    public void send(Collection<Message> messages, Map<String, Object> spare) {
        Instant now = clock.instant();
        Map<String, Map<String, Object>> cases = new HashMap<>();
        Map<String, Optional<String>> wholes = new HashMap<>();
        Map<UUID, OutgoingMessage> written = new LinkedHashMap<>();
        for (Message message : messages) {
            if (message.recipients().isEmpty()) {
                LOG.warn("Nobody to tell \"{}\" of {}", message.template(), message.subject());
                continue;
            }
            Map<String, Object> values = values(message, spare, cases);
            Optional<String> whole = wholes.computeIfAbsent(message.subject(), this::partOf);
            for (Recipient recipient : message.recipients()) {
                OutgoingMessage one =
                        OutgoingMessage.written(message, recipient, letter(message, recipient, values), whole, now);
                written.putIfAbsent(one.id(), one);
            }
        }
        if (written.isEmpty()) {
            return;
        }
        written.keySet().removeAll(outbox.known(Set.copyOf(written.keySet())));
        outbox.saveAll(written.values());
        delivery.ifAvailable(Notifications::nudgeAfterCommit);
    }

    /** Names that the template mentions and that do not come by themselves: the case file or the sender has them. */
    public Set<String> factsOf(String template) {
        Set<String> names =
                new HashSet<>(templates.find(template, Languages.ENGLISH).names());
        names.removeAll(COMMON);
        return names;
    }

    /** Messages of a case and of the decisions that are part of it, in the order in which they were written. */
    @Transactional(readOnly = true)
    public List<SentMessage> of(String subject) {
        return outbox.of(subject).stream().map(SentMessage::of).toList();
    }

    /** Messages that were given up or whose fate is not known, newest first. */
    @Transactional(readOnly = true)
    public List<Undelivered> undelivered(int limit) {
        return outbox.givenUp(Limit.of(limit)).stream().map(Undelivered::of).toList();
    }

    /** How many messages wait to be sent. */
    @Transactional(readOnly = true)
    public long waiting() {
        return outbox.undelivered().stream()
                .filter(count ->
                        Set.of(Status.NEW.name(), Status.SENDING.name()).contains(count.getStatus()))
                .mapToLong(OutgoingMessages.Undelivered::getNumber)
                .sum();
    }

    /** Whether there is a mail server; without one all messages wait. */
    public boolean canDeliver() {
        return delivery.getIfAvailable() != null;
    }

    /** Sends a message once more that was given up; one that is on its way or has arrived stays as it is. */
    public void sendAgain(UUID id) {
        outbox.findById(id).orElseThrow().sendAgain(clock.instant());
        delivery.ifAvailable(Notifications::nudgeAfterCommit);
    }

    /** The text of a message, for reading it while mail waits or fails. A personal link is only ever in the mail. */
    @Transactional(readOnly = true)
    public Optional<MessageText> read(UUID id) {
        return outbox.findById(id).map(MessageText::of);
    }

    private Map<String, Object> values(
            Message message, Map<String, Object> spare, Map<String, Map<String, Object>> cases) {
        Map<String, Object> values = new HashMap<>(spare);
        values.put(LINK, settings.baseUrl() + "/camunda/app/tasklist/default/");
        if (!message.facts().keySet().containsAll(factsOf(message.template()))) {
            values.putAll(cases.computeIfAbsent(message.subject(), this::factsOfCase));
        }
        values.putAll(message.facts());
        values.put(REFERENCE, message.subject());
        return values;
    }

    private Map<String, Object> factsOfCase(String subject) {
        return caseFile(subject).map(file -> file.facts(subject)).orElse(Map.of());
    }

    private Letter letter(Message message, Recipient recipient, Map<String, Object> values) {
        Map<String, Object> own = new HashMap<>(values);
        own.put(RECIPIENT_NAME, recipient.name());
        recipient.link().ifPresent(link -> own.put(PERSONAL_LINK, new Verbatim(OutgoingMessage.LINK_MARKER)));
        return templates.write(message.template(), recipient.language(), own);
    }

    private Optional<String> partOf(String subject) {
        return caseFile(subject).flatMap(file -> file.partOf(subject));
    }

    private Optional<CaseFile> caseFile(String reference) {
        return caseFiles.stream().filter(file -> file.owns(reference)).findFirst();
    }

    private static void nudgeAfterCommit(Delivery delivery) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                delivery.soon();
            }
        });
    }

    /**
     * @param template path of the template without language and ending: {@code membership/application-received}
     * @param subject reference of the case
     * @param event what happened, unique within the case: an activity instance or task id
     * @param facts values for the template besides the case file's and the common ones
     */
    public record Message(
            String template, String subject, String event, List<Recipient> recipients, Map<String, Object> facts) {}

    /** A message to one recipient, as {@code /api/notifications} shows it. */
    public record SentMessage(
            UUID id,
            String recipient,
            String template,
            String subjectLine,
            Status status,
            Instant createdAt,
            Instant sentAt) {

        private static SentMessage of(OutgoingMessage message) {
            return new SentMessage(
                    message.id(),
                    message.recipient(),
                    message.template(),
                    message.subjectLine(),
                    message.status(),
                    message.createdAt(),
                    message.sentAt());
        }
    }

    /**
     * A message that did not get through.
     *
     * @param failure what the mail server said, or null
     */
    public record Undelivered(
            UUID id,
            String recipient,
            String subject,
            String subjectLine,
            Status status,
            Instant createdAt,
            String failure) {

        private static Undelivered of(OutgoingMessage message) {
            return new Undelivered(
                    message.id(),
                    message.recipient(),
                    message.subject(),
                    message.subjectLine(),
                    message.status(),
                    message.createdAt(),
                    message.failure());
        }
    }

    /**
     * What a recipient reads, and how far it got.
     *
     * @param failure why the last attempt to send it failed; null where none did
     */
    public record MessageText(
            UUID id, String recipient, String subjectLine, String body, Status status, int attempts, String failure) {

        private static MessageText of(OutgoingMessage message) {
            return new MessageText(
                    message.id(),
                    message.recipient(),
                    message.subjectLine(),
                    message.bodyWith("(a personal link, which only the e-mail carries)"),
                    message.status(),
                    message.attempts(),
                    message.failure());
        }
    }

    public enum Status {
        NEW,
        SENDING,
        SENT,
        /** The mail server's answer was lost: it may have gone out. */
        UNKNOWN,
        /** Given up after all retries, or refused for good. */
        FAILED
    }
}
