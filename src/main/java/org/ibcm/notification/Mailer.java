package org.ibcm.notification;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.ibcm.link.PersonalLinks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Makes an e-mail of a message, hands it to the mail server and understands the answer. */
@Component
class Mailer {

    private static final Logger LOG = LoggerFactory.getLogger(Mailer.class);
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final ObjectProvider<JavaMailSender> mail;
    private final PersonalLinks links;
    private final InternetAddress from;
    private final InternetAddress replyTo;
    private final Clock clock;

    Mailer(ObjectProvider<JavaMailSender> mail, PersonalLinks links, NotificationSettings settings, Clock clock)
            throws AddressException {
        this.mail = mail;
        this.links = links;
        this.from = new InternetAddress(settings.from(), true);
        this.replyTo = new InternetAddress(settings.replyTo(), true);
        this.clock = clock;
    }

    Answer send(OutgoingMessage message) {
        Answer answer;
        try {
            JavaMailSender sender = mail.getObject();
            sender.send(compose(message, sender.createMimeMessage()));
            return Answer.accepted();
        } catch (AddressException e) {
            answer = Answer.refused(e);
        } catch (MailSendException e) {
            answer = understood(e);
        } catch (MessagingException | IOException | RuntimeException e) {
            answer = Answer.later(e);
        }
        LOG.warn("Message {} to {}: {}", message.id(), message.recipient(), answer.reason());
        return answer;
    }

    private MimeMessage compose(OutgoingMessage message, MimeMessage email) throws MessagingException, IOException {
        InternetAddress to = new InternetAddress(message.recipient(), true);
        to.setPersonal(message.recipientName(), UTF_8);
        email.setFrom(from);
        email.setReplyTo(new InternetAddress[] {replyTo});
        email.setRecipient(RecipientType.TO, to);
        email.setSubject(message.subjectLine(), UTF_8);
        email.setSentDate(Date.from(clock.instant()));
        email.setHeader("Message-ID", "<" + message.id() + "@" + domain() + ">");
        email.setHeader("Auto-Submitted", "auto-generated");
        email.setContentLanguage(new String[] {message.language()});
        email.setText(message.bodyWith(personalLink(message)), UTF_8);
        return email;
    }

    /** Minted now, so that it stands nowhere but in the mail. */
    private String personalLink(OutgoingMessage message) {
        return message.link()
                .map(link -> links.mint(link.purpose(), link.subject()))
                .orElse("");
    }

    private String domain() {
        return from.getAddress().substring(from.getAddress().indexOf('@') + 1);
    }

    private static Answer understood(MailSendException e) {
        boolean onlyTheGoodbyeFailed = e.getFailedMessages().isEmpty();
        if (onlyTheGoodbyeFailed) {
            return Answer.accepted();
        }
        Exception failure = e.getFailedMessages().values().iterator().next();
        boolean noConnection = failure == e.getCause();
        if (noConnection) {
            return Answer.later(failure);
        }
        Set<Throwable> causes = new HashSet<>();
        collectCauses(failure, causes);
        if (causes.stream().anyMatch(cause -> replyCode(cause) / 100 == 5)) {
            return Answer.refused(failure);
        }
        boolean lost = causes.stream().anyMatch(cause -> cause instanceof IOException || replyCode(cause) == -1);
        return lost ? Answer.lost(failure) : Answer.later(failure);
    }

    private static void collectCauses(Throwable failure, Set<Throwable> causes) {
        if (failure == null || !causes.add(failure)) {
            return;
        }
        collectCauses(failure.getCause(), causes);
        if (failure instanceof MessagingException chained) {
            collectCauses(chained.getNextException(), causes);
        }
    }

    /** The server's three digits; -1 where the connection ended instead, 0 where the failure is none of the server's. */
    private static int replyCode(Throwable failure) {
        if (failure instanceof SMTPAddressFailedException refusal) {
            return refusal.getReturnCode();
        }
        return failure instanceof SMTPSendFailedException refusal ? refusal.getReturnCode() : 0;
    }

    /** What the mail server made of a message. */
    record Answer(Kind kind, String reason) {

        enum Kind {
            ACCEPTED,
            REFUSED,
            LATER,
            LOST
        }

        private static Answer accepted() {
            return new Answer(Kind.ACCEPTED, "");
        }

        private static Answer refused(Exception e) {
            return new Answer(Kind.REFUSED, String.valueOf(e.getMessage()));
        }

        private static Answer later(Exception e) {
            return new Answer(Kind.LATER, String.valueOf(e.getMessage()));
        }

        private static Answer lost(Exception e) {
            return new Answer(Kind.LOST, String.valueOf(e.getMessage()));
        }
    }
}
