package org.ibcm.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.ibcm.consensus.DecisionRequest.Versions;
import org.ibcm.engine.CurrentUser.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The outcome in plain words (D.3). */
class StatementTest {

    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    private static final Actor SOMEBODY = new Actor("somebody", "Some Body", Set.of());
    private static final List<String> BODY = List.of("escwa", "ilo", "iom", "las");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CONSENSUS    | ADOPTED     | Adopted by consensus.
            NO_OBJECTION | ADOPTED     | Adopted without objection.
            MAJORITY     | ADOPTED     | Adopted by majority.
            CONSENSUS    | GUIDANCE    | Guidance given.
            MAJORITY     | NOT_ADOPTED | Not adopted.
            """)
    void beginsWithTheOutcome(Procedure procedure, RoundOutcome outcome, String sentence) {
        Decision decision = decision(procedure, List.of());
        says(decision, "ilo", Position.SUPPORT);

        assertThat(concluded(decision, outcome))
                .isEqualTo(sentence + " ILO supports; ESCWA, IOM and LAS did not speak. Recused: none.");
    }

    @Test
    void makesTheVerbFollowTheNumberOfAgencies() {
        Decision one = decision(Procedure.NO_OBJECTION, List.of("las"));
        says(one, "escwa", Position.SUPPORT);
        says(one, "ilo", Position.NO_OBJECTION);
        Decision two = decision(Procedure.NO_OBJECTION, List.of("iom", "las"));
        says(two, "escwa", Position.NO_OBJECTION);
        says(two, "ilo", Position.NO_OBJECTION);

        assertThat(concluded(one, RoundOutcome.ADOPTED))
                .isEqualTo(
                        "Adopted without objection. ESCWA supports; ILO has no objection; IOM did not speak. Recused: LAS.");
        assertThat(concluded(two, RoundOutcome.ADOPTED))
                .isEqualTo("Adopted without objection. ESCWA and ILO have no objection. Recused: IOM and LAS.");
    }

    @Test
    void namesThoseWhoRecuseThemselvesAmongTheRecused() {
        Decision decision = decision(Procedure.CONSENSUS, List.of("ilo"));
        says(decision, "escwa", Position.SUPPORT);
        says(decision, "iom", Position.STAND_ASIDE);
        says(decision, "las", Position.RECUSE, "We are its sponsor.");

        assertThat(concluded(decision, RoundOutcome.ADOPTED))
                .isEqualTo("Adopted by consensus. ESCWA supports; IOM stood aside. Recused: ILO and LAS.");
    }

    @Test
    void givesEachReasonAgainstIt() {
        Decision decision = decision(Procedure.MAJORITY, List.of());
        says(decision, "escwa", Position.OBJECT, "Too early.");
        says(decision, "ilo", Position.OBJECT, "Too\r\n late.");
        says(decision, "iom", Position.REQUEST_CHANGES, "Name it.");
        says(decision, "las", Position.SUPPORT);

        assertThat(concluded(decision, RoundOutcome.NOT_ADOPTED))
                .isEqualTo("Not adopted. LAS supports; IOM asks for changes: “Name it.”; ESCWA objects: “Too early.”;"
                        + " ILO objects: “Too late.”. Recused: none.");
    }

    @Test
    void countsTheLastWordOfAnAgencyThatSpokeTwice() {
        Decision decision = decision(Procedure.CONSENSUS, List.of("escwa", "iom", "las"));
        says(decision, "ilo", Position.OBJECT, "Too early.");
        says(decision, "ilo", Position.SUPPORT);

        assertThat(concluded(decision, RoundOutcome.ADOPTED))
                .isEqualTo("Adopted by consensus. ILO supports. Recused: ESCWA, IOM and LAS.");
    }

    @Test
    void tellsEveryRoundAndTheConsultationBetweenThem() {
        Decision decision = decision(Procedure.CONSENSUS, List.of("iom", "las"));
        says(decision, "escwa", Position.SUPPORT);
        says(decision, "ilo", Position.OBJECT, "Too early.");
        decision.closeRound(NOW);
        decision.noteConsultation("ILO wants a plan.", NextStep.NEW_ROUND, SOMEBODY, NOW);
        decision.openRound(NOW, NOW.plusSeconds(60));
        says(decision, "escwa", Position.SUPPORT);
        says(decision, "ilo", Position.SUPPORT);

        assertThat(concluded(decision, RoundOutcome.ADOPTED))
                .isEqualTo("Adopted by consensus in round 2. Round 1: ESCWA supports; ILO objects: “Too early.”."
                        + " Consultation: “ILO wants a plan.”. Round 2: ESCWA and ILO support. Recused: IOM and LAS.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ADOPTED     | Adopted at senior level on 30 October 2026: “So be it.”.
            NOT_ADOPTED | Not adopted at senior level on 30 October 2026: “So be it.”.
            """)
    void saysWhenTheSeniorLevelDecided(SeniorOutcome outcome, String sentence) {
        Decision decision = decision(Procedure.CONSENSUS, List.of());
        says(decision, "ilo", Position.OBJECT, "Too early.");
        decision.closeRound(NOW);
        decision.noteSeniorOutcome(
                new SeniorDecision(outcome, "So be it.", LocalDate.parse("2026-10-30")), SOMEBODY, NOW);
        decision.conclude(RoundOutcome.ESCALATE, NOW);

        assertThat(text(decision))
                .isEqualTo(sentence + " ILO objects: “Too early.”; ESCWA, IOM and LAS did not speak. Recused: none.");
    }

    @Test
    void saysLittleWhereNobodyMaySpeak() {
        Decision decision = decision(Procedure.CONSENSUS, BODY);
        decision.withdraw(NOW);

        assertThat(text(decision)).isEqualTo("Withdrawn before it was decided. Recused: ESCWA, ILO, IOM and LAS.");
    }

    @Test
    void saysThatACaseWasWithdrawn() {
        Decision decision = decision(Procedure.CONSENSUS, List.of());
        says(decision, "escwa", Position.SUPPORT);
        decision.withdraw(NOW);

        assertThat(text(decision))
                .isEqualTo(
                        "Withdrawn before it was decided. ESCWA supports; ILO, IOM and LAS did not speak. Recused: none.");
    }

    @Test
    void namesThoseWhoLeftAndCountsThemNotAsSilent() {
        Decision decision = decision(Procedure.CONSENSUS, List.of());
        says(decision, "escwa", Position.SUPPORT);
        says(decision, "ilo", Position.SUPPORT);
        decision.release("iom");
        decision.release("las");

        assertThat(concluded(decision, RoundOutcome.ADOPTED))
                .isEqualTo("Adopted by consensus. ESCWA and ILO support. Recused: none."
                        + " Left meanwhile: IOM and LAS.");
    }

    @Test
    void quotesNoMoreThanTheBeginningOfALongText() {
        Decision decision = decision(Procedure.CONSENSUS, List.of("escwa", "iom", "las"));
        says(decision, "ilo", Position.REQUEST_CHANGES, "x".repeat(201));

        assertThat(concluded(decision, RoundOutcome.GUIDANCE))
                .isEqualTo("Guidance given. ILO asks for changes: “" + "x".repeat(199)
                        + "…”. Recused: ESCWA, IOM and LAS.");
    }

    @Test
    void cutsNoCharacterInTwo() {
        Decision decision = decision(Procedure.CONSENSUS, List.of("escwa", "iom", "las"));
        says(decision, "ilo", Position.REQUEST_CHANGES, "\uD83C\uDF0D".repeat(200));

        String text = concluded(decision, RoundOutcome.GUIDANCE);

        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(text)).isTrue();
    }

    @Test
    void fitsIntoTheRecordHoweverManySpeak() {
        List<String> many =
                IntStream.range(0, 40).mapToObj(number -> "agency" + number).toList();
        Decision decision = decision(many, Procedure.CONSENSUS, List.of());
        many.forEach(agency -> says(decision, agency, Position.REQUEST_CHANGES, "x".repeat(4_000)));

        assertThat(concluded(decision, RoundOutcome.GUIDANCE)).hasSize(4_000).endsWith("…");
    }

    private static String concluded(Decision decision, RoundOutcome outcome) {
        decision.closeRound(NOW);
        decision.conclude(outcome, NOW);
        return text(decision);
    }

    private static String text(Decision decision) {
        return new Statement(decision, id -> id.toUpperCase(Locale.ROOT)).text();
    }

    private static void says(Decision decision, String agency, Position position) {
        says(decision, agency, position, null);
    }

    private static void says(Decision decision, String agency, Position position, String reason) {
        decision.record(
                new SpokenPosition(agency, position, Optional.ofNullable(reason), Optional.of("A plan.")),
                SOMEBODY,
                NOW);
    }

    private static Decision decision(Procedure procedure, List<String> recused) {
        return decision(BODY, procedure, recused);
    }

    private static Decision decision(List<String> body, Procedure procedure, List<String> recused) {
        DecisionRequest request = new DecisionRequest(
                "instance",
                Optional.empty(),
                "Question",
                Optional.empty(),
                "co-conveners",
                Optional.of(procedure),
                Optional.empty(),
                recused,
                Optional.empty(),
                Optional.empty(),
                new Versions(1, 1));
        Decision decision = Decision.open("DEC-2026-0001", request, procedure, "P10D", 2, "secretariat", body, NOW);
        decision.openRound(NOW, NOW.plusSeconds(60));
        return decision;
    }
}
