package org.ibcm.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ibcm.consensus.DecisionRecord;
import org.ibcm.consensus.DecisionRecord.ConsultationRecord;
import org.ibcm.consensus.DecisionRecord.PositionRecord;
import org.ibcm.consensus.DecisionRecord.RoundRecord;

/**
 * A decision as its page and its printed record show it (D.3).
 *
 * @param standing where it stands, in one sentence
 * @param spoken who has spoken in the last round, as a list in words; likewise silent, recused and departed
 */
record DecisionView(
        DecisionRecord record,
        String standing,
        String body,
        String facilitator,
        String spoken,
        String silent,
        String recused,
        String departed,
        List<RoundView> rounds) {

    public boolean open() {
        return record.outcome() == null;
    }

    public boolean roundOpen() {
        return record.summary().roundOpen();
    }

    static DecisionView of(DecisionRecord record, Agencies agencies, Map<String, String> groups, DecisionWords words) {
        RoundRecord last = record.rounds().get(record.rounds().size() - 1);
        return new DecisionView(
                record,
                words.standing(record.summary(), agencies),
                words.body(record.body(), groups),
                words.group(record.facilitator(), agencies),
                words.names(record.summary().spoken(), agencies),
                words.names(last.silent(), agencies),
                words.names(record.recused(), agencies),
                words.names(record.departed(), agencies),
                record.rounds().stream()
                        .map(round -> RoundView.of(round, agencies, words))
                        .toList());
    }

    /** @param silent who has not spoken in it, as a list in words */
    record RoundView(
            String number,
            Instant openedAt,
            Instant closesAt,
            Instant closedAt,
            boolean extended,
            List<Said> said,
            String silent,
            ConsultationRecord consultation) {

        static RoundView of(RoundRecord round, Agencies agencies, DecisionWords words) {
            return new RoundView(
                    Integer.toString(round.number()),
                    round.openedAt(),
                    round.closesAt(),
                    round.closedAt(),
                    round.extended(),
                    said(round.positions(), agencies),
                    words.names(round.silent(), agencies),
                    round.consultation());
        }

        private static List<Said> said(List<PositionRecord> positions, Agencies agencies) {
            Map<String, Integer> lastWords = new HashMap<>();
            for (int i = 0; i < positions.size(); i++) {
                lastWords.put(positions.get(i).agency(), i);
            }
            Map<String, PositionRecord> earlier = new HashMap<>();
            List<Said> said = new ArrayList<>();
            for (int i = 0; i < positions.size(); i++) {
                PositionRecord position = positions.get(i);
                said.add(new Said(
                        position,
                        agencies.name(position.agency()),
                        earlier.put(position.agency(), position),
                        lastWords.get(position.agency()) != i));
            }
            return said;
        }
    }

    /**
     * @param superseded whether the agency has said something else later in the round
     * @param earlier what this supersedes; null where it is the first word of the agency
     */
    record Said(PositionRecord position, String agency, PositionRecord earlier, boolean superseded) {}
}
