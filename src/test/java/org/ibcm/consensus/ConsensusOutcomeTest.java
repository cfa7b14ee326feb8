package org.ibcm.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows from the count of a round (D.3): rule by rule, and over all counts of a small body. */
class ConsensusOutcomeTest {

    private static final String EXAMPLES = """
            # rule                 | procedure    | +1 | ok | aside | changes | against | silent | round | extended | outcome
            NobodyEntitled          | CONSENSUS    | 0  | 0  | 0     | 0       | 0       | 0      | 1     | false    | ESCALATE
            NobodyEntitled          | NO_OBJECTION | 0  | 0  | 0     | 0       | 0       | 0      | 1     | false    | ESCALATE
            NobodyEntitled          | MAJORITY     | 0  | 0  | 0     | 0       | 0       | 0      | 1     | false    | ESCALATE
            ConsensusObjection      | CONSENSUS    | 3  | 0  | 0     | 0       | 1       | 0      | 1     | false    | CONSULT
            ConsensusObjection      | CONSENSUS    | 0  | 0  | 0     | 0       | 1       | 3      | 1     | false    | CONSULT
            ConsensusLastObjection  | CONSENSUS    | 3  | 0  | 0     | 0       | 1       | 0      | 2     | false    | ESCALATE
            ConsensusSilence        | CONSENSUS    | 3  | 0  | 0     | 0       | 0       | 1      | 1     | false    | EXTEND
            ConsensusSilence        | CONSENSUS    | 0  | 0  | 0     | 3       | 0       | 1      | 2     | false    | EXTEND
            ConsensusLastingSilence | CONSENSUS    | 3  | 0  | 0     | 0       | 0       | 1      | 1     | true     | ESCALATE
            ConsensusChanges        | CONSENSUS    | 3  | 0  | 0     | 1       | 0       | 0      | 1     | false    | GUIDANCE
            ConsensusAdopted        | CONSENSUS    | 4  | 0  | 0     | 0       | 0       | 0      | 1     | false    | ADOPTED
            ConsensusAdopted        | CONSENSUS    | 0  | 1  | 3     | 0       | 0       | 0      | 2     | true     | ADOPTED
            ConsensusNobodyInFavour | CONSENSUS    | 0  | 0  | 4     | 0       | 0       | 0      | 1     | false    | NOT_ADOPTED
            NoObjectionBroken       | NO_OBJECTION | 0  | 0  | 0     | 0       | 1       | 3      | 1     | false    | CONSULT
            NoObjectionLastBroken   | NO_OBJECTION | 3  | 0  | 0     | 0       | 1       | 0      | 2     | false    | NOT_ADOPTED
            NoObjectionChanges      | NO_OBJECTION | 0  | 0  | 0     | 1       | 0       | 3      | 1     | false    | GUIDANCE
            NoObjectionAdopted      | NO_OBJECTION | 0  | 0  | 0     | 0       | 0       | 4      | 1     | false    | ADOPTED
            MajorityAdopted         | MAJORITY     | 3  | 0  | 0     | 0       | 1       | 0      | 1     | false    | ADOPTED
            MajorityAdopted         | MAJORITY     | 3  | 0  | 0     | 0       | 0       | 2      | 1     | false    | ADOPTED
            MajoritySilence         | MAJORITY     | 2  | 0  | 0     | 0       | 0       | 2      | 1     | false    | EXTEND
            MajorityChanges         | MAJORITY     | 2  | 0  | 0     | 2       | 0       | 0      | 1     | false    | GUIDANCE
            MajorityMissed          | MAJORITY     | 2  | 0  | 0     | 0       | 0       | 2      | 1     | true     | NOT_ADOPTED
            MajorityMissed          | MAJORITY     | 2  | 2  | 0     | 0       | 0       | 0      | 1     | false    | NOT_ADOPTED
            """;

    private static final List<DmnEvaluatedDecisionRule> HITS = new ArrayList<>();
    private static final DmnEngine ENGINE = engine();
    private static final DmnDecision DECISION = ENGINE.parseDecision("consensus-outcome", table());

    /** What follows from every count of a small body, and how many rules say so. */
    private static final List<Followed> FOLLOWED = smallBodies()
            .map(tally -> new Followed(tally, outcomeOf(tally), HITS.size()))
            .toList();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = EXAMPLES)
    void followsTheRule(
            String rule,
            Procedure procedure,
            int support,
            int noObjection,
            int standAside,
            int changes,
            int objections,
            int silent,
            int round,
            boolean extended,
            RoundOutcome outcome) {
        Tally tally = tally(procedure, round, extended, support, noObjection, standAside, changes, objections, silent);

        assertThat(outcomeOf(tally)).isEqualTo(outcome);
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
    void givesExactlyOneOutcomeToEveryCount() {
        assertThat(FOLLOWED).hasSizeGreaterThan(1_000).allSatisfy(followed -> {
            assertThat(followed.outcome()).isNotNull();
            assertThat(followed.rules()).isEqualTo(1);
        });
    }

    @Test
    void adoptsByConsensusOnlyWhatAllHaveSpokenOnAndNobodyWantsOtherwise() {
        assertThat(adopted(Procedure.CONSENSUS)).isNotEmpty().allSatisfy(tally -> {
            assertThat(tally.objections()).isZero();
            assertThat(tally.silent()).isZero();
            assertThat(tally.changes()).isZero();
            assertThat(tally.support() + tally.noObjection()).isPositive();
        });
    }

    @Test
    void adoptsOverNoObjectionWhereOneIsEnoughToStopIt() {
        assertThat(adopted(Procedure.NO_OBJECTION)).isNotEmpty().allSatisfy(tally -> {
            assertThat(tally.objections()).isZero();
            assertThat(tally.changes()).isZero();
        });
    }

    @Test
    void adoptsByMajorityOnlyWhatMoreThanHalfSupport() {
        assertThat(adopted(Procedure.MAJORITY))
                .isNotEmpty()
                .allSatisfy(tally -> assertThat(2 * tally.support()).isGreaterThan(tally.entitled()));
    }

    @Test
    void extendsARoundOnceAndOnlyForTheSilent() {
        assertThat(following(RoundOutcome.EXTEND)).isNotEmpty().allSatisfy(tally -> {
            assertThat(tally.extended()).isFalse();
            assertThat(tally.silent()).isPositive();
        });
    }

    @Test
    void consultsOnlyOnObjectionsAndOnlyBeforeTheLastRound() {
        assertThat(following(RoundOutcome.CONSULT)).isNotEmpty().allSatisfy(tally -> {
            assertThat(tally.objections()).isPositive();
            assertThat(tally.round()).isLessThan(tally.maxRounds());
        });
    }

    private static Stream<Tally> adopted(Procedure procedure) {
        return following(RoundOutcome.ADOPTED).filter(tally -> tally.procedure() == procedure);
    }

    private static Stream<Tally> following(RoundOutcome outcome) {
        return FOLLOWED.stream()
                .filter(followed -> followed.outcome() == outcome)
                .map(Followed::tally);
    }

    /** Every count of up to three agencies, by every procedure, in a first and a last round, extended or not. */
    private static Stream<Tally> smallBodies() {
        return counts(6, 3)
                .flatMap(count -> Stream.of(Procedure.values())
                        .flatMap(procedure -> Stream.of(1, 2)
                                .flatMap(round -> Stream.of(false, true)
                                        .map(extended -> tally(procedure, round, extended, count)))));
    }

    /** All ways to share out at most so many agencies over so many kinds of answer. */
    private static Stream<int[]> counts(int kinds, int agencies) {
        return kinds == 0
                ? Stream.of(new int[0])
                : IntStream.rangeClosed(0, agencies)
                        .boxed()
                        .flatMap(first -> counts(kinds - 1, agencies - first)
                                .map(rest -> IntStream.concat(IntStream.of(first), IntStream.of(rest))
                                        .toArray()));
    }

    private static Tally tally(Procedure procedure, int round, boolean extended, int... count) {
        return new Tally(
                procedure,
                round,
                2,
                extended,
                IntStream.of(count).sum(),
                count[0],
                count[1],
                count[2],
                count[3],
                count[4],
                count[5]);
    }

    private static RoundOutcome outcomeOf(Tally tally) {
        HITS.clear();
        String outcome = ENGINE.evaluateDecisionTable(
                        DECISION, Variables.createVariables().putValue("tally", tally.counts()))
                .getSingleResult()
                .getSingleEntry();
        return RoundOutcome.valueOf(outcome);
    }

    private static DmnEngine engine() {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration
                .getCustomPostDecisionTableEvaluationListeners()
                .add(evaluation -> HITS.addAll(evaluation.getMatchingRules()));
        return configuration.buildEngine();
    }

    private static InputStream table() {
        return ConsensusOutcomeTest.class.getResourceAsStream("/processes/consensus/consensus-outcome.dmn");
    }

    private record Followed(Tally tally, RoundOutcome outcome, int rules) {}
}
