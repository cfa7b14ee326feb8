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
            # rule           | objectives | principles | consultations | chapters | reports | readiness
            ObjectivesOpen    | 1          | 0          | 0             | 0        | 0       | GAPS
            ObjectivesOpen    | 23         | 10         | 13            | 4        | 1       | GAPS
            PrinciplesOpen    | 0          | 2          | 0             | 0        | 0       | GAPS
            ConsultationsOpen | 0          | 0          | 13            | 0        | 0       | GAPS
            ChaptersOpen      | 0          | 0          | 0             | 1        | 0       | GAPS
            ReportsOpen       | 0          | 0          | 0             | 0        | 1       | GAPS
            Ready             | 0          | 0          | 0             | 0        | 0       | READY
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
            int reports,
            String readiness) {
        assertThat(readiness(objectives, principles, consultations, chapters, reports))
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
        IntStream.range(0, 32)
                .forEach(open -> assertThat(
                                readiness(open & 1, open >> 1 & 1, open >> 2 & 1, open >> 3 & 1, open >> 4 & 1))
                        .isEqualTo(open == 0 ? "READY" : "GAPS"));
    }

    private static String readiness(int objectives, int principles, int consultations, int chapters, int reports) {
        HITS.clear();
        return ENGINE.evaluateDecisionTable(
                        DECISION,
                        Map.<String, Object>of(
                                "openObjectives",
                                objectives,
                                "openPrinciples",
                                principles,
                                "openConsultations",
                                consultations,
                                "openChapters",
                                chapters,
                                "openReports",
                                reports))
                .getSingleResult()
                .getSingleEntry();
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
