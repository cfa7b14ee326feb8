package org.ibcm.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.ibcm.register.Register;
import org.ibcm.review.MilestoneKind;
import org.ibcm.review.ReviewCycle;
import org.ibcm.review.ReviewRegister;
import org.ibcm.support.Coalition;
import org.ibcm.support.ProcessTest;
import org.ibcm.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * A review that waits for all 22 States: what it takes to begin, what then waits in the engine, and what it takes to move
 * the conference. {@code docs/performance.md} has the numbers.
 */
@ProcessTest
@Import(RoundTrips.class)
class ReviewOfAllStatesTest {

    private static final Logger LOG = LoggerFactory.getLogger(ReviewOfAllStatesTest.class);
    private static final String COORDINATOR = "network.coordinator";
    private static final int STATES = 22;
    private static final int CHAPTERS = 4;
    private static final int PARTIES = 13;
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int STATEMENTS = 5_000;

    @Autowired
    private Coalition coalition;

    @Autowired
    private RoundTrips roundTrips;

    @Autowired
    private Register register;

    @Autowired
    private ReviewCycle cycle;

    @Autowired
    private ReviewRegister reviews;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TaskService taskService;

    @Autowired
    private ManagementService managementService;

    private final Map<String, Duration> times = new HashMap<>();

    @Test
    void aReviewOfAllStatesBeginsWithinSeconds() throws Exception {
        ProcessInstance review = measured(
                "launch",
                () -> coalition.as(
                        COORDINATOR, () -> coalition.start("gcm-regional-review", Map.of("reviewYear", 2040))));
        agreeOnRoadmap(review);
        measured("begin", () -> {
            runAll();
            return null;
        });

        long instances = runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey("GCM-2040")
                .count();
        long tasks = taskService
                .createTaskQuery()
                .processInstanceBusinessKey("GCM-2040")
                .count();
        List<Job> jobs = jobs();
        assertThat(instances).isEqualTo(1 + STATES + 1);
        assertThat(tasks).isEqualTo(STATES + PARTIES + CHAPTERS);
        // three reminders and an end for each State; three reminders and the end of the inputs
        assertThat(jobs).hasSize(4 * STATES + 4);

        measured("move", () -> {
            coalition.as(
                    COORDINATOR,
                    () -> cycle.move(
                            "GCM-2040",
                            MilestoneKind.CONFERENCE,
                            reviews.ofYear(2040)
                                    .orElseThrow()
                                    .due(MilestoneKind.CONFERENCE)
                                    .plusMonths(3),
                            "The host asked for it"));
            return null;
        });

        LOG.info("{}: {} process instances, {} open tasks, {} timers", database(), instances, tasks, jobs.size());
        times.forEach((step, time) -> {
            int statements = roundTrips.byStep().get(step).size();
            LOG.info("{}: {} takes {} ms and {} statements", database(), step, time.toMillis(), statements);
            assertThat(time).isLessThan(LIMIT);
            assertThat(statements).isLessThan(STATEMENTS);
        });
    }

    private <T> T measured(String step, Callable<T> work) throws Exception {
        long begun = System.nanoTime();
        T result = roundTrips.during(step, work);
        times.put(step, Duration.ofNanos(System.nanoTime() - begun));
        return result;
    }

    /** Up to the decision; what follows waits as a job. */
    private void agreeOnRoadmap(ProcessInstance review) {
        complete(COORDINATOR, coalition.task(review, "UserTask_PrepareRoadmap"), Map.of());
        register.body("co-conveners")
                .orElseThrow()
                .forEach(agency -> answer(review, agency, "UserTask_CommentOnReview", Map.of()));
        runAll();
        List<String> committee = register.body("executive-committee").orElseThrow();
        committee.forEach(agency -> answer(review, agency, "UserTask_RecordPosition", Map.of("position", "SUPPORT")));
    }

    private void answer(ProcessInstance review, String agency, String task, Map<String, Object> said) {
        complete(agency + ".focal", coalition.task(review, task, "agency-" + agency), said);
    }

    private void complete(String user, Task task, Map<String, Object> entered) {
        coalition.as(user, () -> coalition.complete(task, new HashMap<>(entered)));
    }

    /** Everything that is done at once. */
    private void runAll() {
        for (List<Job> next = async(); !next.isEmpty(); next = async()) {
            managementService.executeJob(next.get(0).getId());
        }
    }

    private List<Job> async() {
        return managementService.createJobQuery().messages().withRetriesLeft().list();
    }

    private List<Job> jobs() {
        List<String> instances =
                runtimeService.createProcessInstanceQuery().processInstanceBusinessKey("GCM-2040").list().stream()
                        .map(ProcessInstance::getId)
                        .toList();
        return managementService.createJobQuery().timers().list().stream()
                .filter(job -> instances.contains(job.getProcessInstanceId()))
                .toList();
    }

    private static String database() {
        return TestDatabase.isPostgres() ? "PostgreSQL" : "H2";
    }
}
