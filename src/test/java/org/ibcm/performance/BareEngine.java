package org.ibcm.performance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.ibcm.support.Coalition;
import org.ibcm.support.TestDatabase;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.liquibase.LiquibaseAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The same models under the same {@code application.yml}, but nothing is done in them: beans set the variables by which
 * the models find their way, and no others.
 */
@TestConfiguration
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    LiquibaseAutoConfiguration.class,
    CamundaBpmAutoConfiguration.class
})
@Import({Coalition.class, RoundTrips.class})
class BareEngine {

    private static final List<String> PEOPLE_AND_GRANTS =
            List.of("ACT_ID_USER", "ACT_ID_GROUP", "ACT_ID_MEMBERSHIP", "ACT_RU_AUTHORIZATION");

    private final List<String> members;

    BareEngine(Members members) {
        this.members = members.ids();
    }

    /** In a database of its own, with the people and grants of the application's. */
    static ConfigurableApplicationContext start(JdbcTemplate application, List<String> members) {
        ConfigurableApplicationContext bare = new SpringApplicationBuilder(BareEngine.class)
                .web(WebApplicationType.NONE)
                .initializers(new TestDatabase())
                .initializers(context -> context.getBeanFactory().registerSingleton("members", new Members(members)))
                .run("--camunda.bpm.process-engine-name=bare", "--camunda.bpm.job-execution.enabled=false");
        PEOPLE_AND_GRANTS.forEach(table -> copy(table, application, bare.getBean(JdbcTemplate.class)));
        return bare;
    }

    private static void copy(String table, JdbcTemplate from, JdbcTemplate to) {
        for (Map<String, Object> row : from.queryForList("select * from " + table)) {
            to.update(
                    "insert into %s (%s) values (%s)"
                            .formatted(
                                    table,
                                    String.join(", ", row.keySet()),
                                    String.join(
                                            ", ",
                                            row.keySet().stream()
                                                    .map(column -> "?")
                                                    .toList())),
                    row.values().toArray());
        }
    }

    @Bean
    JavaDelegate registerApplication() {
        return execution -> {
            execution.setVariable("screeningPeriod", "P5D");
            execution.setVariable("assessmentPeriod", "P10D");
            execution.setVariable("commentWindow", "P10D");
            execution.setVariable("commentReminder", "P5D");
        };
    }

    @Bean
    JavaDelegate openReview() {
        return execution -> execution.setVariable("consultedMembers", new ArrayList<>(members));
    }

    @Bean
    TaskListener recordScores() {
        return task -> {
            task.getExecution().setVariable("lowestScore", 2);
            task.getExecution().setVariable("scorePercent", 67);
        };
    }

    @Bean
    JavaDelegate openRound() {
        return execution -> {
            execution.setVariable("roundAgencies", new ArrayList<>(List.of("escwa", "ilo", "iom", "las")));
            execution.setVariable("halfTimeAt", in(Duration.ofDays(5)));
            execution.setVariable("lastDayAt", in(Duration.ofDays(9)));
            execution.setVariable("roundClosesAt", in(Duration.ofDays(10)));
        };
    }

    private static Date in(Duration time) {
        return Date.from(ClockUtil.getCurrentTime().toInstant().plus(time));
    }

    @Bean
    JavaDelegate closeRound() {
        Map<String, Object> tally = Map.of(
                "procedure", "CONSENSUS",
                "entitled", 4,
                "support", 4,
                "noObjection", 0,
                "changes", 0,
                "objections", 0,
                "silent", 0,
                "round", 1,
                "maxRounds", 2,
                "extended", false);
        return execution -> execution.setVariable("tally", Variables.untypedValue(tally, true));
    }

    @Bean
    JavaDelegate closeDecision() {
        return execution -> {
            execution.setVariable("decisionOutcome", "ADOPTED");
            execution.setVariable("decisionAudience", "co-conveners");
        };
    }

    @Bean({"notify", "recordAssessment", "noteStanding", "recordOutcome", "admitMember"})
    JavaDelegate nothing() {
        return execution -> {};
    }

    @Bean({"beginScreening", "recordScreening", "presentCriteria", "recordComment", "recordPosition"})
    TaskListener nothingOnTasks() {
        return task -> {};
    }

    @Bean({"presentCase", "settleDecision"})
    ExecutionListener nothingOnTheWay() {
        return execution -> {};
    }

    /** Who is asked for a comment. */
    record Members(List<String> ids) {}
}
