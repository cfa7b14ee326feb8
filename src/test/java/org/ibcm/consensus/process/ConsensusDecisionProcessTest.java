package org.ibcm.consensus.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.core.NestedExceptionUtils.getMostSpecificCause;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.ibcm.consensus.DecisionMaking;
import org.ibcm.consensus.DecisionRecord;
import org.ibcm.consensus.DecisionRecord.ConsultationRecord;
import org.ibcm.consensus.DecisionRecord.PositionRecord;
import org.ibcm.consensus.DecisionRecord.RoundRecord;
import org.ibcm.consensus.DecisionRecords;
import org.ibcm.consensus.NextStep;
import org.ibcm.consensus.Outcome;
import org.ibcm.consensus.Position;
import org.ibcm.consensus.Procedure;
import org.ibcm.consensus.SeniorOutcome;
import org.ibcm.consensus.SpokenPosition;
import org.ibcm.engine.Accounts;
import org.ibcm.engine.InputRefused;
import org.ibcm.notification.Notifications;
import org.ibcm.notification.Notifications.SentMessage;
import org.ibcm.register.OrganisationType;
import org.ibcm.register.Register;
import org.ibcm.register.RegisterUpkeep;
import org.ibcm.register.RepresentationLevel;
import org.ibcm.register.Role;
import org.ibcm.support.Coalition;
import org.ibcm.support.CoversProcess;
import org.ibcm.support.ProcessTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a question to every possible end (D.3). */
@ProcessTest
@CoversProcess(ConsensusDecision.PROCESS)
class ConsensusDecisionProcessTest {

    private static final String RECORD_POSITION = ConsensusDecision.RECORD_POSITION;
    private static final String CONSULT = "UserTask_ConsultOnObjections";
    private static final String SENIOR_LEVEL = "UserTask_RecordSeniorOutcome";
    private static final String SECRETARIAT = "secretariat.iom";
    private static final List<String> CO_CONVENERS = List.of("escwa", "ilo", "iom", "las");
    private static final AtomicInteger NEWCOMERS = new AtomicInteger();

    @Autowired
    private Coalition coalition;

    @Autowired
    private DecisionMaking decisionMaking;

    @Autowired
    private DecisionRecords records;

    @Autowired
    private Register register;

    @Autowired
    private RegisterUpkeep upkeep;

    @Autowired
    private Notifications notifications;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TaskService taskService;

    @Autowired
    private HistoryService historyService;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    // ---- the question

    @Test
    void asksEveryAgencyOfTheBodyUntilTheWindowEnds() {
        ProcessInstance decision = decision();

        RoundRecord round = record(decision).rounds().get(0);
        assertThat(reference(decision)).matches("DEC-\\d{4}-\\d{4}");
        assertThat(record(decision).agencies()).isEqualTo(CO_CONVENERS);
        assertThat(record(decision).outcome()).isNull();
        assertThat(round.agencies()).isEqualTo(CO_CONVENERS);
        assertThat(Duration.between(round.openedAt(), round.closesAt())).isBetween(days(9), days(11));
        assertThat(coalition.tasks(decision, RECORD_POSITION)).hasSize(4).allSatisfy(task -> {
            assertThat(task.getName()).isEqualTo("Record position: Arab Migration Observatory");
            assertThat(task.getDueDate()).isEqualTo(round.closesAt());
        });
        assertThat(recipients(told(decision, "notification/task-opened")))
                .containsExactlyInAnyOrderElementsOf(peopleOf(CO_CONVENERS));
    }

    @Test
    void asksTheBodyThatTheCaseNames() {
        ProcessInstance decision = decisionOf(Map.of("decisionBody", "un-network", "decisionWindow", "PT12H"));

        RoundRecord round = record(decision).rounds().get(0);
        assertThat(round.agencies())
                .isEqualTo(register.body("un-network").orElseThrow())
                .contains("who", "ilo")
                .doesNotContain("las");
        assertThat(Duration.between(round.openedAt(), round.closesAt())).isEqualTo(Duration.ofHours(12));
    }

    @Test
    void takesConsensusAsTheGeneralPrinciple() {
        ProcessInstance decision = decisionOf(Map.of("decisionProcedure", "", "decisionSubject", ""));

        assertThat(record(decision).procedure()).isEqualTo(Procedure.CONSENSUS);
        assertThat(record(decision).subject()).isEqualTo(reference(decision));
    }

    @Test
    void tellsThoseWhoDecideWhoHasSpoken() {
        ProcessInstance decision = decision();
        assertThat(standing(decision)).startsWith("Nobody has spoken yet. Closes ");

        speaks(decision, "escwa", "SUPPORT");

        assertThat(standing(decision)).startsWith("ESCWA has spoken; ILO, IOM and LAS have not yet. Closes ");
    }

    @Test
    void keepsWhatAnAgencySaysOutOfTheProcess() {
        ProcessInstance decision = decision();

        objects(decision, "las");

        assertThat(runtimeService.createVariableInstanceQuery().processInstanceIdIn(decision.getId()).list().stream()
                        .filter(variable -> variable.getValue() != null))
                .extracting(VariableInstance::getName)
                .contains("decisionTitle")
                .doesNotContain("position", "reason", "resolution");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            decisionTitle     | ''          | Please fill in "decisionTitle".
            decisionBody      | ''          | Please fill in "decisionBody".
            decisionBody      | everybody   | "decisionBody" must be co-conveners, executive-committee or un-network; "everybody" is not known.
            decisionProcedure | LOT         | "decisionProcedure" must be one of CONSENSUS, NO_OBJECTION, MAJORITY; "LOT" is not known.
            recusedAgencies   | ["nato"]    | "nato" is not known.
            decisionFacilitator | nobody    | "decisionFacilitator" must be a group of the coalition's people, such as secretariat; "nobody" is not known.
            recusedAgencies   | ilo         | "recusedAgencies" must be a list such as ["who","iom"].
            decisionWindow    | ten days    | "ten days" is none.
            decisionWindow    | P0D         | "decisionWindow" must be a duration above zero, such as P10D for ten days; "P0D" is none.
            decisionWindow    | PT0S        | "PT0S" is none.
            decisionWindow    | P-1D        | "P-1D" is none.
            decisionWindow    | P999999999Y | "P999999999Y" is none.
            """)
    void refusesAQuestionThatCannotBePut(String input, String value, String message) {
        long before = decisionsOnRecord();
        String title = "Question " + System.nanoTime();
        Map<String, Object> inputs = new HashMap<>(Map.of("decisionTitle", title));
        inputs.put(input, value);

        refused(() -> decisionOf(inputs), message);

        assertThat(decisionsOnRecord()).isEqualTo(before);
        assertThat(historyService
                        .createHistoricProcessInstanceQuery()
                        .variableValueEquals("decisionTitle", title)
                        .count())
                .isZero();
    }

    // ---- consensus

    @Test
    void adoptsWhenAllHaveSpokenAndNobodyObjects() {
        ProcessInstance decision = decision();

        for (String agency : List.of("escwa", "iom")) {
            speaks(decision, agency, "SUPPORT");
        }
        speaks(decision, "las", "NO_OBJECTION");
        assertThat(record(decision).outcome()).isNull();
        speaks(decision, "ilo", "STAND_ASIDE");

        assertThat(ending(decision)).containsExactly("EndEvent_Adopted");
        isClosed(
                decision,
                Outcome.ADOPTED,
                "Adopted by consensus. ESCWA and IOM support; LAS has no objection; ILO stood aside. Recused: none.");
    }

    @Test
    void keepsWhoRecordedEachPositionInTheirOrder() {
        ProcessInstance decision = decision();

        speaks(decision, "las", Map.of("position", "SUPPORT", "reason", "It fills a gap."));
        speaks(decision, "escwa", "STAND_ASIDE");

        List<PositionRecord> positions = record(decision).rounds().get(0).positions();
        assertThat(positions).extracting(PositionRecord::agency).containsExactly("las", "escwa");
        assertThat(positions)
                .extracting(PositionRecord::position)
                .containsExactly(Position.SUPPORT, Position.STAND_ASIDE);
        assertThat(positions)
                .extracting(PositionRecord::recordedBy, PositionRecord::recordedByName)
                .containsExactly(tuple("las.focal", "LAS Focal point"), tuple("escwa.focal", "ESCWA Focal point"));
        assertThat(positions.get(0).reason()).isEqualTo("It fills a gap.");
        assertThat(positions.get(1).reason()).isNull();
        assertThat(record(decision).rounds().get(0).silent()).containsExactly("ilo", "iom");
    }

    @Test
    void tellsTheBodyAndTheFacilitatorTheOutcomeWithTheSealOfTheRecord() {
        ProcessInstance decision = decision();

        allSpeak(decision, "SUPPORT");

        List<SentMessage> letters = told(decision, "consensus/decision-closed");
        assertThat(recipients(letters))
                .containsExactlyInAnyOrderElementsOf(with(
                        peopleOf(CO_CONVENERS),
                        List.of("secretariat.iom@example.org", "secretariat.escwa@example.org")));
        assertThat(text(letters.get(0)))
                .contains(
                        "Shall the Arab Migration Observatory become a member?",
                        "Adopted by consensus.",
                        "Case: MEM-2026-0007",
                        "/decisions/" + record(decision).reference() + "\n",
                        record(decision).seal());
    }

    @Test
    void givesGuidanceWhenChangesAreRequestedAndNobodyObjects() {
        ProcessInstance decision = decision();

        speaks(decision, "las", Map.of("position", "REQUEST_CHANGES", "reason", "Name a second\noffice."));
        for (String agency : List.of("escwa", "ilo", "iom")) {
            speaks(decision, agency, "SUPPORT");
        }

        assertThat(ending(decision)).containsExactly("EndEvent_GuidanceGiven");
        isClosed(
                decision,
                Outcome.GUIDANCE,
                "Guidance given. ESCWA, ILO and IOM support; LAS asks for changes: “Name a second office.”. Recused: none.");
        assertThat(text(told(decision, "consensus/decision-closed").get(0))).contains("Name a second office.");
    }

    @Test
    void doesNotAdoptWhenAllStandAside() {
        ProcessInstance decision = decision();

        allSpeak(decision, "STAND_ASIDE");

        assertThat(ending(decision)).containsExactly("EndEvent_NotAdopted");
        isClosed(decision, Outcome.NOT_ADOPTED, "Not adopted. ESCWA, ILO, IOM and LAS stood aside. Recused: none.");
        assertThat(told(decision, "consensus/decision-closed")).hasSize(10);
    }

    // ---- other procedures

    @Test
    void adoptsOnUnbrokenSilenceWhereNobodyHasToSpeak() {
        ProcessInstance decision = decisionOf(Map.of("decisionProcedure", "NO_OBJECTION"));

        coalition.fireTimer(decision, "BoundaryEvent_WindowEnded");

        assertThat(ending(decision)).containsExactly("EndEvent_Adopted");
        isClosed(
                decision,
                Outcome.ADOPTED,
                "Adopted without objection. ESCWA, ILO, IOM and LAS did not speak. Recused: none.");
        RoundRecord round = record(decision).rounds().get(0);
        assertThat(round.positions()).isEmpty();
        assertThat(round.silent()).isEqualTo(CO_CONVENERS);
        assertThat(round.extended()).isFalse();
    }

    @Test
    void doesNotAdoptWhereTheSilenceIsBrokenTwice() {
        ProcessInstance decision = decisionOf(Map.of("decisionProcedure", "NO_OBJECTION"));
        objects(decision, "ilo");
        coalition.fireTimer(decision, "BoundaryEvent_WindowEnded");
        consult(decision, "NEW_ROUND");
        objects(decision, "ilo");

        coalition.fireTimer(decision, "BoundaryEvent_WindowEnded");

        assertThat(ending(decision)).containsExactly("EndEvent_NotAdopted");
        assertThat(record(decision).outcome()).isEqualTo(Outcome.NOT_ADOPTED);
        assertThat(record(decision).statement()).startsWith("Not adopted in round 2. Round 1: ILO objects: ");
    }

    @Test
    void adoptsByMajorityOverAnObjection() {
        ProcessInstance decision = decisionOf(Map.of("decisionProcedure", "MAJORITY"));

        objects(decision, "las");
        for (String agency : List.of("escwa", "ilo", "iom")) {
            speaks(decision, agency, "SUPPORT");
        }

        assertThat(ending(decision)).containsExactly("EndEvent_Adopted");
        isClosed(
                decision,
                Outcome.ADOPTED,
                "Adopted by majority. ESCWA, ILO and IOM support; LAS objects: “No record of work.”. Recused: none.");
    }

    @Test
    void missesTheMajorityWhenOnlyHalfSupport() {
        ProcessInstance decision = decisionOf(Map.of("decisionProcedure", "MAJORITY"));

        for (String agency : List.of("escwa", "ilo")) {
            speaks(decision, agency, "SUPPORT");
        }
        for (String agency : List.of("iom", "las")) {
            speaks(decision, agency, "NO_OBJECTION");
        }

        assertThat(ending(decision)).containsExactly("EndEvent_NotAdopted");
        isClosed(
                decision,
                Outcome.NOT_ADOPTED,
                "Not adopted. ESCWA and ILO support; IOM and LAS have no objection. Recused: none.");
    }

    /** What silence leads to depends on the procedure: nobody is told the wrong thing. */
    @ParameterizedTest
    @CsvSource({
        "CONSENSUS,Silence is recorded as silence",
        "NO_OBJECTION,it is adopted",
        "MAJORITY,Silence is recorded as silence"
    })
    void remindsOfWhatSilenceLeadsTo(String procedure, String consequence) {
        ProcessInstance decision = decisionOf(Map.of("decisionProcedure", procedure));

        coalition.fireTimer(decision, "BoundaryEvent_HalfTime");

        assertThat(text(told(decision, "consensus/position-reminder").get(0)))
                .contains(consequence)
                .satisfies(text ->
                        assertThat(text.contains("never as support")).isEqualTo(!procedure.equals("NO_OBJECTION")));
    }

    @ParameterizedTest
    @CsvSource({"CONSENSUS,goes to the senior level", "MAJORITY,is decided without your agency"})
    void tellsTheSeniorContactsWhatComesAfterTheExtension(String procedure, String next) {
        ProcessInstance decision = decisionOf(Map.of("decisionProcedure", procedure));
        speaks(decision, "escwa", "SUPPORT");

        coalition.fireTimer(decision, "BoundaryEvent_WindowEnded");

        assertThat(text(told(decision, "consensus/agency-silent").get(0)))
                .contains(next)
                .satisfies(text -> assertThat(text.contains("senior level")).isEqualTo(procedure.equals("CONSENSUS")));
    }

    // ---- silence

    @Test
    void remindsOnlyThoseWhoHaveNotSpoken() {
        ProcessInstance decision = decision();
        speaks(decision, "escwa", "SUPPORT");

        coalition.fireTimer(decision, "BoundaryEvent_HalfTime");

        List<SentMessage> atHalfTime = told(decision, "consensus/position-reminder");
        assertThat(recipients(atHalfTime)).containsExactlyInAnyOrderElementsOf(peopleOf(List.of("ilo", "iom", "las")));
        assertThat(text(atHalfTime.get(0)))
                .contains("Shall the Arab Migration Observatory become a member?", "/tasklist/default/#/?task=")
                .contains("/decisions/" + record(decision).reference());

        speaks(decision, "ilo", "SUPPORT");
        coalition.fireTimer(decision, "BoundaryEvent_LastDay");

        List<SentMessage> onTheLastDay = told(decision, "consensus/position-reminder");
        assertThat(recipients(onTheLastDay.subList(atHalfTime.size(), onTheLastDay.size())))
                .containsExactlyInAnyOrderElementsOf(peopleOf(List.of("iom", "las")));
        assertThat(coalition.tasks(decision, RECORD_POSITION)).hasSize(2);
        assertThat(coalition.endEvents(decision)).contains("EndEvent_AgenciesReminded");
    }

    @Test
    void asksTheSilentOnceMoreAndTellsTheirSeniorContacts() {
        ProcessInstance decision = decision();
        speaks(decision, "escwa", "SUPPORT");
        speaks(decision, "las", "SUPPORT");

        coalition.fireTimer(decision, "BoundaryEvent_WindowEnded");

        RoundRecord round = record(decision).rounds().get(0);
        assertThat(record(decision).rounds()).hasSize(1);
        assertThat(round.extended()).isTrue();
        assertThat(round.closedAt()).isNull();
        assertThat(Duration.between(clock.instant(), round.closesAt())).isBetween(days(2), days(3));
        assertThat(coalition.tasks(decision, RECORD_POSITION))
                .hasSize(2)
                .allSatisfy(task -> assertThat(task.getDueDate()).isEqualTo(round.closesAt()));
        assertThat(coalition.task(decision, RECORD_POSITION, "agency-ilo")).isNotNull();
        assertThat(coalition.task(decision, RECORD_POSITION, "agency-iom")).isNotNull();
        assertThat(recipients(told(decision, "consensus/agency-silent")))
                .containsExactlyInAnyOrder("ilo.director@example.org", "iom.director@example.org");
    }

    @Test
    void adoptsWhenTheSilentSpeakInTheExtension() {
        ProcessInstance decision = extended();
        coalition.fireTimer(decision, "BoundaryEvent_HalfTime");
        coalition.fireTimer(decision, "BoundaryEvent_LastDay");

        speaks(decision, "ilo", "SUPPORT");
        speaks(decision, "iom", "SUPPORT");

        assertThat(recipients(told(decision, "consensus/position-reminder")))
                .containsExactlyInAnyOrderElementsOf(
                        with(peopleOf(List.of("ilo", "iom")), peopleOf(List.of("ilo", "iom"))));
        assertThat(ending(decision)).containsExactly("EndEvent_Adopted");
        isClosed(decision, Outcome.ADOPTED, "Adopted by consensus. ESCWA, ILO, IOM and LAS support. Recused: none.");
    }

    @Test
    void takesLastingSilenceToTheSeniorLevel() {
        ProcessInstance decision = extended();
        speaks(decision, "iom", "SUPPORT");

        coalition.fireTimer(decision, "BoundaryEvent_WindowEnded");

        assertThat(coalition.tasks(decision, RECORD_POSITION)).isEmpty();
        assertThat(told(decision, "consensus/agency-silent")).hasSize(2);
        RoundRecord round = record(decision).rounds().get(0);
        assertThat(round.silent()).containsExactly("ilo");
        assertThat(round.positions()).extracting(PositionRecord::agency).containsExactly("escwa", "las", "iom");
        assertThat(shown(decision, SENIOR_LEVEL, "decisionHistory"))
                .contains("\"agency\":\"ILO\",\"position\":\"Did not speak\"");

        LocalDate today = LocalDate.now(clock);
        senior(decision, "ADOPTED", "Agreed by telephone.", today.toString());

        assertThat(ending(decision)).containsExactly("EndEvent_Adopted");
        isClosed(
                decision,
                Outcome.ADOPTED,
                "Adopted at senior level on %s: “Agreed by telephone.”. ESCWA, IOM and LAS support; ILO did not speak. Recused: none."
                        .formatted(DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH)
                                .format(today)));
    }

    @Test
    void whatWasSaidInARoundThatGoesOnIsNoHistoryYet() {
        ProcessInstance decision = extended();

        assertThat(runtimeService.getVariable(decision.getId(), "decisionHistory"))
                .isNull();
    }

    @Test
    void aLaterRoundThatGoesOnShowsTheEarlierOnesOnly() {
        ProcessInstance decision = objected();
        consult(decision, "NEW_ROUND");
        speaks(decision, "escwa", "SUPPORT");

        coalition.fireTimer(decision, "BoundaryEvent_WindowEnded");

        assertThat(record(decision).rounds().get(1).extended()).isTrue();
        assertThat(runtimeService
                        .getVariable(decision.getId(), "decisionHistory")
                        .toString())
                .contains("\"round\":1")
                .doesNotContain("\"round\":2");
    }

    @Test
    void takesNoPositionOnceTheRoundHasClosed() {
        ProcessInstance decision = extended();
        coalition.fireTimer(decision, "BoundaryEvent_WindowEnded");

        refused(
                () -> says(decision, "ilo.focal", "ilo"),
                "Round 1 closed on "
                        + DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH)
                                .withZone(ZoneId.of("Asia/Beirut"))
                                .format(record(decision).rounds().get(0).closedAt())
                        + " Beirut: no further");

        assertThat(record(decision).rounds().get(0).positions()).hasSize(2);
    }

    @Test
    void takesNoPositionOnceTheDecisionHasEnded() {
        ProcessInstance decision = decisionOf(Map.of("decisionProcedure", "NO_OBJECTION"));
        coalition.fireTimer(decision, "BoundaryEvent_WindowEnded");
        String seal = record(decision).seal();

        refused(() -> says(decision, "ilo.focal", "ilo"), "Round 1 closed on ");

        assertThat(record(decision).rounds().get(0).positions()).isEmpty();
        assertThat(record(decision).seal()).isEqualTo(seal);
        assertThat(record(decision).intact()).isTrue();
    }

    // ---- objections

    @Test
    void consultsOnAnObjectionBeforeANewRound() {
        ProcessInstance decision = decision();
        objects(decision, "las");
        for (String agency : List.of("escwa", "ilo", "iom")) {
            speaks(decision, agency, "SUPPORT");
        }

        Task consultation = coalition.task(decision, CONSULT, "secretariat");
        assertThat(consultation.getName()).isEqualTo("Consult on: Arab Migration Observatory");
        assertThat(shown(decision, CONSULT, "decisionHistory")).contains("No record of work.", "Two years of work.");
        consult(decision, "NEW_ROUND");

        ConsultationRecord onRecord = record(decision).rounds().get(0).consultation();
        assertThat(onRecord.summary()).isEqualTo("LAS wants two years of work.");
        assertThat(onRecord.nextStep()).isEqualTo(NextStep.NEW_ROUND);
        assertThat(onRecord.recordedBy()).isEqualTo(SECRETARIAT);
        assertThat(coalition.tasks(decision, RECORD_POSITION)).hasSize(4);
        Task position = coalition.task(decision, RECORD_POSITION, "agency-escwa");
        assertThat(taskService.getVariable(position.getId(), "decisionHistory").toString())
                .contains("No record of work.", "Two years of work.", "\"position\":\"Support\"")
                .contains("\"agency\":\"Consultation\"", "LAS wants two years of work.");

        allSpeak(decision, "SUPPORT");

        assertThat(ending(decision)).containsExactly("EndEvent_Adopted");
        isClosed(
                decision,
                Outcome.ADOPTED,
                "Adopted by consensus in round 2. Round 1: ESCWA, ILO and IOM support; LAS objects: “No record of work.”."
                        + " Consultation: “LAS wants two years of work.”."
                        + " Round 2: ESCWA, ILO, IOM and LAS support. Recused: none.");
    }

    @Test
    void takesASecondObjectionToTheSeniorLevelWithoutConsultation() {
        ProcessInstance decision = objected();
        consult(decision, "NEW_ROUND");
        objects(decision, "las");
        for (String agency : List.of("escwa", "ilo", "iom")) {
            speaks(decision, agency, "SUPPORT");
        }

        assertThat(coalition.tasks(decision, CONSULT)).isEmpty();
        assertThat(coalition.task(decision, SENIOR_LEVEL, "secretariat").getName())
                .isEqualTo("Record outcome: Arab Migration Observatory");
        assertThat(record(decision).rounds()).extracting(RoundRecord::number).containsExactly(1, 2);

        senior(decision, "NOT_ADOPTED", "Too early.", "2026-11-02");

        assertThat(ending(decision)).containsExactly("EndEvent_NotAdopted");
        assertThat(record(decision).outcome()).isEqualTo(Outcome.NOT_ADOPTED);
        assertThat(record(decision).statement())
                .startsWith("Not adopted at senior level on 2 November 2026: “Too early.”. Round 1: ");
        assertThat(record(decision).seniorLevel().outcome()).isEqualTo(SeniorOutcome.NOT_ADOPTED);
        assertThat(record(decision).seniorLevel().statement()).isEqualTo("Too early.");
        assertThat(record(decision).seniorLevel().meetingDate()).isEqualTo("2026-11-02");
        assertThat(record(decision).seniorLevel().recordedBy()).isEqualTo(SECRETARIAT);
        assertThat(record(decision).intact()).isTrue();
        assertThat(text(told(decision, "consensus/decision-closed").get(0))).contains("Too early.");
    }

    @Test
    void goesToTheSeniorLevelAtOnceWhereConsultationSaysSo() {
        ProcessInstance decision = objected();

        consult(decision, "SENIOR_LEVEL");

        assertThat(coalition.tasks(decision, RECORD_POSITION)).isEmpty();
        assertThat(shown(decision, SENIOR_LEVEL, "decisionHistory")).contains("LAS wants two years of work.");
        senior(decision, "ADOPTED", "LAS agrees by now.", "2026-11-02");
        assertThat(ending(decision)).containsExactly("EndEvent_Adopted");
        assertThat(record(decision).rounds()).hasSize(1);
        assertThat(record(decision).rounds().get(0).consultation().nextStep()).isEqualTo(NextStep.SENIOR_LEVEL);
        assertThat(record(decision).seniorLevel().outcome()).isEqualTo(SeniorOutcome.ADOPTED);
        assertThat(record(decision).outcome()).isEqualTo(Outcome.ADOPTED);
    }

    @Test
    void leavesConsultationAndSeniorLevelToTheFacilitatorThatTheCaseNames() {
        ProcessInstance decision = decisionOf(Map.of("decisionFacilitator", "network-coordinator"));
        objects(decision, "las");
        for (String agency : List.of("escwa", "ilo", "iom")) {
            speaks(decision, agency, "SUPPORT");
        }

        Task consultation = coalition.task(decision, CONSULT, "network-coordinator");
        assertThatExceptionOfType(AuthorizationException.class)
                .isThrownBy(() -> complete(consultation, SECRETARIAT, consultation("SENIOR_LEVEL")));
        complete(consultation, "network.coordinator", consultation("SENIOR_LEVEL"));
        Task senior = coalition.task(decision, SENIOR_LEVEL, "network-coordinator");
        assertThatExceptionOfType(AuthorizationException.class)
                .isThrownBy(() -> complete(senior, "las.focal", seniorOutcome("ADOPTED", "Agreed.", "2026-11-02")));
        complete(senior, "network.coordinator", seniorOutcome("ADOPTED", "Agreed.", "2026-11-02"));

        assertThat(record(decision).rounds().get(0).consultation().recordedBy()).isEqualTo("network.coordinator");
        assertThat(record(decision).seniorLevel().recordedBy()).isEqualTo("network.coordinator");
        assertThat(recipients(told(decision, "consensus/decision-closed")))
                .contains("network.coordinator@example.org", "las.focal@example.org")
                .doesNotContain("secretariat.iom@example.org");
    }

    // ---- recusal

    @Test
    void leavesARecusedAgencyOutOfTheCount() {
        ProcessInstance decision = decisionOf(Map.of("recusedAgencies", "[\"ilo\",\"who\"]"));

        assertThat(coalition.tasks(decision, RECORD_POSITION)).hasSize(3);
        assertThat(recipients(told(decision, "notification/task-opened"))).doesNotContain("ilo.focal@example.org");
        for (String agency : List.of("escwa", "iom", "las")) {
            speaks(decision, agency, "SUPPORT");
        }

        assertThat(record(decision).agencies()).isEqualTo(CO_CONVENERS);
        assertThat(record(decision).recused()).containsExactly("ilo");
        assertThat(record(decision).rounds().get(0).silent()).isEmpty();
        isClosed(decision, Outcome.ADOPTED, "Adopted by consensus. ESCWA, IOM and LAS support. Recused: ILO.");
        assertThat(recipients(told(decision, "consensus/decision-closed"))).contains("ilo.focal@example.org");
    }

    @Test
    void takesAnAgencyThatRecusesItselfOutOfTheDenominator() {
        ProcessInstance decision = decisionOf(Map.of("decisionProcedure", "MAJORITY"));

        recuses(decision, "las");
        objects(decision, "ilo");
        speaks(decision, "escwa", "SUPPORT");
        speaks(decision, "iom", "SUPPORT");

        assertThat(ending(decision)).containsExactly("EndEvent_Adopted");
        assertThat(record(decision).recused()).containsExactly("las");
        isClosed(
                decision,
                Outcome.ADOPTED,
                "Adopted by majority. ESCWA and IOM support; ILO objects: “No record of work.”. Recused: LAS.");
    }

    @Test
    void asksAnAgencyThatHasRecusedItselfInNoFurtherRound() {
        ProcessInstance decision = decision();
        recuses(decision, "las");
        objects(decision, "ilo");
        speaks(decision, "escwa", "SUPPORT");
        speaks(decision, "iom", "SUPPORT");

        consult(decision, "NEW_ROUND");

        assertThat(record(decision).rounds().get(1).agencies()).containsExactly("escwa", "ilo", "iom");
        assertThat(coalition.tasks(decision, RECORD_POSITION)).hasSize(3);
        refused(() -> says(decision, "las.focal", "las"), "No \"position\" of las can be recorded in ");
        for (String agency : List.of("escwa", "ilo", "iom")) {
            speaks(decision, agency, "SUPPORT");
        }
        assertThat(record(decision).outcome()).isEqualTo(Outcome.ADOPTED);
    }

    @Test
    void goesToTheSeniorLevelWhenNobodyMayDecide() {
        ProcessInstance decision = decisionOf(Map.of("recusedAgencies", "[\"escwa\",\"ilo\",\"iom\",\"las\"]"));

        assertThat(coalition.tasks(decision, RECORD_POSITION)).isEmpty();
        senior(decision, "NOT_ADOPTED", "Not for us.", "2026-11-02");

        isClosed(
                decision,
                Outcome.NOT_ADOPTED,
                "Not adopted at senior level on 2 November 2026: “Not for us.”. Recused: ESCWA, ILO, IOM and LAS.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONSENSUS", "NO_OBJECTION", "MAJORITY"})
    void goesToTheSeniorLevelWhenAllRecuseThemselves(String procedure) {
        ProcessInstance decision = decisionOf(Map.of("decisionProcedure", procedure));

        CO_CONVENERS.forEach(agency -> recuses(decision, agency));

        assertThat(coalition.task(decision, SENIOR_LEVEL)).isNotNull();
        assertThat(record(decision).outcome()).isNull();
        assertThat(record(decision).recused()).containsExactlyElementsOf(CO_CONVENERS);
        assertThat(record(decision).rounds().get(0).positions()).hasSize(4);
    }

    // ---- departure

    @Test
    void waitsForNobodyWhoHasLeftTheCoalition() {
        withNewCoConvener(newcomer -> {
            ProcessInstance decision = decision();
            assertThat(coalition.task(decision, RECORD_POSITION, Accounts.agencyGroup(newcomer)))
                    .isNotNull();
            allSpeak(decision, "SUPPORT");
            assertThat(record(decision).outcome()).isNull();

            leaves(newcomer);

            assertThat(coalition.endEvents(decision)).contains("EndEvent_AgencyLeft");
            assertThat(ending(decision)).containsExactly("EndEvent_Adopted");
            assertThat(record(decision).departed()).containsExactly(newcomer);
            assertThat(record(decision).rounds().get(0).silent()).isEmpty();
            isClosed(
                    decision,
                    Outcome.ADOPTED,
                    "Adopted by consensus. ESCWA, ILO, IOM and LAS support. Recused: none. Left meanwhile: "
                            + acronym(newcomer) + ".");
            assertThat(told(decision, "consensus/decision-closed")).hasSize(10);
        });
    }

    @Test
    void endsTheTaskOfAnAgencyThatLeavesAndLeavesTheOthersOpen() {
        withNewCoConvener(newcomer -> {
            ProcessInstance decision = decision();

            leaves(newcomer);

            assertThat(coalition.tasks(decision, RECORD_POSITION)).hasSize(4);
            coalition.fireTimer(decision, "BoundaryEvent_WindowEnded");
            assertThat(recipients(told(decision, "consensus/agency-silent")))
                    .containsExactlyInAnyOrderElementsOf(CO_CONVENERS.stream()
                            .map(agency -> agency + ".director@example.org")
                            .toList());
        });
    }

    @Test
    void keepsButDoesNotCountTheWordOfAnAgencyThatHasLeft() {
        withNewCoConvener(newcomer -> {
            ProcessInstance decision = decision();
            Task task = coalition.task(decision, RECORD_POSITION, Accounts.agencyGroup(newcomer));
            complete(task, personOf(newcomer), objection());
            coalition.runJobs(decision);

            leaves(newcomer);
            allSpeak(decision, "SUPPORT");

            assertThat(ending(decision)).containsExactly("EndEvent_Adopted");
            assertThat(record(decision).rounds().get(0).positions())
                    .extracting(PositionRecord::agency)
                    .contains(newcomer);
            assertThat(record(decision).statement())
                    .contains(acronym(newcomer) + " objects: “No record of work.”")
                    .endsWith("Left meanwhile: " + acronym(newcomer) + ".");
        });
    }

    @Test
    void asksAnAgencyThatHasLeftInNoFurtherRound() {
        withNewCoConvener(newcomer -> {
            ProcessInstance decision = decision();
            Task task = coalition.task(decision, RECORD_POSITION, Accounts.agencyGroup(newcomer));
            complete(task, personOf(newcomer), objection());
            allSpeak(decision, "SUPPORT");

            leaves(newcomer);
            consult(decision, "NEW_ROUND");

            assertThat(record(decision).rounds().get(1).agencies()).isEqualTo(CO_CONVENERS);
        });
    }

    // ---- at the same moment

    @Test
    void keepsThePositionsOfAgenciesThatSpeakAtTheSameMoment() {
        ProcessInstance decision = decision();
        List<Task> tasks = CO_CONVENERS.stream()
                .map(agency -> coalition.task(decision, RECORD_POSITION, Accounts.agencyGroup(agency)))
                .toList();
        CyclicBarrier together = new CyclicBarrier(tasks.size());

        List<CompletableFuture<Void>> work = Stream.iterate(0, index -> index + 1)
                .limit(tasks.size())
                .map(index -> CompletableFuture.runAsync(() -> {
                    await(together);
                    complete(
                            tasks.get(index),
                            CO_CONVENERS.get(index) + ".focal",
                            Map.of("position", "SUPPORT", "reason", "Said by " + CO_CONVENERS.get(index)));
                }))
                .toList();
        work.forEach(CompletableFuture::join);
        coalition.runJobs(decision);

        assertThat(record(decision).rounds().get(0).positions())
                .hasSize(4)
                .allSatisfy(said -> assertThat(said.reason()).isEqualTo("Said by " + said.agency()))
                .extracting(PositionRecord::agency)
                .containsExactlyInAnyOrderElementsOf(CO_CONVENERS);
        assertThat(ending(decision)).containsExactly("EndEvent_Adopted");
        assertThat(record(decision).intact()).isTrue();
    }

    @Test
    void takesOneOfTwoWordsOfTheSameAgencyAtTheSameMoment() {
        ProcessInstance decision = decision();
        Task task = coalition.task(decision, RECORD_POSITION, "agency-las");
        CyclicBarrier together = new CyclicBarrier(2);
        Map<String, Map<String, Object>> words =
                Map.of("las.focal", Map.of("position", "SUPPORT"), "las.alternate", objection());

        List<CompletableFuture<Void>> work = words.entrySet().stream()
                .map(word -> CompletableFuture.runAsync(() -> {
                    await(together);
                    complete(task, word.getKey(), word.getValue());
                }))
                .toList();
        List<Throwable> refusals = work.stream()
                .map(one -> one.handle((done, failure) -> failure).join())
                .filter(Objects::nonNull)
                .toList();
        coalition.runJobs(decision);

        assertThat(refusals).hasSize(1);
        assertThat(record(decision).rounds().get(0).positions())
                .extracting(PositionRecord::agency)
                .containsExactly("las");
        assertThat(coalition.tasks(decision, RECORD_POSITION)).hasSize(3);
    }

    // ---- refusals

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            ''              | ''          | ''   | Please fill in "position".
            ABSTAIN         | ''          | ''   | "position" must be one of SUPPORT, NO_OBJECTION, STAND_ASIDE, RECUSE, REQUEST_CHANGES, OBJECT; "ABSTAIN" is not known.
            RECUSE          | ''          | ''   | Please give a reason ("reason"): the position RECUSE needs one.
            REQUEST_CHANGES | ' '         | ''   | Please give a reason ("reason"): the position REQUEST_CHANGES needs one.
            OBJECT          | ''          | Ask. | Please give a reason ("reason"): the position OBJECT needs one.
            OBJECT          | Not for us. | ' '  | Please say what would resolve the objection ("resolution")
            """)
    void refusesAPositionThatSaysTooLittle(String position, String reason, String resolution, String message) {
        ProcessInstance decision = decision();

        refused(
                () -> speaks(decision, "ilo", Map.of("position", position, "reason", reason, "resolution", resolution)),
                message);

        nothingIsSaid(decision);
    }

    @Test
    void refusesAPositionThatIsMissingAltogether() {
        ProcessInstance decision = decision();

        refused(() -> speaks(decision, "ilo", Map.of()), "Please fill in \"position\".");

        nothingIsSaid(decision);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reason", "resolution"})
    void refusesATextThatNoFormCanHold(String field) {
        ProcessInstance decision = decision();
        Map<String, Object> said = new HashMap<>(objection());
        said.put(field, "x".repeat(4_001));

        refused(() -> speaks(decision, "ilo", said), "\"%s\" holds at most 4,000 characters".formatted(field));
        nothingIsSaid(decision);

        said.put(field, "x".repeat(4_000));
        speaks(decision, "ilo", said);
        assertThat(record(decision).rounds().get(0).positions()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"iom.focal", "secretariat.iom", "admin", "network.coordinator"})
    void letsOnlyTheAgencysOwnPeopleWorkOnItsTask(String person) {
        ProcessInstance decision = decision();
        Task task = coalition.task(decision, RECORD_POSITION, "agency-ilo");

        assertThatExceptionOfType(AuthorizationException.class)
                .isThrownBy(() -> complete(task, person, Map.of("position", "SUPPORT")));

        nothingIsSaid(decision);
    }

    @ParameterizedTest
    @ValueSource(strings = {"iom.focal", "secretariat.iom", "admin"})
    void recordsNoPositionOfAnybodyElseWhicheverWayItComes(String person) {
        ProcessInstance decision = decision();

        refused(
                () -> says(decision, person, "ilo"),
                "Only the focal point or alternate of ilo can record its \"position\"; secretariat and administrators speak for no agency.");

        nothingIsSaid(decision);
    }

    @ParameterizedTest
    @ValueSource(strings = {"secretariat", "camunda-admin"})
    void letsNobodyOfTheSecretariatOrTheAdministratorsSpeakForAnAgency(String group) {
        ProcessInstance decision = decision();
        Task task = coalition.task(decision, RECORD_POSITION, "agency-ilo");
        identityService.setAuthentication("somebody", List.of("agency-ilo", group));

        refused(
                () -> coalition.complete(task, Map.of("position", "SUPPORT")),
                "secretariat and administrators speak for no agency");

        identityService.clearAuthentication();
        nothingIsSaid(decision);
    }

    @Test
    void recordsNoPositionOfNobody() {
        ProcessInstance decision = decision();
        Task task = coalition.task(decision, RECORD_POSITION, "agency-ilo");

        refused(() -> coalition.complete(task, Map.of("position", "SUPPORT")), "the record names who acted");

        nothingIsSaid(decision);
    }

    @Test
    void letsNobodySpeakInTheNameOfAnother() {
        ProcessInstance decision = decision();

        refused(
                () -> speaks(decision, "iom", Map.of("position", "SUPPORT", "agency", "ilo")),
                "Only the focal point or alternate of ilo can record its \"position\"");

        nothingIsSaid(decision);
    }

    @Test
    void asksNobodyOutsideTheBody() {
        ProcessInstance decision = decision();

        refused(() -> says(decision, "who.focal", "who"), "No \"position\" of who can be recorded in ");

        nothingIsSaid(decision);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            ''         | NEW_ROUND | Please fill in "consultationSummary".
            '  '       | NEW_ROUND | Please fill in "consultationSummary".
            They met.  | ''        | Please fill in "nextStep".
            They met.  | WAIT      | "nextStep" must be one of NEW_ROUND, SENIOR_LEVEL; "WAIT" is not known.
            """)
    void refusesAConsultationThatSaysTooLittle(String summary, String next, String message) {
        ProcessInstance decision = objected();
        Task consultation = coalition.task(decision, CONSULT);

        refused(
                () -> complete(consultation, SECRETARIAT, Map.of("consultationSummary", summary, "nextStep", next)),
                message);

        assertThat(coalition.task(decision, CONSULT)).isNotNull();
        assertThat(record(decision).rounds().get(0).consultation()).isNull();
    }

    @Test
    void refusesAConsultationThatNoFormCanHold() {
        ProcessInstance decision = objected();
        Task consultation = coalition.task(decision, CONSULT);

        refused(
                () -> complete(
                        consultation,
                        SECRETARIAT,
                        Map.of("consultationSummary", "x".repeat(4_001), "nextStep", "NEW_ROUND")),
                "\"consultationSummary\" holds at most 4,000 characters");

        assertThat(coalition.task(decision, CONSULT)).isNotNull();
        assertThat(record(decision).rounds().get(0).consultation()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            ''       | Agreed. | 2026-11-02 | Please fill in "seniorOutcome".
            GUIDANCE | Agreed. | 2026-11-02 | "seniorOutcome" must be one of ADOPTED, NOT_ADOPTED; "GUIDANCE" is not known.
            ADOPTED  | ' '     | 2026-11-02 | Please fill in "statement".
            ADOPTED  | Agreed. | ''         | Please fill in "meetingDate".
            ADOPTED  | Agreed. | yesterday  | "meetingDate" must be the day on which the senior level met, such as 2026-11-30; "yesterday" is no day of the past.
            ADOPTED  | Agreed. | 2026-02-30 | "2026-02-30" is no day of the past.
            ADOPTED  | Agreed. | 3026-11-02 | "3026-11-02" is no day of the past.
            """)
    void refusesAnOutcomeOfTheSeniorLevelThatIsNotSound(String outcome, String statement, String day, String message) {
        ProcessInstance decision = atSeniorLevel();

        refused(() -> senior(decision, outcome, statement, day), message);

        assertThat(coalition.task(decision, SENIOR_LEVEL)).isNotNull();
        assertThat(record(decision).seniorLevel()).isNull();
        assertThat(record(decision).outcome()).isNull();
    }

    @Test
    void refusesAMeetingThatIsStillToCome() {
        ProcessInstance decision = atSeniorLevel();
        String tomorrow = LocalDate.now(clock).plusDays(2).toString();

        refused(() -> senior(decision, "ADOPTED", "Agreed.", tomorrow), "is no day of the past");

        assertThat(coalition.task(decision, SENIOR_LEVEL)).isNotNull();
        assertThat(record(decision).seniorLevel()).isNull();
    }

    // ---- withdrawal

    @Test
    void closesAndSealsTheRecordOfACaseThatIsWithdrawn() {
        ProcessInstance decision = decision();
        String reference = reference(decision);
        speaks(decision, "escwa", "SUPPORT");

        runtimeService.deleteProcessInstance(decision.getId(), "The applicant withdrew.");

        assertThat(coalition.tasks(decision, RECORD_POSITION)).isEmpty();
        isClosed(
                decision,
                Outcome.WITHDRAWN,
                "Withdrawn before it was decided. ESCWA supports; ILO, IOM and LAS did not speak. Recused: none.");
        assertThat(records.find(reference).orElseThrow().seal()).hasSize(64);
        assertThat(record(decision).rounds().get(0).closedAt()).isNotNull();
        assertThat(told(decision, "consensus/decision-closed")).isEmpty();
    }

    @Test
    void closesTheRecordOfACaseThatIsWithdrawnDuringTheConsultation() {
        ProcessInstance decision = objected();

        runtimeService.deleteProcessInstance(decision.getId(), "The applicant withdrew.");

        isClosed(
                decision,
                Outcome.WITHDRAWN,
                "Withdrawn before it was decided. ESCWA, ILO and IOM support; LAS objects: “No record of work.”. Recused: none.");
    }

    // ---- helpers

    private ProcessInstance decision() {
        return decisionOf(Map.of());
    }

    private ProcessInstance decisionOf(Map<String, Object> inputs) {
        Map<String, Object> variables = new HashMap<>(Map.of(
                "decisionSubject", "MEM-2026-0007",
                "decisionTitle", "Arab Migration Observatory",
                "decisionQuestion", "Shall the Arab Migration Observatory become a member?",
                "decisionBody", "co-conveners",
                "decisionProcedure", "CONSENSUS"));
        variables.putAll(inputs);
        return runtimeService.startProcessInstanceByKey(ConsensusDecision.PROCESS, variables);
    }

    /** The window is over; ILO and IOM are asked once more. */
    private ProcessInstance extended() {
        ProcessInstance decision = decision();
        speaks(decision, "escwa", "SUPPORT");
        speaks(decision, "las", "SUPPORT");
        coalition.fireTimer(decision, "BoundaryEvent_WindowEnded");
        return decision;
    }

    /** LAS has objected; the secretariat is to consult. */
    private ProcessInstance objected() {
        ProcessInstance decision = decision();
        objects(decision, "las");
        for (String agency : List.of("escwa", "ilo", "iom")) {
            speaks(decision, agency, "SUPPORT");
        }
        return decision;
    }

    private ProcessInstance atSeniorLevel() {
        return decisionOf(Map.of("recusedAgencies", "[\"escwa\",\"ilo\",\"iom\",\"las\"]"));
    }

    private void allSpeak(ProcessInstance decision, String position) {
        CO_CONVENERS.forEach(agency -> speaks(decision, agency, position));
    }

    private void speaks(ProcessInstance decision, String agency, String position) {
        speaks(decision, agency, Map.of("position", position));
    }

    private void speaks(ProcessInstance decision, String agency, Map<String, Object> said) {
        Task task = coalition.task(decision, RECORD_POSITION, Accounts.agencyGroup(agency));
        complete(task, agency + ".focal", said);
        coalition.runJobs(decision);
    }

    private void objects(ProcessInstance decision, String agency) {
        speaks(decision, agency, objection());
    }

    private void recuses(ProcessInstance decision, String agency) {
        speaks(decision, agency, Map.of("position", "RECUSE", "reason", "We are its sponsor."));
    }

    private static Map<String, Object> objection() {
        return Map.of("position", "OBJECT", "reason", "No record of work.", "resolution", "Two years of work.");
    }

    /** Past the task, as some other code might. */
    private void says(ProcessInstance decision, String person, String agency) {
        coalition.as(
                person,
                () -> decisionMaking.record(
                        decision.getId(),
                        new SpokenPosition(agency, Position.SUPPORT, Optional.empty(), Optional.empty())));
    }

    private void consult(ProcessInstance decision, String next) {
        complete(coalition.task(decision, CONSULT), SECRETARIAT, consultation(next));
    }

    private static Map<String, Object> consultation(String next) {
        return Map.of("consultationSummary", "LAS wants two years of work.", "nextStep", next);
    }

    private void senior(ProcessInstance decision, String outcome, String statement, String day) {
        complete(coalition.task(decision, SENIOR_LEVEL), SECRETARIAT, seniorOutcome(outcome, statement, day));
    }

    private static Map<String, Object> seniorOutcome(String outcome, String statement, String day) {
        return Map.of("seniorOutcome", outcome, "statement", statement, "meetingDate", day);
    }

    private void complete(Task task, String person, Map<String, Object> answers) {
        coalition.as(person, () -> coalition.complete(task, answers));
    }

    /** A fifth co-convener, gone again afterwards: other tests count on four. */
    private void withNewCoConvener(Consumer<String> test) {
        int number = NEWCOMERS.incrementAndGet();
        String newcomer = register.admit(new Register.Admission(
                "consensus-test-" + number,
                "Migration Fund " + number,
                "ZMF" + number,
                OrganisationType.UN_ENTITY,
                RepresentationLevel.BOTH,
                new Register.Person("Dina Saleh", "dina" + number + "@fund.example"),
                Optional.empty()));
        upkeep.assignRoles(newcomer, List.of(Role.CO_CONVENER), Optional.empty());
        try {
            test.accept(newcomer);
        } finally {
            if (register.find(newcomer).orElseThrow().active()) {
                leaves(newcomer);
            }
        }
    }

    private void leaves(String agency) {
        coalition.as(SECRETARIAT, () -> upkeep.recordDeparture(agency, LocalDate.now(clock), "Closed down."));
    }

    private String acronym(String agency) {
        return register.find(agency).orElseThrow().acronym();
    }

    private String personOf(String agency) {
        return identityService
                .createUserQuery()
                .memberOfGroup(Accounts.agencyGroup(agency))
                .singleResult()
                .getId();
    }

    private void nothingIsSaid(ProcessInstance decision) {
        assertThat(coalition.tasks(decision, RECORD_POSITION)).hasSize(4);
        assertThat(record(decision).rounds().get(0).positions()).isEmpty();
        assertThat(record(decision).rounds().get(0).silent()).isEqualTo(CO_CONVENERS);
    }

    private void isClosed(ProcessInstance decision, Outcome outcome, String statement) {
        assertThat(coalition.isRunning(decision)).isFalse();
        DecisionRecord record = record(decision);
        assertThat(record.outcome()).isEqualTo(outcome);
        assertThat(record.statement()).isEqualTo(statement);
        assertThat(record.closedAt()).isNotNull();
        assertThat(record.intact()).isTrue();
    }

    private static void refused(ThrowingCallable work, String message) {
        assertThatThrownBy(work)
                .satisfies(failure -> assertThat(getMostSpecificCause(failure))
                        .isInstanceOf(InputRefused.class)
                        .hasMessageContaining(message));
    }

    private static void await(CyclicBarrier together) {
        try {
            together.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Duration days(int days) {
        return Duration.ofDays(days);
    }

    private long decisionsOnRecord() {
        return database.sql("select count(*) from decision").query(Long.class).single();
    }

    /** The end event of the decision, without those of single agencies and reminders. */
    private List<String> ending(ProcessInstance decision) {
        assertThat(coalition.isRunning(decision)).isFalse();
        return coalition.endEvents(decision).stream()
                .filter(event -> !List.of("EndEvent_AgencySpoke", "EndEvent_AgencyLeft", "EndEvent_AgenciesReminded")
                        .contains(event))
                .toList();
    }

    private String standing(ProcessInstance decision) {
        return runtimeService.getVariable(decision.getId(), "decisionStanding").toString();
    }

    private String shown(ProcessInstance decision, String taskKey, String variable) {
        return taskService
                .getVariable(coalition.task(decision, taskKey).getId(), variable)
                .toString();
    }

    private DecisionRecord record(ProcessInstance decision) {
        return records.find(reference(decision)).orElseThrow();
    }

    private String reference(ProcessInstance decision) {
        return historyService
                .createHistoricProcessInstanceQuery()
                .processInstanceId(decision.getId())
                .singleResult()
                .getBusinessKey();
    }

    private List<SentMessage> told(ProcessInstance decision, String template) {
        return notifications.of(reference(decision)).stream()
                .filter(message -> message.template().equals(template))
                .toList();
    }

    private String text(SentMessage message) {
        return notifications.read(message.id()).orElseThrow().body();
    }

    private static List<String> recipients(List<SentMessage> messages) {
        return messages.stream().map(SentMessage::recipient).toList();
    }

    private static List<String> peopleOf(List<String> agencies) {
        return agencies.stream()
                .flatMap(agency -> Stream.of(agency + ".focal@example.org", agency + ".alternate@example.org"))
                .toList();
    }

    private static List<String> with(List<String> people, List<String> others) {
        return Stream.concat(people.stream(), others.stream()).toList();
    }
}
