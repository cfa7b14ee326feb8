package org.ibcm.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ibcm.notification.Notifications.Message;
import org.ibcm.notification.Notifications.SentMessage;
import org.ibcm.notification.Notifications.Status;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@MessagesTest
class NotificationsProcessTest {

    private static final Recipient AMAL = Recipient.of("Amal", "amal@example.org");

    @Autowired
    private Notifications notifications;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private StatementLog statements;

    @Autowired
    private Quiz quizzes;

    @Test
    void vanishesWithTheTransactionOfWhatItTells() {
        String subject = newCase();

        transaction.executeWithoutResult(business -> {
            notifications.send(asked(subject, "event", List.of(AMAL)));
            business.setRollbackOnly();
        });

        assertThat(notifications.of(subject)).isEmpty();
    }

    @Test
    void tellsTheSameEventOnceOnly() {
        String subject = newCase();

        notifications.send(asked(subject, "first", List.of(AMAL)));
        notifications.send(asked(subject, "first", List.of(AMAL, Recipient.of("Amal again", "AMAL@example.org"))));
        notifications.send(asked(subject, "second", List.of(AMAL)));

        assertThat(notifications.of(subject)).hasSize(2);
    }

    @Test
    void waitsAsNewWhileThereIsNoMailServer() {
        String subject = newCase();

        notifications.send(asked(subject, "event", List.of(AMAL)));

        assertThat(notifications.of(subject)).singleElement().satisfies(message -> {
            assertThat(message.status()).isEqualTo(Status.NEW);
            assertThat(message.sentAt()).isNull();
        });
    }

    @Test
    void costsTheSameForFortyRecipientsAsForFour() {
        List<String> forFour = statements.during(() -> notifications.send(asked(newCase(), "event", crowd(4))));
        List<String> forForty = statements.during(() -> notifications.send(asked(newCase(), "event", crowd(40))));

        assertThat(forFour).hasSize(2);
        assertThat(forForty).hasSameSizeAs(forFour);
    }

    @Test
    void asksTheCaseFileOnceForAllMessagesOfACase() {
        String quiz = "QUIZ-" + UUID.randomUUID();
        int before = quizzes.timesAsked();

        notifications.send(
                IntStream.range(0, 19)
                        .mapToObj(number -> new Message("test/facts", quiz, "event " + number, List.of(AMAL), Map.of()))
                        .toList(),
                Map.of("third", "variable"));

        assertThat(quizzes.timesAsked()).isEqualTo(before + 1);
        assertThat(notifications.of(quiz)).hasSize(19);
    }

    @Test
    void listsTheMessagesOfADecisionWithItsCaseToo() {
        String quiz = "QUIZ-" + UUID.randomUUID();
        notifications.send(asked(quiz, "event", List.of(AMAL)));

        assertThat(notifications.of("WHOLE-" + quiz))
                .extracting(SentMessage::id)
                .containsExactlyElementsOf(
                        notifications.of(quiz).stream().map(SentMessage::id).toList())
                .hasSize(1);
    }

    @Test
    void prefersTheSenderThenTheCaseFileThenProcessVariables() {
        String quiz = "QUIZ-" + UUID.randomUUID();
        notifications.send(
                List.of(new Message("test/facts", quiz, "event", List.of(AMAL), Map.of("first", "sender"))),
                Map.of("first", "variable", "second", "variable", "third", "variable"));

        assertThat(bodyOf(quiz)).contains("sender, case file, variable");
    }

    @Test
    void writesDatesSoThatNobodyMistakesThem() {
        String subject = newCase();
        notifications.send(new Message(
                "test/facts",
                subject,
                "event",
                List.of(AMAL),
                Map.of(
                        "first", Instant.parse("2026-12-04T15:00:00Z"),
                        "second", LocalDate.of(2026, 12, 4),
                        "third", List.of("ILO", "WHO"))));

        assertThat(bodyOf(subject)).contains("4 December 2026, 17:00 Beirut, 4 December 2026, ILO, WHO");
    }

    @Test
    void refusesToLeaveABlank() {
        String subject = newCase();

        assertThatIllegalStateException()
                .isThrownBy(
                        () -> notifications.send(new Message("test/facts", subject, "event", List.of(AMAL), Map.of())))
                .withMessageContaining("notification/test/facts.en.txt")
                .withMessageContaining("first");
        assertThat(notifications.of(subject)).isEmpty();
    }

    @Test
    void refusesAPersonalLinkForSomebodyWhoHasNone() {
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        notifications.send(new Message("test/invited", newCase(), "event", List.of(AMAL), Map.of())))
                .withMessageContaining("personalLink");
    }

    @Test
    void saysWhichTemplateIsMissing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        notifications.send(new Message("test/nowhere", newCase(), "event", List.of(AMAL), Map.of())))
                .withMessageContaining("test/nowhere");
    }

    @Test
    void writesInTheRecipientsLanguageAndInEnglishWhereThereIsNone() {
        String subject = newCase();
        Recipient inFrench = new Recipient("Zoé", "zoe@example.org", "fr", Optional.empty());
        Recipient inArabic = new Recipient("أمل", "amal.ar@example.org", "ar", Optional.empty());

        notifications.send(new Message(
                "test/greeting",
                subject,
                "event",
                List.of(inFrench, inArabic),
                Map.of("day", LocalDate.of(2026, 8, 1))));

        assertThat(notifications.of(subject))
                .extracting(SentMessage::subjectLine)
                .containsExactlyInAnyOrder("Bonjour, 1 août 2026", "Hello, 1 August 2026");
    }

    @Test
    void isSignedByWhomTheTemplateNames() {
        String subject = newCase();
        notifications.send(asked(subject, "event", List.of(AMAL)));

        assertThat(bodyOf(subject))
                .contains("together with ESCWA, IOM, ILO, UNHCR, UNICEF, OHCHR, UNDP, UNODC")
                .contains("A reply reaches the secretariat.");
    }

    private String bodyOf(String subject) {
        return notifications
                .read(notifications.of(subject).get(0).id())
                .orElseThrow()
                .body();
    }

    private static String newCase() {
        return "CASE-" + UUID.randomUUID();
    }

    private static Message asked(String subject, String event, List<Recipient> recipients) {
        return new Message("test/asked", subject, event, recipients, Map.of("topic", "tea", "question", ""));
    }

    private static List<Recipient> crowd(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> Recipient.of("Person " + i, "person" + i + "@example.org"))
                .toList();
    }
}
