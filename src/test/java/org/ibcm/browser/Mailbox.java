package org.ibcm.browser;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The mail server of the browser tests: what people read there, links included. */
public class Mailbox implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Messages go out one by one, and an admission writes to all members. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        synchronized (SERVER) {
            if (!SERVER.isRunning()) {
                SERVER.start();
            }
        }
        TestPropertyValues.of(
                        "spring.mail.host=127.0.0.1",
                        "spring.mail.port=" + SERVER.getSmtp().getPort(),
                        "ibcm.notification.delivery-interval=PT1S")
                .applyTo(context);
    }

    /** The path of the newest link of this kind that somebody was sent. */
    static String link(String recipient, String path) {
        Pattern link = Pattern.compile("https?://[^/\\s]+(" + Pattern.quote(path) + "[\\w-]+)");
        return await().atMost(PATIENCE)
                .until(
                        () -> letters(recipient).stream()
                                .map(link::matcher)
                                .filter(Matcher::find)
                                .map(found -> found.group(1))
                                .reduce("", (earlier, later) -> later),
                        found -> !found.isEmpty());
    }

    /** What somebody was sent, oldest first. */
    static List<String> letters(String recipient) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(message -> isFor(message, recipient))
                .map(Mailbox::text)
                .toList();
    }

    private static boolean isFor(MimeMessage message, String recipient) {
        try {
            return Arrays.stream(message.getAllRecipients())
                    .anyMatch(address -> address.toString().contains(recipient));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage message) {
        try {
            return String.valueOf(message.getContent());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
