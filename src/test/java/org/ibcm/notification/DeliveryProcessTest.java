package org.ibcm.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.ibcm.link.PersonalLinks;
import org.ibcm.link.PersonalLinks.Purpose;
import org.ibcm.notification.Notifications.Message;
import org.ibcm.notification.Notifications.SentMessage;
import org.ibcm.notification.Notifications.Status;
import org.ibcm.notification.ScriptedMailServer.Behaviour;
import org.ibcm.register.ContactKind;
import org.ibcm.support.ProcessTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest
class DeliveryProcessTest {

    @RegisterExtension
    static final GreenMailExtension MAIL = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("ibcm.notification.delivery-interval", () -> "PT1H");
        settings.add("ibcm.notification.retry-pauses", () -> "PT1M,PT1H");
        settings.add("ibcm.notification.from", () -> "IBC/M Secretariat <ibcm@example.org>");
        settings.add("ibcm.notification.reply-to", () -> "IBC/M Secretariat <secretariat@example.org>");
    }

    @Autowired
    private Notifications notifications;

    @Autowired
    private Delivery delivery;

    @Autowired
    private OutgoingMessages outbox;

    @Autowired
    private Mailer mailer;

    @Autowired
    private NotificationSettings settings;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TaskScheduler taskScheduler;

    @Autowired
    private Clock clock;

    @Autowired
    private JavaMailSenderImpl sender;

    @Autowired
    private PersonalLinks links;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void startWithAnEmptyOutbox() {
        database.sql("delete from outgoing_message").update();
        sender.setPort(MAIL.getSmtp().getPort());
    }

    @Test
    void sendsSoonAfterTheCommitWithHeadersThatMailServersUnderstand() throws Exception {
        String subject = newCase();

        notifications.send(message(subject, "Zoë Müller", "zoe@example.org"));

        SentMessage sent = awaitStatus(subject, Status.SENT);
        MimeMessage mail = mailTo("zoe@example.org").get(0);
        assertThat(mail.getSubject()).isEqualTo("Please help with Café – مرصد");
        assertThat(mail.getFrom()[0]).hasToString("IBC/M Secretariat <ibcm@example.org>");
        assertThat(mail.getReplyTo()[0]).hasToString("IBC/M Secretariat <secretariat@example.org>");
        assertThat(mail.getContentLanguage()).containsExactly("en");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getMessageID()).isEqualTo("<" + sent.id() + "@example.org>");
        assertThat(mail.getContent().toString()).contains("Dear Zoë Müller").contains("مرصد");
        assertThat(sent.sentAt()).isNotNull();
    }

    @Test
    void saysInWhichLanguageAMailIsReallyWritten() throws Exception {
        String subject = newCase();
        Recipient amal = Recipient.of("أمل حداد", "amal.ar@example.org").in("ar");

        notifications.send(new Message(
                "register/membership-ended",
                subject,
                "event",
                List.of(amal),
                Map.of(
                        "organisationName",
                        "International Labour Organization",
                        "acronym",
                        "ILO",
                        "contact",
                        ContactKind.ALTERNATE,
                        "hasAccount",
                        true)));
        notifications.send(new Message(
                "test/asked",
                subject,
                "event without translation",
                List.of(Recipient.of("Zoé", "zoe.fr@example.org").in("fr")),
                Map.of("topic", "tea", "question", "")));

        awaitStatus(subject, Status.SENT);
        MimeMessage arabic = mailTo("amal.ar@example.org").get(0);
        assertThat(arabic.getSubject()).isEqualTo("انتهاء عضوية ILO");
        assertThat(arabic.getContentLanguage()).containsExactly("ar");
        assertThat(arabic.getContent().toString()).contains("ولم تعودوا جهة التنسيق المناوبة عنها.");
        MimeMessage fallenBack = mailTo("zoe.fr@example.org").get(0);
        assertThat(fallenBack.getSubject()).isEqualTo("Please help with tea");
        assertThat(fallenBack.getContentLanguage()).containsExactly("en");
    }

    @Test
    void letsNoTextAddAHeader() throws Exception {
        String subject = newCase();

        notifications.send(new Message(
                "test/asked",
                subject,
                "event",
                List.of(Recipient.of("Eve\r\nBcc: all@example.org", "eve@example.org")),
                Map.of("topic", "tea\r\nBcc: all@example.org\r\n\r\nhello", "question", "")));

        assertThat(awaitStatus(subject, Status.SENT).subjectLine())
                .isEqualTo("Please help with tea Bcc: all@example.org hello");
        MimeMessage mail = mailTo("eve@example.org").get(0);
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getSubject()).isEqualTo("Please help with tea Bcc: all@example.org hello");
    }

    @Test
    void mintsThePersonalLinkOnlyForTheMail() {
        String subject = newCase();

        notifications.send(new Message(
                "test/invited",
                subject,
                "event",
                List.of(Recipient.of("Amal", "amal@example.org").withLink(Purpose.APPLICATION, subject)),
                Map.of()));

        SentMessage sent = awaitStatus(subject, Status.SENT);
        Matcher link = Pattern.compile("http://localhost:8080/applications/([\\w-]{43})")
                .matcher(
                        GreenMailUtil.getBody(mailTo("amal@example.org").get(0)).replace("=\r\n", ""));
        assertThat(link.find()).isTrue();
        assertThat(notifications.read(sent.id()).orElseThrow().body())
                .contains("(a personal link, which only the e-mail carries)")
                .doesNotContain("/applications/");
        assertThat(links.redeem(Purpose.APPLICATION, link.group(1))).contains(subject);
        assertThat(links.redeem(Purpose.APPLICATION, link.group(1))).isEmpty();
    }

    @Test
    void triesAgainAfterGrowingPausesUntilItHasFailed() throws Exception {
        try (ScriptedMailServer server =
                new ScriptedMailServer(Behaviour.TRY_LATER, Behaviour.TRY_LATER, Behaviour.TRY_LATER)) {
            sender.setPort(server.port());
            String subject = newCase();
            notifications.send(message(subject, "Amal", "late@example.org"));

            awaitAttempts(subject, 1, Status.NEW);
            deliverAfter(Duration.ofSeconds(50));
            awaitAttempts(subject, 1, Status.NEW);
            deliverAfter(Duration.ofSeconds(70));
            awaitAttempts(subject, 2, Status.NEW);
            deliverAfter(Duration.ofMinutes(59));
            awaitAttempts(subject, 2, Status.NEW);
            deliverAfter(Duration.ofMinutes(63));
            awaitAttempts(subject, 3, Status.FAILED);
            deliverAfter(Duration.ofDays(9));
            awaitAttempts(subject, 3, Status.FAILED);
            assertThat(server.taken()).isEmpty();
        }
    }

    @Test
    void keepsTheMessageIdWhenItSendsAgainAfterALostAnswer() throws Exception {
        try (ScriptedMailServer server = new ScriptedMailServer(Behaviour.TAKE_AND_HANG_UP)) {
            sender.setPort(server.port());
            String subject = newCase();
            notifications.send(message(subject, "Amal", "maybe@example.org"));

            awaitAttempts(subject, 1, Status.UNKNOWN);
            deliverAfter(Duration.ofMinutes(2));
            awaitAttempts(subject, 2, Status.SENT);

            assertThat(server.taken()).hasSize(2);
            assertThat(messageIds(server))
                    .hasSize(2)
                    .containsOnly(messageIds(server).get(0));
        }
    }

    @Test
    void givesUpAtOnceOnAnAddressThatDoesNotExistAndServesTheOthers() throws Exception {
        try (ScriptedMailServer server = new ScriptedMailServer(Behaviour.NO_SUCH_MAILBOX)) {
            sender.setPort(server.port());
            String subject = newCase();
            notifications.send(new Message(
                    "test/asked",
                    subject,
                    "event",
                    List.of(
                            Recipient.of("Nobody", "nobody@example.org"),
                            Recipient.of("Not an address", "not an address"),
                            Recipient.of("Amal", "amal@example.org")),
                    Map.of("topic", "tea", "question", "")));

            await().untilAsserted(() -> assertThat(notifications.of(subject))
                    .extracting(SentMessage::status)
                    .containsExactlyInAnyOrder(Status.FAILED, Status.FAILED, Status.SENT));
            assertThat(server.taken()).hasSize(1);
        }
    }

    @Test
    void sendsAgainWhatADyingNodeLeftBehind() {
        String subject = newCase();
        sender.setPort(closedPort());
        notifications.send(message(subject, "Amal", "orphan@example.org"));
        awaitAttempts(subject, 1, Status.NEW);
        ClockUtil.offset(Duration.ofMinutes(2).toMillis());
        transaction.executeWithoutResult(
                status -> outbox.of(subject).get(0).claimed(clock.instant(), Duration.ofMinutes(15)));
        sender.setPort(MAIL.getSmtp().getPort());

        deliverAfter(Duration.ofMinutes(10));
        awaitAttempts(subject, 2, Status.SENDING);
        deliverAfter(Duration.ofMinutes(18));

        awaitAttempts(subject, 3, Status.SENT);
    }

    @Test
    void twoSendersNeverSendTheSameMessage() {
        Delivery otherNode = new Delivery(outbox, mailer, settings, transaction, taskScheduler, clock);
        String subject = newCase();
        List<Recipient> crowd = IntStream.range(0, 40)
                .mapToObj(i -> Recipient.of("Person " + i, "crowd-" + i + "@example.org"))
                .toList();

        notifications.send(new Message("test/asked", subject, "event", crowd, Map.of("topic", "tea", "question", "")));
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(delivery::deliver), CompletableFuture.runAsync(otherNode::deliver))
                .join();

        await().untilAsserted(() -> assertThat(notifications.of(subject))
                .extracting(SentMessage::status)
                .containsOnly(Status.SENT));
        assertThat(IntStream.range(0, 40).mapToObj(i -> mailTo("crowd-" + i + "@example.org")))
                .allSatisfy(mails -> assertThat(mails).hasSize(1));
    }

    private static String newCase() {
        return "CASE-" + UUID.randomUUID();
    }

    private static Message message(String subject, String name, String email) {
        return new Message(
                "test/asked",
                subject,
                "event",
                List.of(Recipient.of(name, email)),
                Map.of("topic", "Café – مرصد", "question", ""));
    }

    private void deliverAfter(Duration sinceNow) {
        ClockUtil.offset(sinceNow.toMillis());
        delivery.deliver();
    }

    private SentMessage awaitStatus(String subject, Status status) {
        await().untilAsserted(() -> assertThat(notifications.of(subject))
                .extracting(SentMessage::status)
                .containsOnly(status));
        return notifications.of(subject).get(0);
    }

    private void awaitAttempts(String subject, int attempts, Status status) {
        await().untilAsserted(() -> {
            UUID id = notifications.of(subject).get(0).id();
            assertThat(notifications.read(id)).get().satisfies(message -> {
                assertThat(message.attempts()).isEqualTo(attempts);
                assertThat(message.status()).isEqualTo(status);
            });
        });
    }

    private static List<MimeMessage> mailTo(String address) {
        return Stream.of(MAIL.getReceivedMessages())
                .filter(mail -> GreenMailUtil.getHeaders(mail).contains(address))
                .toList();
    }

    private static int closedPort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> messageIds(ScriptedMailServer server) {
        return server.taken().stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith("Message-ID:"))
                .toList();
    }
}
