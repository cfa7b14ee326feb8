package org.ibcm.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.ibcm.register.Member;
import org.ibcm.register.Register;
import org.ibcm.support.Coalition;
import org.ibcm.support.ProcessTest;
import org.ibcm.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** What an admission costs, beside what the engine alone takes for the same models: {@code docs/performance.md}. */
@ProcessTest
@Import(RoundTrips.class)
class AdmissionRoundTripsTest {

    private static final Logger LOG = LoggerFactory.getLogger(AdmissionRoundTripsTest.class);
    private static final Path PAGE = Path.of("docs", "performance.md");
    private static final String DATABASE = TestDatabase.isPostgres() ? "PostgreSQL" : "H2";

    @Autowired
    private RoundTrips roundTrips;

    @Autowired
    private Coalition coalition;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Register register;

    @Autowired
    private JdbcTemplate database;

    @Test
    void anAdmissionCostsAtMostHalfAsMuchAgainAsOnTheBareEngine() throws IOException {
        Map<String, List<String>> bareEngine = onTheBareEngine();
        ClockUtil.reset();
        Comparison counted = new Comparison(walk(roundTrips, coalition, engine), bareEngine);

        LOG.info(
                "JDBC round trips of an admission:\n{}\nMost frequent:\n{}",
                counted.table(DATABASE),
                counted.mostFrequent());

        assertThat(counted.ratio()).isLessThanOrEqualTo(1.5);
        isOnThePage(counted);
    }

    private Map<String, List<String>> onTheBareEngine() {
        List<String> members = register.members().stream().map(Member::id).toList();
        try (ConfigurableApplicationContext bare = BareEngine.start(database, members)) {
            return walk(
                    bare.getBean(RoundTrips.class), bare.getBean(Coalition.class), bare.getBean(ProcessEngine.class));
        }
    }

    private static Map<String, List<String>> walk(RoundTrips roundTrips, Coalition coalition, ProcessEngine engine) {
        assertThat(new Admission(roundTrips, coalition, engine).walk()).contains("EndEvent_MemberAdmitted");
        return roundTrips.byStep();
    }

    /** Not to the last one: in which order the engine writes its rows, and so into how many batches, is chance. */
    private static void isOnThePage(Comparison counted) throws IOException {
        MatchResult total = Pattern.compile("\\| Total, " + DATABASE + " \\| (\\d+) \\| (\\d+) \\|")
                .matcher(Files.readString(PAGE))
                .results()
                .findFirst()
                .orElseThrow();
        assertThat(counted.applicationTotal())
                .as("total of the application in %s", PAGE)
                .isCloseTo(Integer.parseInt(total.group(1)), withPercentage(5));
        assertThat(counted.bareEngineTotal())
                .as("total of the bare engine in %s", PAGE)
                .isCloseTo(Integer.parseInt(total.group(2)), withPercentage(5));
    }
}
