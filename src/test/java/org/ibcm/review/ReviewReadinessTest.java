package org.ibcm.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether the draft of a review can be written (D.5.a): rule by rule, and over all counts. */
class ReviewReadinessTest {

    private static final String EXAMPLES = """
            # rule           | objectives | principles | consultations | chapters | per cent | justified | readiness
            ObjectivesOpen    | 1          | 0          | 0             | 0        | 100      | false     | GAPS
            ObjectivesOpen    | 23         | 10         | 13            | 4        | 0        | false     | GAPS
            PrinciplesOpen    | 0          | 2          | 0             | 0        | 100      | false     | GAPS
            ConsultationsOpen | 0          | 0          | 13            | 0        | 100      | false     | GAPS
            ChaptersOpen      | 0          | 0          | 0             | 1        | 100      | true      | GAPS
            ReportsOpen       | 0          | 0          | 0             | 0        | 0        | false     | GAPS
            ReportsOpen       | 0          | 0          | 0             | 0        | 49       | false     | GAPS
            Ready             | 0          | 0          | 0             | 0        | 49       | true      | READY
            Ready             | 0          | 0          | 0             | 0        | 50       | false     | READY
            Ready             | 0          | 0          | 0             | 0        | 100      | false     | READY
            """;

    private static final List<DmnEvaluatedDecisionRule> HITS = new ArrayList<>();
    private static final DmnEngine ENGINE = engine();
    private static final DmnDecision DECISION = ENGINE.parseDecision("review-readiness", table());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = EXAMPLES)
    void followsTheRule(
            String rule,
            int objectives,
            int principles,
            int consultations,
            int chapters,
            int perCent,
            boolean justified,
            String readiness) {
        assertThat(readiness(objectives, principles, consultations, chapters, perCent, justified))
                .isEqualTo(readiness);
        assertThat(HITS).extracting(DmnEvaluatedDecisionRule::getId).containsExactly("Rule_" + rule);
    }

    @Test
    void hasAnExampleOfEveryRule() {
        List<String> rules = Dmn.readModelFromStream(table()).getModelElementsByType(Rule.class).stream()
                .map(Rule::getId)
                .toList();

        assertThat(EXAMPLES.lines()
                        .skip(1)
                        .map(line -> "Rule_" + line.split(" ")[0])
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(rules);
    }

    @Test
    void isReadyOnlyWhereNothingIsOpen() {
        IntStream.range(0, 64).forEach(open -> {
            int perCent = (open >> 4 & 1) == 0 ? 50 : 49;
            boolean justified = (open >> 5 & 1) == 1;
            boolean ready = (open & 15) == 0 && (perCent == 50 || justified);
            assertThat(readiness(open & 1, open >> 1 & 1, open >> 2 & 1, open >> 3 & 1, perCent, justified))
                    .isEqualTo(ready ? "READY" : "GAPS");
        });
    }

    @Test
    void saysOfTheReportsAloneWhetherTheyAreEnough() {
        assertThat(decide(Coverage.onlyReports(new ReportCount(10, 21)))).isEqualTo("GAPS");
        assertThat(decide(Coverage.onlyReports(new ReportCount(11, 21)))).isEqualTo("READY");
    }

    private static String readiness(
            int objectives, int principles, int consultations, int chapters, int perCent, boolean justified) {
        return decide(Map.<String, Object>of(
                "openObjectives",
                objectives,
                "openPrinciples",
                principles,
                "openConsultations",
                consultations,
                "openChapters",
                chapters,
                "reportsPerCent",
                perCent,
                "reportsJustified",
                justified));
    }

    private static String decide(Map<String, Object> facts) {
        HITS.clear();
        return ENGINE.evaluateDecisionTable(DECISION, facts).getSingleResult().getSingleEntry();
    }

    private static DmnEngine engine() {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration
                .getCustomPostDecisionTableEvaluationListeners()
                .add(evaluation -> HITS.addAll(evaluation.getMatchingRules()));
        return configuration.buildEngine();
    }

    private static InputStream table() {
        return ReviewReadinessTest.class.getResourceAsStream("/processes/review/review-readiness.dmn");
    }
}
