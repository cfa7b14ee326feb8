package org.ibcm.consensus.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.task.Task;
import org.ibcm.consensus.DecisionRecord.PositionRecord;
import org.ibcm.consensus.Outcome;
import org.ibcm.consensus.Position;
import org.ibcm.engine.InputRefused;
import org.ibcm.support.ProcessTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Two act on one decision at the same moment: one waits for the other, and no word is lost. */
@ProcessTest
class PositionsAtOnceProcessTest extends DecisionUnderWay {

    private final ExecutorService people = Executors.newFixedThreadPool(2);

    @Autowired
    private TransactionTemplate transaction;

    @AfterEach
    void goHome() {
        people.shutdownNow();
    }

    @Test
    void theLastMissingPositionWaitsForAChange() throws Exception {
        allButIloHaveSpoken();
        Task missing = taskOf("ilo");

        inTurn(
                () -> changes("escwa.focal", says("escwa", Position.SUPPORT)),
                () -> complete("ilo.focal", missing, says("ilo", Position.SUPPORT)));
        coalition.runJobs(decision);

        assertThat(positions())
                .extracting(PositionRecord::agency)
                .containsExactly("escwa", "iom", "las", "escwa", "ilo");
        assertThat(record().statement()).startsWith("Adopted by consensus. ESCWA, ILO, IOM and LAS support.");
        assertThat(record().intact()).isTrue();
    }

    @Test
    void aChangeWaitsForTheLastMissingPositionAndIsCounted() throws Exception {
        allButIloHaveSpoken();
        Task missing = taskOf("ilo");

        inTurn(
                () -> complete("ilo.focal", missing, says("ilo", Position.SUPPORT)),
                () -> changes("escwa.focal", says("escwa", Position.SUPPORT)));
        coalition.runJobs(decision);

        assertThat(positions())
                .extracting(PositionRecord::agency)
                .containsExactly("escwa", "iom", "las", "ilo", "escwa");
        assertThat(record().statement()).startsWith("Adopted by consensus. ESCWA, ILO, IOM and LAS support.");
    }

    @Test
    void aChangeThatFollowsTheClosingOfTheRoundIsRefused() throws Exception {
        allButIloHaveSpoken();
        complete("ilo.focal", taskOf("ilo"), says("ilo", Position.SUPPORT));

        assertThatExceptionOfType(InputRefused.class)
                .isThrownBy(() -> inTurn(
                        () -> coalition.runJobs(decision),
                        () -> changes("escwa.focal", says("escwa", Position.SUPPORT))))
                .withMessageContaining("Round 1 closed");

        assertThat(positions()).hasSize(4);
        assertThat(coalition.tasks(decision, "UserTask_ConsultOnObjections")).hasSize(1);
    }

    @RepeatedTest(5)
    void aChangeAndTheLastMissingPositionBothCount() throws Exception {
        allButIloHaveSpoken();
        Task missing = taskOf("ilo");

        List<Optional<Exception>> failures = atOnce(
                () -> changes("escwa.focal", says("escwa", Position.SUPPORT)),
                () -> complete("ilo.focal", missing, says("ilo", Position.SUPPORT)));
        coalition.runJobs(decision);

        assertThat(failures).containsOnly(Optional.empty());
        assertThat(positions()).hasSize(5);
        assertThat(record().outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(record().statement()).startsWith("Adopted by consensus. ESCWA, ILO, IOM and LAS support.");
    }

    @RepeatedTest(3)
    void focalPointAndAlternateBothChangeAndBothStayOnRecord() throws Exception {
        records("las", says("las", Position.SUPPORT));

        List<Optional<Exception>> failures = atOnce(
                () -> changes("las.focal", says("las", Position.NO_OBJECTION)),
                () -> changes("las.alternate", objects("las")));

        assertThat(failures).containsOnly(Optional.empty());
        assertThat(positions())
                .extracting(PositionRecord::position)
                .hasSize(3)
                .contains(Position.NO_OBJECTION, Position.OBJECT);
    }

    @RepeatedTest(3)
    void twoAgenciesSpeakForTheFirstTimeOnThePage() throws Exception {
        List<Optional<Exception>> failures = atOnce(
                () -> changes("las.focal", says("las", Position.SUPPORT)),
                () -> changes("ilo.focal", says("ilo", Position.SUPPORT)));
        coalition.runJobs(decision);

        assertThat(failures).containsOnly(Optional.empty());
        assertThat(positions()).extracting(PositionRecord::agency).containsExactlyInAnyOrder("las", "ilo");
        assertThat(openTasks()).isEqualTo(2);
        assertThat(standing()).contains(" have spoken; ESCWA and IOM have not yet.");
    }

    @RepeatedTest(5)
    void anAgencysOwnWordIsTheLastWhateverTheSecretariatRecordsMeanwhile() throws Exception {
        List<Optional<Exception>> failures = atOnce(
                () -> changes("las.focal", objects("las")),
                () -> standsIn("secretariat.iom", says("las", Position.SUPPORT)));
        coalition.runJobs(decision);

        assertThat(failures.get(0)).isEmpty();
        failures.get(1)
                .ifPresent(refused -> assertThat(refused)
                        .isInstanceOf(InputRefused.class)
                        .hasMessageContaining("las has spoken itself"));
        assertThat(positions())
                .hasSize(failures.get(1).isPresent() ? 1 : 2)
                .last()
                .satisfies(last -> {
                    assertThat(last.standIn()).isFalse();
                    assertThat(last.position()).isEqualTo(Position.OBJECT);
                });
        assertThat(openTasks()).isEqualTo(3);
    }

    /** Whoever completes the task too late is told so, as with any task; the page still takes the position. */
    @RepeatedTest(5)
    void aTaskCompletedInTasklistMeanwhileIsRecordedOnceOrRefusedAsDone() throws Exception {
        Task task = taskOf("las");

        List<Optional<Exception>> failures = atOnce(
                () -> complete("las.focal", task, objects("las")),
                () -> standsIn("secretariat.iom", says("las", Position.SUPPORT)));
        coalition.runJobs(decision);

        assertThat(failures.stream().filter(Optional::isPresent).count()).isLessThanOrEqualTo(1);
        failures.get(0)
                .ifPresent(late -> assertThat(late)
                        // with the task its grants are gone, too; people are told "already done" in any case
                        // (RefusalsTest)
                        .matches(failure -> failure instanceof OptimisticLockingException
                                || failure instanceof AuthorizationException
                                || failure.getMessage().contains("Cannot find task")));
        failures.get(1).ifPresent(refused -> assertThat(refused).isInstanceOf(InputRefused.class));
        assertThat(positions())
                .singleElement()
                .satisfies(said ->
                        assertThat(said.standIn()).isEqualTo(failures.get(0).isPresent()));
        assertThat(openTasks()).isEqualTo(3);
        changes("las.focal", objects("las"));
        assertThat(positions())
                .last()
                .satisfies(said -> assertThat(said.position()).isEqualTo(Position.OBJECT));
    }

    private void allButIloHaveSpoken() {
        records("escwa", objects("escwa"));
        List.of("iom", "las").forEach(agency -> records(agency, says(agency, Position.SUPPORT)));
    }

    /** The second begins when the first has done its work and not yet committed, and ends only after it. */
    private void inTurn(Runnable first, Runnable second) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        Future<?> one = people.submit(() -> transaction.executeWithoutResult(holding -> {
            first.run();
            done.countDown();
            await(mayCommit);
        }));
        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        Future<?> other = people.submit(second);
        assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> other.get(500, TimeUnit.MILLISECONDS));
        mayCommit.countDown();
        outcome(one).ifPresent(PositionsAtOnceProcessTest::rethrow);
        outcome(other).ifPresent(PositionsAtOnceProcessTest::rethrow);
    }

    /** What became of each; empty where all went well. */
    private List<Optional<Exception>> atOnce(Runnable one, Runnable other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<Object>> both = people.invokeAll(List.of(after(start, one), after(start, other)));
        return List.of(outcome(both.get(0)), outcome(both.get(1)));
    }

    private static Callable<Object> after(CyclicBarrier start, Runnable work) {
        return () -> {
            start.await(10, TimeUnit.SECONDS);
            work.run();
            return null;
        };
    }

    private static Optional<Exception> outcome(Future<?> work) throws Exception {
        try {
            work.get(30, TimeUnit.SECONDS);
            return Optional.empty();
        } catch (ExecutionException e) {
            return Optional.of((Exception) e.getCause());
        }
    }

    private static void rethrow(Exception failure) {
        throw (RuntimeException) failure;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
