package org.ibcm.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ibcm.consensus.DecisionRequest.Versions;
import org.ibcm.support.Coalition;
import org.ibcm.support.ProcessTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody alters a closed record unnoticed (D.3), not even in the database itself. */
@ProcessTest
class DecisionRecordsTest {

    private static final String DECISION = "reference = :reference";
    private static final String ROUNDS = "decision_reference = :reference";
    private static final String POSITIONS =
            "round_id in (select id from decision_round where decision_reference = :reference)";
    private static final Map<String, String> OF_THE_RECORD =
            Map.of("decision", DECISION, "decision_round", ROUNDS, "decision_position", POSITIONS);

    @Autowired
    private Coalition coalition;

    @Autowired
    private DecisionMaking decisionMaking;

    @Autowired
    private DecisionRecords records;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void findsNothingAlteredWhereNobodyTouchedIt() {
        String first = closedDecision();
        String second = closedDecision();

        assertThat(records.altered()).isEmpty();
        assertThat(record(first).intact()).isTrue();
        assertThat(record(second).intact()).isTrue();
        assertThat(record(second).previousSeal()).isEqualTo(record(first).seal());
        assertThat(record(second).sealNumber()).isEqualTo(record(first).sealNumber() + 1);
    }

    @Test
    void sealsNoOpenRecord() {
        String open = opened(UUID.randomUUID().toString());

        assertThat(record(open).seal()).isNull();
        assertThat(record(open).intact()).isNull();
        assertThat(records.altered()).doesNotContain(open);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            decision          | outcome = 'ADOPTED'
            decision          | statement = 'Adopted by consensus.'
            decision          | title = 'Another question'
            decision          | question = 'Another question?'
            decision          | basis = 'Selection criteria, version 9'
            decision          | recused = 'ilo'
            decision          | agencies = 'escwa,ilo'
            decision          | max_rounds = 1
            decision          | rules_version = 99
            decision          | closed_at = opened_at
            decision          | senior_statement = 'So be it.'
            decision          | seal_number = seal_number + 1
            decision          | seal = null
            decision_round    | agencies = 'escwa'
            decision_round    | closes_at = opened_at
            decision_round    | extended = true
            decision_round    | consultation_summary = 'All agreed.'
            decision_position | stance = 'SUPPORT'
            decision_position | reason = 'Quite a good idea.'
            decision_position | reason = null
            decision_position | resolution = 'None.'
            decision_position | agency = 'las'
            decision_position | recorded_by = 'las.focal'
            decision_position | recorded_by_name = 'Somebody else'
            decision_position | recorded_at = timestamp '2020-01-01 00:00:00'
            """)
    void noticesWhatIsWrittenOver(String table, String change) {
        String reference = closedDecision();

        altering("update %s set %s where %s".formatted(table, change, OF_THE_RECORD.get(table)), reference, () -> {
            assertThat(records.altered()).contains(reference);
            assertThat(record(reference).intact()).isFalse();
        });

        assertThat(record(reference).intact()).isTrue();
    }

    @Test
    void noticesAPositionThatIsGone() {
        String reference = closedDecision();

        altering("delete from decision_position where " + POSITIONS, reference, () -> {
            assertThat(records.altered()).containsExactly(reference);
            assertThat(record(reference).intact()).isFalse();
        });
    }

    @Test
    void noticesAPositionThatIsSlippedIn() {
        String reference = closedDecision();
        String another = """
                insert into decision_position (id, round_id, place, agency, stance, recorded_by, recorded_by_name, recorded_at)
                select '%s', r.id, 9, 'las', 'SUPPORT', 'las.focal', 'LAS Focal point', r.opened_at
                from decision_round r where r.decision_reference = :reference""".formatted(UUID.randomUUID());

        altering(another, reference, () -> {
            assertThat(records.altered()).containsExactly(reference);
            assertThat(record(reference).intact()).isFalse();
        });
    }

    @Test
    void noticesARecordThatIsMissingBeforeAnother() {
        String missing = closedDecision();
        String next = closedDecision();

        removing(missing, () -> {
            assertThat(records.find(missing)).isEmpty();
            assertThat(records.altered()).contains(next);
            assertThat(record(next).intact()).isFalse();
        });
    }

    @Test
    void noticesThatTheLastRecordIsMissing() {
        String before = closedDecision();
        String last = closedDecision();

        removing(last, () -> {
            assertThat(records.altered()).containsExactly("the end of the chain");
            assertThat(record(before).intact()).isTrue();
        });
    }

    @Test
    void noticesARecordThatIsOpenedAgain() {
        String reference = closedDecision();

        altering("update decision set outcome = null where " + DECISION, reference, () -> {
            assertThat(records.altered()).containsExactly("the end of the chain");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"last_number = last_number + 1", "last_seal = repeat('0', 64)"})
    void noticesAnotherEndOfTheChain(String change) {
        String reference = closedDecision();

        altering("update decision_seal_chain set " + change, reference, () -> {
            assertThat(records.altered()).containsExactly("the end of the chain");
        });
    }

    @Test
    void tellsOnlyThoseConcernedFromOthers() {
        DecisionRecord record = record(closedDecision());

        assertThat(record.concerns(Set.of("agency-ilo"))).isTrue();
        assertThat(record.concerns(Set.of("secretariat"))).isTrue();
        assertThat(record.concerns(Set.of("camunda-admin"))).isTrue();
        assertThat(record.concerns(Set.of("network-coordinator"))).isTrue();
        assertThat(record.concerns(Set.of("agency-who", "members"))).isFalse();
    }

    /** Alters the database, looks, and takes it back: other tests count on sound records. */
    private void altering(String sql, String reference, Runnable look) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            assertThat(update(sql, reference)).isPositive();
            look.run();
        });
    }

    private void removing(String reference, Runnable look) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            for (String table : List.of("decision_position", "decision_round", "decision")) {
                update("delete from %s where %s".formatted(table, OF_THE_RECORD.get(table)), reference);
            }
            look.run();
        });
    }

    private int update(String sql, String reference) {
        return sql.contains(":reference")
                ? database.sql(sql).param("reference", reference).update()
                : database.sql(sql).update();
    }

    /** Not adopted: ILO asked for changes, then the case was withdrawn. */
    private String closedDecision() {
        String instance = UUID.randomUUID().toString();
        String reference = opened(instance);
        coalition.as(
                "ilo.focal",
                () -> decisionMaking.record(
                        instance,
                        new SpokenPosition(
                                "ilo",
                                Position.REQUEST_CHANGES,
                                Optional.of("Name a second office."),
                                Optional.of("An address."))));
        decisionMaking.settle(instance);
        return reference;
    }

    private String opened(String instance) {
        return decisionMaking
                .openRound(new DecisionRequest(
                        instance,
                        Optional.of("MEM-2026-0007"),
                        "Arab Migration Observatory",
                        Optional.of("Shall it become a member?"),
                        "co-conveners",
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.of("network-coordinator"),
                        Optional.of("Selection criteria, version 1"),
                        new Versions(1, 1)))
                .reference();
    }

    private DecisionRecord record(String reference) {
        return records.find(reference).orElseThrow();
    }
}
