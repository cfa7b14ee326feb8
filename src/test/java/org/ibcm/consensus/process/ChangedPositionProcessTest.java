package org.ibcm.consensus.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.camunda.bpm.engine.task.Task;
import org.ibcm.consensus.Outcome;
import org.ibcm.consensus.Position;
import org.ibcm.consensus.SpokenPosition;
import org.ibcm.engine.InputRefused;
import org.ibcm.support.ProcessTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An agency changes its position while the round is open (D.3). */
@ProcessTest
class ChangedPositionProcessTest extends DecisionUnderWay {

    @Test
    void aLaterPositionCountsAndTheEarlierOneStaysOnRecord() {
        records("escwa", objects("escwa"));

        changes("escwa.alternate", says("escwa", Position.SUPPORT));

        assertThat(positions()).hasSize(2);
        assertThat(positions().get(0)).satisfies(first -> {
            assertThat(first.position()).isEqualTo(Position.OBJECT);
            assertThat(first.resolution()).isEqualTo("Name a second office");
            assertThat(first.recordedBy()).isEqualTo("escwa.focal");
        });
        assertThat(positions().get(1)).satisfies(second -> {
            assertThat(second.agency()).isEqualTo("escwa");
            assertThat(second.position()).isEqualTo(Position.SUPPORT);
            assertThat(second.recordedBy()).isEqualTo("escwa.alternate");
            assertThat(second.standIn()).isFalse();
            assertThat(second.note()).isNull();
        });

        List.of("iom", "las", "ilo").forEach(agency -> records(agency, says(agency, Position.SUPPORT)));
        assertThat(record().outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(record().statement())
                .isEqualTo("Adopted by consensus. ESCWA, ILO, IOM and LAS support. Recused: none.");
        assertThat(record().intact()).isTrue();
    }

    @Test
    void aChangeLeavesTheSentenceAndTheOthersTasksAsTheyAre() {
        records("escwa", says("escwa", Position.SUPPORT));
        String before = standing();

        changes("escwa.focal", objects("escwa"));
        coalition.runJobs(decision);

        assertThat(before).startsWith("ESCWA has spoken; ILO, IOM and LAS have not yet.");
        assertThat(standing()).isEqualTo(before);
        assertThat(decisionMaking.standing(decision.getId())).isEqualTo(before);
        assertThat(openTasks()).isEqualTo(3);
    }

    @Test
    void anAgencyThatHasNotSpokenYetSpeaksAndItsTaskEndsInThePersonsName() {
        Task task = taskOf("las");
        coalition.as("las.alternate", () -> taskService.claim(task.getId(), "las.alternate"));

        changes("las.focal", says("las", Position.REQUEST_CHANGES, "Please name a second office."));
        coalition.runJobs(decision);

        assertThat(positions()).singleElement().satisfies(said -> {
            assertThat(said.agency()).isEqualTo("las");
            assertThat(said.position()).isEqualTo(Position.REQUEST_CHANGES);
            assertThat(said.reason()).isEqualTo("Please name a second office.");
            assertThat(said.recordedBy()).isEqualTo("las.focal");
        });
        assertThat(endedTask(task).getDeleteReason()).isEqualTo("completed");
        assertThat(endedTask(task).getAssignee()).isEqualTo("las.focal");
        assertThat(openTasks()).isEqualTo(3);
        assertThat(standing()).startsWith("LAS has spoken; ESCWA, ILO and IOM have not yet.");
    }

    @Test
    void nobodyIsRemindedOfAPositionThatIsOnFile() {
        changes("las.focal", says("las", Position.SUPPORT));
        coalition.runJobs(decision);

        coalition.fireTimer(decision, "BoundaryEvent_HalfTime");

        assertThat(told("consensus/position-reminder")).hasSize(6).noneMatch(recipient -> recipient.startsWith("las."));
    }

    @Test
    void theRoundClosesWithTheLastMissingPositionWhicheverWayItComes() {
        List.of("escwa", "iom", "las").forEach(agency -> records(agency, says(agency, Position.NO_OBJECTION)));

        changes("ilo.focal", says("ilo", Position.STAND_ASIDE));
        coalition.runJobs(decision);

        assertThat(coalition.isRunning(decision)).isFalse();
        assertThat(record().outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(record().statement())
                .isEqualTo(
                        "Adopted by consensus. ESCWA, IOM and LAS have no objection; ILO stood aside. Recused: none.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"iom.focal", "secretariat.iom", "admin", "network.coordinator", "who.focal"})
    void nobodyElseSpeaksForAnAgency(String userId) {
        assertRefused(
                "position",
                "Only the focal point or alternate of las",
                () -> changes(userId, says("las", Position.SUPPORT)));

        assertThat(positions()).isEmpty();
        assertThat(openTasks()).isEqualTo(4);
    }

    @Test
    void whoeverIsNotSignedInSpeaksForNobody() {
        assertRefused(
                "position",
                "Please sign in",
                () -> decisionMaking.changePosition(reference, says("las", Position.SUPPORT)));

        assertThat(positions()).isEmpty();
    }

    @Test
    void aPositionThatNeedsAReasonIsRefusedWithoutOne() {
        assertRefused("reason", "Please give a reason", () -> says("las", Position.RECUSE, " \n "));
        assertRefused(
                "resolution",
                "what would resolve",
                () -> new SpokenPosition("las", Position.OBJECT, Optional.of("No office"), Optional.of(" ")));
        assertRefused("reason", "no text", () -> says("las", Position.RECUSE, "a\0b"));
    }

    @Test
    void aClosedRoundTakesNoFurtherPosition() {
        records("escwa", objects("escwa"));
        List.of("iom", "las", "ilo").forEach(agency -> records(agency, says(agency, Position.SUPPORT)));

        assertThat(coalition.tasks(decision, "UserTask_ConsultOnObjections")).hasSize(1);
        assertRefused("position", "Round 1 closed", () -> changes("escwa.focal", says("escwa", Position.SUPPORT)));
        assertThat(positions()).hasSize(4);
    }

    @Test
    void aClosedDecisionTakesNoFurtherPosition() {
        List.of("escwa", "iom", "las", "ilo").forEach(agency -> records(agency, says(agency, Position.SUPPORT)));

        assertRefused("position", "Round 1 closed", () -> changes("escwa.focal", objects("escwa")));

        assertThat(record().outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(positions()).hasSize(4);
        assertThat(record().intact()).isTrue();
    }

    @Test
    void anAgencyThatIsRecusedHasNoSay() {
        ask(Map.of("recusedAgencies", new ArrayList<>(List.of("ilo"))));
        records("las", says("las", Position.RECUSE, "LAS proposed the applicant."));

        assertRefused("position", "is recused", () -> changes("ilo.focal", says("ilo", Position.SUPPORT)));
        assertRefused("position", "is recused", () -> changes("las.focal", says("las", Position.SUPPORT)));

        assertThat(positions()).hasSize(1);
        assertThat(record().recused()).containsExactlyInAnyOrder("ilo", "las");
    }

    @Test
    void aTaskIsNotCompletedWithoutAPosition() {
        records("escwa", says("escwa", Position.SUPPORT));
        Task task = taskOf("las");

        assertThatThrownBy(() -> coalition.as("las.focal", () -> coalition.complete(task, Map.of("reason", "none"))))
                .rootCause()
                .isInstanceOf(InputRefused.class)
                .hasMessage("Please fill in \"position\".");

        assertThat(positions()).hasSize(1);
        assertThat(taskOf("las").getId()).isEqualTo(task.getId());
    }

    @Test
    void aDecisionThatIsNotThereIsNotFound() {
        reference = "DEC-1999-0001";

        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> changes("las.focal", says("las", Position.SUPPORT)));
    }

    static void assertRefused(String field, String words, Runnable work) {
        assertThatExceptionOfType(InputRefused.class)
                .isThrownBy(work::run)
                .withMessageContaining(words)
                .satisfies(refused -> assertThat(refused.field()).isEqualTo(field));
    }
}
