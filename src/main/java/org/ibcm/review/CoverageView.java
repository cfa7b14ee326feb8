package org.ibcm.review;

import java.util.List;

/**
 * What has been covered so far, and what has not (D.5.a).
 *
 * @param objectives all 23, in order
 * @param principles all ten, in order
 * @param gaps all that is not covered, justified or not
 */
public record CoverageView(List<ObjectiveLine> objectives, List<PrincipleLine> principles, List<GapLine> gaps) {

    /** What is neither covered nor justified. */
    public List<Gap> open() {
        return gaps.stream()
                .filter(line -> line.justification() == null)
                .map(GapLine::gap)
                .toList();
    }

    /**
     * Who speaks of an objective.
     *
     * @param states English short names of those whose reports do
     */
    public record ObjectiveLine(
            String objective, List<String> states, List<ConsultedParty> consultations, List<RoundTable> chapters) {

        public boolean covered() {
            return !(states.isEmpty() && consultations.isEmpty() && chapters.isEmpty());
        }
    }

    /** @param evidence null where only chapters speak of it */
    public record PrincipleLine(GuidingPrinciple principle, String evidence, List<RoundTable> chapters) {

        public boolean met() {
            return evidence != null || !chapters.isEmpty();
        }
    }

    /** @param justification null while the gap is open */
    public record GapLine(Gap gap, JustificationView justification) {}
}
