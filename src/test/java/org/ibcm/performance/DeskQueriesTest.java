package org.ibcm.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.ibcm.consensus.DecisionRecords;
import org.ibcm.engine.OpenWork;
import org.ibcm.membership.Membership;
import org.ibcm.membership.process.ExpressionsOfInterest;
import org.ibcm.notification.Notifications;
import org.ibcm.register.Register;
import org.ibcm.support.ProcessTest;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** With ten thousand open cases, no query of the secretariat's desk, the agenda or the start page takes long. */
@ProcessTest
@Import(DeskQueriesTest.Stopwatch.class)
class DeskQueriesTest {

    private static final Logger LOG = LoggerFactory.getLogger(DeskQueriesTest.class);
    private static final int CASES = 10_000;
    private static final int LINES = 50;
    private static final Duration LIMIT = Duration.ofMillis(50);

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private Stopwatch stopwatch;

    @Autowired
    private OpenWork work;

    @Autowired
    private Notifications notifications;

    @Autowired
    private Membership membership;

    @Autowired
    private DecisionRecords decisions;

    @Autowired
    private Register register;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TaskService taskService;

    @Autowired
    private Clock clock;

    @Test
    void noQueryOfTheDeskTakesLongWithTenThousandCases() {
        openManyCases();
        ask(); // once to warm up
        stopwatch.forget();
        for (int turn = 0; turn < 5; turn++) {
            ask();
        }

        Map<String, Long> fastest = stopwatch.fastest();
        fastest.forEach((query, millis) -> LOG.info("{} ms: {}", millis, query));
        assertThat(fastest)
                .isNotEmpty()
                .allSatisfy((query, millis) -> assertThat(millis).as(query).isLessThanOrEqualTo(LIMIT.toMillis()));
    }

    private void ask() {
        assertThat(work.openCases(LINES)).hasSize(LINES);
        assertThat(work.overdue(clock.instant().plus(Duration.ofDays(30)), LINES))
                .hasSize(LINES);
        assertThat(work.waitingFor(Set.of("secretariat"), "secretariat.iom", LINES))
                .hasSize(LINES);
        work.incidents(LINES);
        notifications.undelivered(LINES);
        notifications.waiting();
        assertThat(membership.numbers()).isNotEmpty();
        membership.underReview(LINES);
        decisions.open();
        register.members();
    }

    /** One case is real; the others are its rows over again. */
    private void openManyCases() {
        String instance = runtimeService
                .createMessageCorrelation("ExpressionOfInterestReceived")
                .setVariables(ExpressionsOfInterest.any())
                .correlateStartMessage()
                .getId();
        String reference = runtimeService
                .createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getBusinessKey();
        String task = taskService
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        String openName = database.queryForObject(
                "select open_name from membership_application where reference = ?", String.class, reference);
        Set<String> ids = Stream.concat(
                        Stream.of(instance, reference, task, openName),
                        Stream.of("ACT_RU_EXECUTION", "ACT_RU_IDENTITYLINK", "ACT_HI_PROCINST")
                                .flatMap(table -> rows(table, instance, task).stream()
                                        .map(row -> String.valueOf(row.get("ID_")))))
                .collect(Collectors.toSet());
        for (String table : List.of("ACT_RU_EXECUTION", "ACT_RU_TASK", "ACT_RU_IDENTITYLINK", "ACT_HI_PROCINST")) {
            repeat(table, rows(table, instance, task), ids);
        }
        repeat(
                "membership_application",
                database.queryForList("select * from membership_application where reference = ?", reference),
                ids);
        repeat(
                "outgoing_message",
                database.queryForList("select * from outgoing_message where subject = ?", reference),
                ids);
    }

    private List<Map<String, Object>> rows(String table, String instance, String task) {
        return table.equals("ACT_RU_IDENTITYLINK")
                ? database.queryForList("select * from " + table + " where TASK_ID_ = ?", task)
                : database.queryForList("select * from " + table + " where PROC_INST_ID_ = ?", instance);
    }

    private void repeat(String table, List<Map<String, Object>> rows, Set<String> ids) {
        for (Map<String, Object> row : rows) {
            List<String> columns = List.copyOf(row.keySet());
            String sql = "insert into %s (%s) values (%s)"
                    .formatted(
                            table,
                            String.join(", ", columns),
                            columns.stream().map(column -> "?").collect(Collectors.joining(", ")));
            List<Object[]> batch = new ArrayList<>();
            for (int number = 1; number < CASES; number++) {
                String suffix = "~" + number;
                batch.add(columns.stream()
                        .map(column -> another(row.get(column), suffix, ids))
                        .toArray());
            }
            database.batchUpdate(sql, batch);
        }
    }

    private static Object another(Object value, String suffix, Set<String> ids) {
        if (value instanceof UUID) {
            return UUID.randomUUID();
        }
        if (value instanceof java.time.OffsetDateTime moment) {
            return moment;
        }
        if (value instanceof Timestamp moment) {
            return moment;
        }
        return value instanceof String text && ids.contains(text) ? text + suffix : value;
    }

    /** How long each query takes, by its words. */
    @TestComponent
    static class Stopwatch implements BeanPostProcessor, QueryExecutionListener {

        private final Map<String, List<Long>> times = new ConcurrentHashMap<>();

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource source
                    ? ProxyDataSourceBuilder.create(source).listener(this).build()
                    : bean;
        }

        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            // timed when done
        }

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            queries.stream()
                    .limit(1)
                    .forEach(query -> times.computeIfAbsent(
                                    query.getQuery().replaceAll("\\s+", " ").strip(), key -> new ArrayList<>())
                            .add(execution.getElapsedTime()));
        }

        void forget() {
            times.clear();
        }

        /** The fastest of the turns: what the query needs, whatever else the machine does. */
        Map<String, Long> fastest() {
            Map<String, Long> fastest = new HashMap<>();
            times.forEach((query, millis) -> fastest.put(
                    query, millis.stream().mapToLong(Long::longValue).min().orElse(0)));
            return fastest;
        }
    }
}
