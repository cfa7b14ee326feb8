package org.ibcm.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.ibcm.group.ActiveGroups;
import org.ibcm.group.GroupProcedure;
import org.ibcm.support.ProcessTest;
import org.ibcm.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * Two hundred groups report in the same quarter: what waits in the engine, and how long its job executor takes.
 * {@code docs/performance.md} has the numbers.
 */
@ProcessTest
@Import(ActiveGroups.class)
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=true")
class TwoHundredGroupsTest {

    private static final Logger LOG = LoggerFactory.getLogger(TwoHundredGroupsTest.class);
    private static final int EACH = 100;
    private static final int GROUPS = 2 * EACH;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Autowired
    private ActiveGroups groups;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private ManagementService managementService;

    @Autowired
    private TaskService taskService;

    @Test
    void aQuartersTurnOfTwoHundredGroupsTakesTheJobExecutorLessThanAMinute() {
        jobExecutor().shutdown();
        for (int number = 0; number < EACH; number++) {
            groups.oversee(groups.workingGroup(GroupProcedure.CONSENSUS, "ilo", "iom", "who"));
            groups.oversee(groups.taskForce(groups.today().plusMonths(18), "who", "iom", "escwa"));
        }
        long waiting = timers();
        assertThat(waiting).isEqualTo(3 * EACH + 2 * EACH);
        assertThat(reports()).isZero();

        Instant due = groups.beginningOf(groups.today().plusMonths(3));
        Duration turn = timeUntil(due, this::reports, GROUPS);
        assertThat(timers()).isEqualTo(waiting);

        Duration chase = timeUntil(due.plus(Duration.ofDays(14)), this::chased, GROUPS);
        assertThat(timers()).isEqualTo(waiting);
        assertThat(reports()).isEqualTo(GROUPS);
        assertThat(managementService.createJobQuery().noRetriesLeft().count()).isZero();

        LOG.info(
                "{} groups on {}: {} timers wait; the executor asks all for an update in {} ms and chases all in {} ms",
                GROUPS,
                TestDatabase.isPostgres() ? "PostgreSQL" : "H2",
                waiting,
                turn.toMillis(),
                chase.toMillis());
        assertThat(turn).isLessThan(LIMIT);
        assertThat(chase).isLessThan(LIMIT);
    }

    /** Lets the executor begin at this moment, and waits until it has done so many. */
    private Duration timeUntil(Instant moment, LongSupplier done, long wanted) {
        ClockUtil.offset(moment.toEpochMilli() - System.currentTimeMillis());
        long begun = System.nanoTime();
        jobExecutor().start();
        try {
            while (done.getAsLong() < wanted && elapsed(begun).compareTo(LIMIT.multipliedBy(2)) < 0) {
                Thread.sleep(20);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            jobExecutor().shutdown();
        }
        Duration elapsed = elapsed(begun);
        assertThat(done.getAsLong()).isEqualTo(wanted);
        return elapsed;
    }

    private static Duration elapsed(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private JobExecutor jobExecutor() {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    }

    private long timers() {
        return managementService
                .createJobQuery()
                .processDefinitionKey("group-oversight")
                .timers()
                .count();
    }

    private long reports() {
        return taskService
                .createTaskQuery()
                .taskDefinitionKey("UserTask_ReportProgress")
                .count();
    }

    private long chased() {
        return engine.getHistoryService()
                .createHistoricActivityInstanceQuery()
                .activityId("EndEvent_LeadChased")
                .count();
    }
}
