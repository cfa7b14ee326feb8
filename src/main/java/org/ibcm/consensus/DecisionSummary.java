package org.ibcm.consensus;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where a decision stands (D.3). When it is open and its round is not, it waits for the facilitator.
 *
 * @param round number of the round that is open or was the last
 * @param closesAt when that round closes, or should have closed
 * @param spoken ids of the agencies that have spoken in that round, in the order in which they first did
 * @param silent ids of those that were asked and have not
 * @param objecting ids of those whose last word in that round is an objection
 * @param outcome null while it is open
 * @param closedAt null while it is open
 */
public record DecisionSummary(
        String reference,
        String subject,
        String title,
        String body,
        String facilitator,
        int round,
        boolean roundOpen,
        Instant closesAt,
        List<String> spoken,
        List<String> silent,
        List<String> objecting,
        Outcome outcome,
        Instant closedAt) {

    /** What the open round still waits for; empty while no round is open, and once all have spoken. */
    public Optional<RoundMissing> missing() {
        return RoundMissing.of(round, roundOpen, silent, closesAt);
    }

    static DecisionSummary of(Round last) {
        Decision decision = last.decision();
        return new DecisionSummary(
                decision.reference(),
                decision.subject(),
                decision.title(),
                decision.body(),
                decision.facilitator(),
                last.number(),
                last.isOpen(),
                last.closesAt(),
                List.copyOf(last.lastWords().keySet()),
                decision.silent(last),
                last.lastWords().values().stream()
                        .filter(said -> said.position() == Position.OBJECT)
                        .map(RecordedPosition::agency)
                        .toList(),
                decision.outcome(),
                decision.closedAt());
    }
}
