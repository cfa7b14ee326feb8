package org.ibcm.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ibcm.document.DocumentView;
import org.ibcm.document.VersionView;
import org.ibcm.journal.Doer;
import org.ibcm.journal.Ending;
import org.ibcm.journal.Run;
import org.ibcm.journal.Step;
import org.ibcm.notification.Notifications.SentMessage;
import org.ibcm.notification.Notifications.Status;
import org.ibcm.portal.CaseTimeline.Line;
import org.ibcm.portal.CaseTimeline.What;
import org.ibcm.portal.CaseWords.Piece;
import org.ibcm.portal.CaseWords.Told;
import org.ibcm.register.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class CaseTimelineTest {

    private static final Instant NINE = Instant.parse("2026-11-24T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-11-24T10:00:00Z");
    private static final Instant ELEVEN = Instant.parse("2026-11-24T11:00:00Z");
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant DUE = Instant.parse("2026-12-08T12:00:00Z");

    private final List<Step> steps = new ArrayList<>();
    private final Enumeration enumeration = new Enumeration(messages());
    private final CaseWords words = new CaseWords(
            messages(),
            new DecisionWords(messages(), enumeration, mock(Moments.class)),
            enumeration,
            mock(Register.class));

    @AfterEach
    void speakAsBefore() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void tellsWhoBeganAndWhoDidWhat() {
        began();
        step("userTask", "Screen application: OBS").from(NINE).of("secretariat").completed(TEN, "IOM Secretariat");

        assertThat(told(run()))
                .containsExactly(
                        "IOM Secretariat began the case: Expression of interest filed",
                        "Screen application: OBS was put to Secretariat",
                        "IOM Secretariat completed Screen application: OBS");
    }

    @Test
    void joinsWhatManyAreAskedAndWhatItWaitsForThem() {
        began();
        for (String agency : List.of("who", "fao", "iom")) {
            step("userTask", "Comment")
                    .from(TEN)
                    .of("agency-" + agency)
                    .due(DUE.plusMillis(steps.size()))
                    .open();
        }

        List<Line> lines = CaseTimeline.of(List.of(run()), List.of(), List.of());

        assertThat(sentences(lines))
                .containsExactly(
                        "IOM Secretariat began the case: Expression of interest filed",
                        "Comment was put to who, fao and iom",
                        "Waiting for who, fao and iom: Comment");
        assertThat(lines.get(2).until()).contains(DUE.plusMillis(1));
    }

    @Test
    void keepsApartWhatHappenedAtDifferentTimes() {
        began();
        step("userTask", "Comment").from(TEN).of("agency-who").open();
        step("userTask", "Comment").from(ELEVEN).of("agency-fao").open();

        assertThat(told(run())).contains("Comment was put to who", "Comment was put to fao");
    }

    @Test
    void tellsOfATaskThatNobodyCompletedAndOfTheTimeThatCame() {
        began();
        step("userTask", "Comment").from(NINE).of("agency-who").cancelled(TEN);
        step("userTask", "Comment").from(NINE).of("agency-fao").cancelled(TEN.plusMillis(3));
        step("boundaryTimer", "Window over").from(TEN.plusMillis(5)).completed(TEN.plusMillis(5), null);
        step("boundaryMessage", "Information supplied").from(ELEVEN).completed(ELEVEN, null);

        assertThat(told(run()))
                .containsSubsequence(
                        "Comment was closed without being completed by who and fao",
                        "The time came: Window over",
                        "Received: Information supplied");
    }

    @Test
    void leavesOutWhatOnlyTheApplicationDoes() {
        began();
        step("exclusiveGateway", "Complete?").from(NINE).completed(NINE, null);
        step("serviceTask", "Register application").from(NINE).completed(NINE, null);
        step("multiInstanceBody", "Comment").from(NINE).open();
        step("subProcess", "Collect").from(NINE).open();
        step("noneEndEvent", "Agencies reminded").from(TEN).completed(TEN, null);

        assertThat(told(run())).containsExactly("IOM Secretariat began the case: Expression of interest filed");
    }

    @Test
    void endsWithTheEndThatWasReached() {
        began();
        step("noneEndEvent", "Agencies reminded").from(TEN).completed(TEN, null);
        step("noneEndEvent", "Member admitted").from(NOON).completed(NOON, null);

        assertThat(told(run(Optional.empty(), "MEM-2020-0001", Optional.of(NOON))))
                .last()
                .isEqualTo("The case ended: Member admitted");
    }

    @Test
    void saysWhereACaseWasStoppedBeforeItsEnd() {
        began();
        step("noneEndEvent", "Agencies reminded").from(TEN).completed(TEN, null);

        assertThat(told(run(Optional.empty(), "MEM-2020-0001", Optional.of(NOON))))
                .last()
                .isEqualTo("The case was stopped before its end: Membership approval");
    }

    @Test
    void aCalledProcessBeginsAndEndsWithinTheCaseAndLeadsToItsRecord() {
        began();
        step("callActivity", "Decide").element("CallActivity_Decide").from(NINE).completed(NOON, null);
        Run caller = run();
        steps.clear();
        step("startEvent", "Decision requested").from(TEN).completed(TEN, null);
        step("noneEndEvent", "Adopted").from(NOON).completed(NOON, null);
        Run decision = run(Optional.of("CallActivity_Decide"), "DEC-2026-0001", Optional.of(NOON));

        List<Line> lines = CaseTimeline.of(List.of(caller, decision), List.of(), List.of());

        assertThat(sentences(lines))
                .containsExactly(
                        "IOM Secretariat began the case: Expression of interest filed",
                        "Membership approval began",
                        "Membership approval ended: Adopted");
        assertThat(lines.get(1).link()).contains("/decisions/DEC-2026-0001");
    }

    /** Of the decision of others one learns that there is one. */
    @Test
    void aCallWhoseRunIsNotShownIsAStepLikeOthers() {
        began();
        step("callActivity", "Decide").from(NINE).open();

        assertThat(told(run())).last().isEqualTo("Waiting: Decide");
    }

    @Test
    void oneLineTellsOfAMessageToMany() {
        List<Line> lines = CaseTimeline.of(
                List.of(),
                List.of(
                        message("membership/comment-reminder", "Comment on OBS", TEN),
                        message("membership/comment-reminder", "Comment on OBS", TEN.plusMillis(20)),
                        message("membership/comment-reminder", "Comment on OBS", TEN.plusMillis(40)),
                        message("membership/welcome", "Welcome", TEN),
                        message("membership/comment-reminder", "Comment on OBS", ELEVEN)),
                List.of());

        assertThat(sentences(lines))
                .containsExactly(
                        "Message to 3 people: Comment on OBS",
                        "Message to 1 person: Welcome",
                        "Message to 1 person: Comment on OBS");
        assertThat(lines.get(0).messages()).hasSize(3);
    }

    @Test
    void documentsAndTheirVersionsStandWhereTheyWereAdded() {
        began();
        DocumentView document = new DocumentView(
                UUID.randomUUID(),
                "MEM-2020-0001",
                "b.pdf",
                List.of(version(2, "b.pdf", NOON), version(1, "a.pdf", TEN)));

        List<Line> lines = CaseTimeline.of(List.of(run()), List.of(), List.of(document));

        assertThat(sentences(lines).subList(1, 3))
                .containsExactly(
                        "Amal Haddad added the document a.pdf", "Amal Haddad added version 2 of a document: b.pdf");
        assertThat(lines.get(1).link()).contains("/documents/" + document.id());
    }

    /** Somebody could name an organisation or a file so that the sentence around it turns. */
    @Test
    void aNameCannotBreakOutOfItsPiece() {
        began();
        step("userTask", "Screen \u2069\u2067 evil").from(NINE).completed(TEN, "IOM Secretariat");

        Told told = words.tell(CaseTimeline.of(List.of(run()), List.of(), List.of()))
                .get(1);

        assertThat(told.words())
                .containsExactly(
                        new Piece("IOM Secretariat", true),
                        new Piece(" completed ", false),
                        new Piece("Screen  evil", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void everyLineHasItsSentence(String language) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));

        for (What what : What.values()) {
            Line bare = new Line(
                    what,
                    NINE,
                    List.of("about"),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    1,
                    List.of());
            Line by = new Line(
                    what,
                    NINE,
                    List.of("about"),
                    List.of("somebody"),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    1,
                    List.of());
            assertThat(says(bare) || says(by)).as("%s", what).isTrue();
        }
    }

    private boolean says(Line line) {
        try {
            return words.tell(List.of(line)).get(0).words().stream()
                    .anyMatch(piece -> piece.text().equals("about"));
        } catch (NoSuchMessageException missing) {
            return false;
        }
    }

    private List<String> told(Run run) {
        return sentences(CaseTimeline.of(List.of(run), List.of(), List.of()));
    }

    private List<String> sentences(List<Line> lines) {
        return words.tell(lines).stream()
                .map(told -> told.words().stream().map(Piece::text).collect(Collectors.joining()))
                .toList();
    }

    private void began() {
        step("startEvent", "Expression of interest filed").from(NINE).completed(NINE, "IOM Secretariat");
    }

    private Run run() {
        return run(Optional.empty(), "MEM-2020-0001", Optional.empty());
    }

    private Run run(Optional<String> calledBy, String reference, Optional<Instant> endedAt) {
        return new Run(
                "1",
                reference,
                "membership-approval",
                "Membership approval",
                1,
                "membership-approval:1:1",
                calledBy,
                steps.get(0).enteredAt(),
                endedAt,
                List.copyOf(steps),
                Set.of());
    }

    private Doing step(String type, String name) {
        return new Doing(type, name);
    }

    private static SentMessage message(String template, String subjectLine, Instant at) {
        return new SentMessage(UUID.randomUUID(), "a@example.org", template, subjectLine, Status.SENT, at, at);
    }

    private static VersionView version(int number, String name, Instant at) {
        return new VersionView(number, name, "application/pdf", 10, "0", "amal", "Amal Haddad", at);
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames(
                "messages/words", "messages/portal", "messages/desk", "messages/decisions", "messages/cases");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    /** A step as it becomes. */
    private final class Doing {

        private final String type;
        private final String name;
        private String element = "Element";
        private Instant from;
        private List<String> groups = List.of();
        private Optional<Instant> due = Optional.empty();

        private Doing(String type, String name) {
            this.type = type;
            this.name = name;
        }

        private Doing element(String id) {
            element = id;
            return this;
        }

        private Doing from(Instant at) {
            from = at;
            return this;
        }

        private Doing of(String... ids) {
            groups = Arrays.asList(ids);
            return this;
        }

        private Doing due(Instant at) {
            due = Optional.of(at);
            return this;
        }

        private void open() {
            put(Optional.empty(), Ending.OPEN, Optional.empty());
        }

        private void cancelled(Instant at) {
            put(Optional.of(at), Ending.CANCELLED, Optional.empty());
        }

        private void completed(Instant at, String by) {
            put(Optional.of(at), Ending.COMPLETED, Optional.ofNullable(by).map(name -> new Doer("somebody", name)));
        }

        private void put(Optional<Instant> left, Ending ending, Optional<Doer> doer) {
            steps.add(new Step(steps.size(), element, type, name, from, left, ending, doer, groups, due));
        }
    }
}
