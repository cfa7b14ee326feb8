package org.ibcm.consensus.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.ibcm.consensus.process.ChangedPositionProcessTest.assertRefused;

import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.ibcm.consensus.DecisionRecord.PositionRecord;
import org.ibcm.consensus.Outcome;
import org.ibcm.consensus.Position;
import org.ibcm.engine.Accounts;
import org.ibcm.engine.IbcmSettings;
import org.ibcm.notification.Notifications.SentMessage;
import org.ibcm.support.ProcessTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The secretariat records what an agency told it by phone or mail (D.6). */
@ProcessTest
class StandInProcessTest extends DecisionUnderWay {

    private static final String TEMPLATE = "consensus/stand-in-recorded";

    @Autowired
    private IbcmSettings settings;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient database;

    @Test
    void aStandInIsMarkedAndSaysHowItWasReceived() {
        standsIn("secretariat.iom", says("las", Position.REQUEST_CHANGES, "Please name a second office."));

        assertThat(positions()).singleElement().satisfies(said -> {
            assertThat(said.agency()).isEqualTo("las");
            assertThat(said.position()).isEqualTo(Position.REQUEST_CHANGES);
            assertThat(said.reason()).isEqualTo("Please name a second office.");
            assertThat(said.recordedBy()).isEqualTo("secretariat.iom");
            assertThat(said.standIn()).isTrue();
            assertThat(said.note()).isEqualTo(NOTE);
        });
    }

    @Test
    void theAgencysTaskEndsInTheNameOfTheApplicationAndIsNotRemindedOf() {
        Task task = taskOf("las");
        coalition.as("las.alternate", () -> taskService.claim(task.getId(), "las.alternate"));

        standsIn("secretariat.iom", says("las", Position.SUPPORT));
        coalition.runJobs(decision);

        assertThat(endedTask(task).getDeleteReason()).isEqualTo("completed");
        assertThat(endedTask(task).getAssignee()).isNull();
        assertThat(openTasks()).isEqualTo(3);
        assertThat(standing()).startsWith("LAS has spoken; ESCWA, ILO and IOM have not yet.");
        assertThat(coalition.endEvents(decision)).containsExactly("EndEvent_AgencySpoke");
        coalition.fireTimer(decision, "BoundaryEvent_HalfTime");
        assertThat(told("consensus/position-reminder")).hasSize(6).noneMatch(recipient -> recipient.startsWith("las."));
    }

    @Test
    void theAgencysPeopleAreToldAndWhereTheyMayChangeIt() {
        standsIn("secretariat.escwa", objects("las"));

        assertThat(told(TEMPLATE)).containsExactlyInAnyOrder("las.focal@example.org", "las.alternate@example.org");
        String letter = notifications.of(reference).stream()
                .filter(message -> message.template().equals(TEMPLATE))
                .findFirst()
                .flatMap(message -> notifications.read(message.id()))
                .orElseThrow()
                .body();
        assertThat(letter)
                .contains(
                        "The secretariat (ESCWA Secretariat) has recorded",
                        "Position: objects\nReason: No office in the region\n"
                                + "What would resolve the objection: Name a second office\n"
                                + "How the secretariat received it: " + NOTE,
                        settings.baseUrl() + "/decisions/" + reference + "\n");
    }

    @Test
    void eachIsToldInItsLanguage() {
        accounts.speak("las.alternate", "ar");
        try {
            standsIn("secretariat.escwa", objects("las"));

            assertThat(notifications.of(reference))
                    .filteredOn(message -> message.template().equals(TEMPLATE))
                    .extracting(
                            SentMessage::recipient,
                            message -> notifications
                                    .read(message.id())
                                    .orElseThrow()
                                    .body()
                                    .startsWith("Dear "))
                    .containsExactlyInAnyOrder(
                            tuple("las.focal@example.org", true), tuple("las.alternate@example.org", false));
        } finally {
            accounts.speak("las.alternate", "en");
        }
    }

    @Test
    void theAgencyChangesWhatWasRecordedForIt() {
        standsIn("secretariat.iom", says("las", Position.SUPPORT));

        changes("las.focal", objects("las"));

        assertThat(positions()).extracting(PositionRecord::standIn).containsExactly(true, false);
        assertThat(positions()).extracting(PositionRecord::position).containsExactly(Position.SUPPORT, Position.OBJECT);
        assertThat(positions().get(1).note()).isNull();
        assertRefused(
                "position",
                "las has spoken itself in round 1",
                () -> standsIn("secretariat.iom", says("las", Position.SUPPORT)));
        assertThat(positions()).hasSize(2);
    }

    @Test
    void whoeverHasSpokenItselfNeedsNoStandIn() {
        records("las", objects("las"));

        assertRefused(
                "position",
                "las has spoken itself in round 1",
                () -> standsIn("secretariat.iom", says("las", Position.SUPPORT)));

        assertThat(positions()).hasSize(1);
        assertThat(told(TEMPLATE)).isEmpty();
    }

    @Test
    void theSecretariatCorrectsItsOwnMistakeWhileTheAgencyIsSilent() {
        standsIn("secretariat.iom", says("las", Position.SUPPORT));

        standsIn("secretariat.escwa", says("las", Position.NO_OBJECTION));

        assertThat(positions())
                .extracting(PositionRecord::position)
                .containsExactly(Position.SUPPORT, Position.NO_OBJECTION);
        assertThat(told(TEMPLATE)).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "las.focal", "escwa.focal", "network.coordinator", "modeller"})
    void onlyTheSecretariatStandsIn(String userId) {
        assertRefused("position", "Only the secretariat", () -> standsIn(userId, says("las", Position.SUPPORT)));

        assertThat(positions()).isEmpty();
        assertThat(openTasks()).isEqualTo(4);
        assertThat(told(TEMPLATE)).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " \n\t ", "no\0text", "%1001"})
    void aStandInIsRefusedWithoutANoteThatCanBeKept(String note) {
        String given = "%1001".equals(note) ? "n".repeat(1_001) : note;

        assertRefused(
                "note",
                "\"note\"",
                () -> coalition.as(
                        "secretariat.iom",
                        () -> decisionMaking.recordStandIn(reference, "las", says("las", Position.SUPPORT), given)));

        assertThat(positions()).isEmpty();
        assertThat(openTasks()).isEqualTo(4);
    }

    @Test
    void aNoteOfAThousandCharactersIsKeptWithoutTheBlanksAroundIt() {
        String note = "ملاحظة ".repeat(142) + "تمت..";
        assertThat(note).hasSize(999);

        coalition.as(
                "secretariat.iom",
                () -> decisionMaking.recordStandIn(
                        reference, "las", says("las", Position.SUPPORT), "\n " + note + "! "));

        assertThat(positions().get(0).note()).isEqualTo(note + "!");
    }

    @Test
    void theAgencyIsNamedOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> coalition.as(
                        "secretariat.iom",
                        () -> decisionMaking.recordStandIn(reference, "ilo", says("las", Position.SUPPORT), NOTE)));

        assertThat(positions()).isEmpty();
    }

    @Test
    void aRecusalThatWasNotedForAnAgencyDoesNotBindIt() {
        standsIn("secretariat.iom", says("las", Position.RECUSE, "LAS proposed the applicant."));
        assertThat(record().recused()).containsExactly("las");

        changes("las.focal", says("las", Position.SUPPORT));

        assertThat(record().recused()).isEmpty();
        assertThat(positions()).extracting(PositionRecord::position).containsExactly(Position.RECUSE, Position.SUPPORT);
    }

    @Test
    void anAgencyOutsideTheBodyHasNoStandIn() {
        assertRefused(
                "position", "not part of the body", () -> standsIn("secretariat.iom", says("who", Position.SUPPORT)));

        assertThat(positions()).isEmpty();
    }

    @Test
    void aClosedRoundTakesNoStandIn() {
        List.of("escwa", "iom", "las", "ilo").forEach(agency -> records(agency, says(agency, Position.SUPPORT)));

        assertRefused("position", "Round 1 closed", () -> standsIn("secretariat.iom", says("las", Position.SUPPORT)));
    }

    @Test
    void theOutcomeSaysForWhomTheSecretariatRecordedAndTheSealCoversIt() {
        List.of("escwa", "iom").forEach(agency -> records(agency, says(agency, Position.SUPPORT)));
        standsIn("secretariat.iom", says("las", Position.SUPPORT));
        records("ilo", says("ilo", Position.STAND_ASIDE));

        assertThat(record().outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(record().statement())
                .isEqualTo("Adopted by consensus. ESCWA, IOM and LAS support; ILO stood aside"
                        + " (recorded by the secretariat for LAS). Recused: none.");
        assertThat(record().intact()).isTrue();
        assertThat(alteredBy("update decision_position set note = 'By mail' where note is not null"))
                .isTrue();
        assertThat(alteredBy("update decision_position set stand_in = false")).isTrue();
        assertThat(alteredBy("update decision_position set stand_in = true, note = '' where agency = 'ilo'"))
                .isTrue();
    }

    @Test
    void whoConsultsSeesWhatTheSecretariatRecorded() {
        standsIn("secretariat.iom", objects("las"));
        List.of("escwa", "iom", "ilo").forEach(agency -> records(agency, says(agency, Position.SUPPORT)));

        assertThat(coalition.tasks(decision, "UserTask_ConsultOnObjections")).hasSize(1);
        assertThat(runtimeService.getVariable(decision.getId(), ConsensusDecision.HISTORY.name()))
                .asString()
                .contains("Objects (recorded by the secretariat)");
    }

    /** Alters the record, looks, and takes the alteration back. */
    private boolean alteredBy(String statement) {
        return transaction.execute(attempt -> {
            attempt.setRollbackOnly();
            assertThat(database.sql(statement).update()).isPositive();
            return !record().intact() && records.altered().contains(reference);
        });
    }
}
