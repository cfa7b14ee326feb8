package org.ibcm.notification;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Writes messages into the outbox within the caller's transaction, and tells what became of them (D.6.a). */
public interface Notifications {

    /**
     * Renders the template once per recipient and language and puts it into the outbox. Idempotent: the same subject,
     * event and recipient never yields a second message.
     */
    void send(Message message);

    /** Messages of a case and of the decisions that are part of it, in the order in which they were written. */
    List<SentMessage> of(String subject);

    /**
     * @param template path of the template without language and ending: {@code membership/application-received}
     * @param subject reference of the case
     * @param event what happened, unique within the case: an activity instance or task id
     * @param facts values for the template besides the case file's and the common ones
     */
    record Message(
            String template, String subject, String event, List<Recipient> recipients, Map<String, Object> facts) {}

    /** A message to one recipient, as {@code /api/notifications} shows it. */
    record SentMessage(
            String recipient, String template, String subjectLine, Status status, Instant createdAt, Instant sentAt) {}

    enum Status {
        NEW,
        SENDING,
        SENT,
        /** The mail server's answer was lost: it may have gone out. */
        UNKNOWN,
        /** Given up after all retries, or refused for good. */
        FAILED
    }
}
