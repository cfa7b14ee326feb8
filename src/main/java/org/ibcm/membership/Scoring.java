package org.ibcm.membership;

import java.util.List;

/** What the scores of an assessment amount to. */
public record Scoring(int lowest, int percentOfPoints) {

    static Scoring of(List<Score> scores) {
        int points = scores.stream().mapToInt(Score::points).sum();
        return new Scoring(
                scores.stream().mapToInt(Score::points).min().orElseThrow(),
                100 * points / (SelectionCriteria.HIGHEST_SCORE * scores.size()));
    }
}
