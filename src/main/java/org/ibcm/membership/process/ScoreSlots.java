package org.ibcm.membership.process;

import static org.ibcm.membership.process.MembershipApproval.*;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.ibcm.engine.Variable;
import org.ibcm.membership.Score;

/** The rows of the assessment's form: a form of Tasklist cannot repeat one. */
final class ScoreSlots {

    private ScoreSlots() {}

    static List<Score> read(VariableScope scope) {
        return IntStream.range(0, SCORES.size())
                .mapToObj(slot -> new Score(
                        SCORES.get(slot).find(scope).orElse(null),
                        SCORE_NOTES.get(slot).find(scope).orElse(null)))
                .toList();
    }

    static void remove(VariableScope scope) {
        scope.removeVariables(Stream.of(SCORES, SCORE_NOTES, List.of(RECOMMENDATION, RECOMMENDATION_NOTE))
                .flatMap(List::stream)
                .map(Variable::name)
                .toList());
    }
}
