package org.ibcm.consensus.process;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.ibcm.consensus.DecisionSummary;
import org.ibcm.consensus.Outcome;
import org.ibcm.consensus.Position;
import org.ibcm.consensus.RoundMissing;
import org.ibcm.support.ProcessTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the portal lists: where decisions stand, at the price of one. */
@ProcessTest
class DecisionSummariesProcessTest extends DecisionUnderWay {

    @Autowired
    private EntityManagerFactory entityManagers;

    @Test
    void anOpenDecisionSaysWhoHasSpokenAndWhoIsMissingUntilWhen() {
        records("las", says("las", Position.SUPPORT));
        records("escwa", says("escwa", Position.SUPPORT));
        changes("las.focal", objects("las"));

        DecisionSummary summary = summary(records.open());

        assertThat(summary.subject()).isEqualTo("MEM-2026-0007");
        assertThat(summary.title()).isEqualTo("Arab Migration Observatory");
        assertThat(summary.body()).isEqualTo("co-conveners");
        assertThat(summary.facilitator()).isEqualTo("secretariat");
        assertThat(summary.round()).isEqualTo(1);
        assertThat(summary.roundOpen()).isTrue();
        assertThat(summary.closesAt()).isEqualTo(round().closesAt());
        assertThat(summary.spoken()).containsExactly("las", "escwa");
        assertThat(summary.silent()).containsExactly("ilo", "iom");
        assertThat(summary.outcome()).isNull();
        assertThat(summary.closedAt()).isNull();
        assertThat(summary.missing())
                .contains(new RoundMissing(1, List.of("ilo", "iom"), round().closesAt()))
                .isEqualTo(record().missing());
    }

    @Test
    void nothingIsMissingWhileTheFacilitatorConsultsAndANewRoundAsksAgain() {
        records("escwa", objects("escwa"));
        List.of("iom", "las", "ilo").forEach(agency -> records(agency, says(agency, Position.SUPPORT)));

        assertThat(summary(records.open()).roundOpen()).isFalse();
        assertThat(summary(records.open()).missing()).isEmpty();
        assertThat(record().missing()).isEmpty();

        coalition.as(
                "secretariat.iom",
                () -> coalition.complete(
                        coalition.task(decision, "UserTask_ConsultOnObjections"),
                        Map.of("consultationSummary", "A second office is named.", "nextStep", "NEW_ROUND")));
        coalition.runJobs(decision);

        DecisionSummary summary = summary(records.open());
        assertThat(summary.round()).isEqualTo(2);
        assertThat(summary.spoken()).isEmpty();
        assertThat(summary.missing().orElseThrow().agencies()).containsExactly("escwa", "ilo", "iom", "las");
    }

    @Test
    void peopleSeeWhatTheyTakePartInOrFacilitate() {
        ask(Map.of("recusedAgencies", new ArrayList<>(List.of("ilo"))));

        assertThat(references(records.openFor(Set.of("agency-las", "members")))).contains(reference);
        assertThat(references(records.openFor(Set.of("secretariat")))).contains(reference);
        assertThat(references(records.openFor(Set.of("agency-ilo", "co-conveners"))))
                .doesNotContain(reference);
        assertThat(references(records.openFor(Set.of("agency-who", "members")))).doesNotContain(reference);
        assertThat(records.openFor(Set.of())).isEmpty();
    }

    @Test
    void whatClosedLastComesFirst() {
        String earlier = adopted();
        ask();
        String later = adopted();
        ask();

        // other tests have closed decisions in days to come
        List<DecisionSummary> closed = records.recent(Integer.MAX_VALUE);
        assertThat(closed)
                .isSortedAccordingTo(
                        Comparator.comparing(DecisionSummary::closedAt).reversed());
        assertThat(references(closed)).containsSubsequence(later, earlier).doesNotContain(reference);
        assertThat(records.recent(2)).isEqualTo(closed.subList(0, 2));
        DecisionSummary summary = closed.get(references(closed).indexOf(later));
        assertThat(summary.outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(summary.closedAt())
                .isEqualTo(records.find(later).orElseThrow().closedAt());
        assertThat(summary.roundOpen()).isFalse();
        assertThat(summary.spoken()).containsExactly("escwa", "iom", "las", "ilo");
        assertThat(summary.missing()).isEmpty();
        assertThat(references(records.open())).contains(reference).doesNotContain(earlier, later);
    }

    @Test
    void manyDecisionsCostNoMoreStatementsThanOne() {
        for (int i = 0; i < 3; i++) {
            adopted();
            ask();
            records("las", says("las", Position.SUPPORT));
            ask();
        }

        assertThat(records.open()).hasSizeGreaterThan(3);
        assertThat(statementsOf(records::open)).isEqualTo(1);
        assertThat(statementsOf(() -> records.openFor(Set.of("agency-las")))).isEqualTo(1);
        assertThat(records.recent(3)).hasSize(3);
        assertThat(statementsOf(() -> records.recent(3))).isEqualTo(2);
    }

    private String adopted() {
        List.of("escwa", "iom", "las", "ilo").forEach(agency -> records(agency, says(agency, Position.SUPPORT)));
        return reference;
    }

    private DecisionSummary summary(List<DecisionSummary> summaries) {
        return summaries.stream()
                .filter(summary -> summary.reference().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> references(List<DecisionSummary> summaries) {
        return summaries.stream().map(DecisionSummary::reference).toList();
    }

    private long statementsOf(Supplier<List<DecisionSummary>> query) {
        Statistics statistics = entityManagers.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            statistics.clear();
            assertThat(query.get()).isNotEmpty();
            return statistics.getPrepareStatementCount();
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }
}
