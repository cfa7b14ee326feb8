package org.ibcm.browser;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        return await().atMost(PATIENCE).until(() -> links(recipient, path).get(recipient), Objects::nonNull);
    }

    /** The newest link of this kind of everybody with such an address. */
    static Map<String, String> links(String recipients, String path) {
        Pattern link = Pattern.compile("https?://[^/\\s]+(" + Pattern.quote(path) + "[\\w-]+)");
        Map<String, String> links = new HashMap<>();
        messages(recipients).forEach(message -> {
            Matcher found = link.matcher(text(message));
            if (found.find()) {
                links.put(recipient(message), found.group(1));
            }
        });
        return links;
    }

    /** What somebody was sent, oldest first. */
    static List<String> letters(String recipient) {
        return messages(recipient).stream().map(Mailbox::text).toList();
    }

    /** Everything that was sent to addresses that end so. */
    static List<MimeMessage> messages(String recipient) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(message -> recipient(message).endsWith(recipient))
                .toList();
    }

    /** Each message has one recipient. */
    private static String recipient(MimeMessage message) {
        try {
            return ((InternetAddress) message.getAllRecipients()[0]).getAddress();
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
