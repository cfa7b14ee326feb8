package org.ibcm.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ibcm.link.PersonalLinks.Purpose;
import org.ibcm.notification.Mailer.Answer;
import org.ibcm.notification.MessageTemplate.Letter;
import org.ibcm.notification.Notifications.Message;
import org.ibcm.notification.Notifications.Status;

/** A message to one recipient, written in the transaction of what it tells, and what became of it. */
@Entity
@Table(name = "outgoing_message")
class OutgoingMessage {

    /** Stands in the body where the personal link goes; a private character that no other text can bring in. */
    static final String LINK_MARKER = "\uE000";

    private static final int MAX_FAILURE = 1000;

    @Id
    private UUID id;

    @Version
    private Long version;

    private String subject;

    private String event;

    private String recipient;

    private String recipientName;

    private String partOf;

    private String template;

    private String language;

    private String subjectLine;

    @Column(length = 100_000)
    private String body;

    private String linkPurpose;

    private String linkSubject;

    private String status;

    private int attempts;

    private Instant nextAttemptAt;

    private Instant createdAt;

    private Instant sentAt;

    private String failure;

    protected OutgoingMessage() {}

    static OutgoingMessage written(
            Message message, Recipient recipient, Letter letter, Optional<String> partOf, Instant now) {
        OutgoingMessage written = new OutgoingMessage();
        written.id = idOf(message, recipient);
        written.subject = message.subject();
        written.event = message.event();
        written.recipient = recipient.email();
        written.recipientName = recipient.name();
        written.partOf = partOf.orElse(null);
        written.template = message.template();
        written.language = letter.language();
        written.subjectLine = letter.subjectLine();
        written.body = letter.body();
        written.linkPurpose =
                recipient.link().map(link -> link.purpose().name()).orElse(null);
        written.linkSubject = recipient.link().map(Recipient.Link::subject).orElse(null);
        written.status = Status.NEW.name();
        written.createdAt = now;
        written.nextAttemptAt = now;
        return written;
    }

    /** The same for the same subject, event and recipient: it makes the Message-ID, by which a repetition is known. */
    static UUID idOf(Message message, Recipient recipient) {
        String key = message.subject() + "|" + message.event() + "|" + recipient.email();
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }

    /** Takes the message for one attempt, which counts as dead after the limit. */
    OutgoingMessage claimed(Instant now, Duration limit) {
        requireUnfinished("claimed");
        status = Status.SENDING.name();
        attempts++;
        nextAttemptAt = now.plus(limit);
        return this;
    }

    /** Ends the attempt with what the mail server answered. */
    void record(Answer answer, Instant now, List<Duration> pauses) {
        requireUnfinished("recorded as " + answer.kind());
        switch (answer.kind()) {
            case ACCEPTED -> {
                end(Status.SENT, null);
                sentAt = now;
            }
            case REFUSED -> end(Status.FAILED, answer.reason());
            case LATER -> retryOrEnd(Status.NEW, Status.FAILED, answer.reason(), now, pauses);
            // it may have gone out: sent again, with the same Message-ID
            case LOST -> retryOrEnd(Status.UNKNOWN, Status.UNKNOWN, answer.reason(), now, pauses);
        }
    }

    /** Begins anew with a message that was given up; whoever asks for it takes a second copy into account. */
    void sendAgain(Instant now) {
        if (status().equals(Status.FAILED) || status().equals(Status.UNKNOWN)) {
            status = Status.NEW.name();
            attempts = 0;
            failure = null;
            nextAttemptAt = now;
        }
    }

    private void retryOrEnd(Status meanwhile, Status last, String reason, Instant now, List<Duration> pauses) {
        if (attempts > pauses.size()) {
            end(last, reason);
            return;
        }
        end(meanwhile, reason);
        nextAttemptAt = now.plus(pauses.get(attempts - 1));
    }

    private void end(Status status, String reason) {
        this.status = status.name();
        failure = reason == null || reason.length() <= MAX_FAILURE ? reason : reason.substring(0, MAX_FAILURE);
        nextAttemptAt = null;
    }

    private void requireUnfinished(String step) {
        if (nextAttemptAt == null) {
            throw new IllegalStateException("Message " + id + " is " + status + " and cannot be " + step);
        }
    }

    UUID id() {
        return id;
    }

    String subject() {
        return subject;
    }

    String recipient() {
        return recipient;
    }

    String recipientName() {
        return recipientName;
    }

    String template() {
        return template;
    }

    String language() {
        return language;
    }

    String subjectLine() {
        return subjectLine;
    }

    String bodyWith(String link) {
        return body.replace(LINK_MARKER, link);
    }

    Optional<Recipient.Link> link() {
        return Optional.ofNullable(linkPurpose)
                .map(purpose -> new Recipient.Link(Purpose.valueOf(purpose), linkSubject));
    }

    Status status() {
        return Status.valueOf(status);
    }

    int attempts() {
        return attempts;
    }

    String failure() {
        return failure;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant sentAt() {
        return sentAt;
    }
}
