package org.ibcm.consensus;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ibcm.engine.Accounts;
import org.ibcm.engine.Groups;

/**
 * What is on record of a decision (D.3).
 *
 * @param agencies the body, the recused included
 * @param departed agencies that left the body or the coalition while the decision was open
 * @param outcome null while it is open
 * @param seal null while it is open
 * @param intact whether the record still says what it said when it was sealed; null while it is open
 */
public record DecisionRecord(
        String reference,
        String subject,
        String title,
        String question,
        String body,
        Procedure procedure,
        String facilitator,
        List<String> agencies,
        List<String> recused,
        List<String> departed,
        List<RoundRecord> rounds,
        SeniorRecord seniorLevel,
        Outcome outcome,
        String statement,
        Instant openedAt,
        Instant closedAt,
        String basis,
        int modelVersion,
        int rulesVersion,
        Long sealNumber,
        String previousSeal,
        String seal,
        Boolean intact) {

    /** Whether somebody in these groups may read the record. */
    public boolean concerns(Set<String> groups) {
        return concerns(groups, facilitator, agencies);
    }

    static boolean concerns(Set<String> groups, String facilitator, List<String> agencies) {
        return groups.contains(Groups.SECRETARIAT)
                || groups.contains(Groups.ADMINISTRATORS)
                || groups.contains(facilitator)
                || agencies.stream().map(Accounts::agencyGroup).anyMatch(groups::contains);
    }

    /** What the open round still waits for; empty while no round is open, and once all have spoken. */
    public Optional<RoundMissing> missing() {
        return summary().missing();
    }

    /** Where it stands, in short. */
    public DecisionSummary summary() {
        RoundRecord last = last();
        return new DecisionSummary(
                reference,
                subject,
                title,
                body,
                facilitator,
                last.number(),
                last.closedAt() == null,
                last.closesAt(),
                last.positions().stream().map(PositionRecord::agency).distinct().toList(),
                last.silent(),
                last.objecting(),
                outcome,
                closedAt);
    }

    /** Ids of the agencies whose people may record or change a position in the open round. */
    public List<String> entitled() {
        RoundRecord last = last();
        return last.closedAt() != null
                ? List.of()
                : last.agencies().stream()
                        .filter(agency -> !departed.contains(agency))
                        // an agency is bound by its own recusal, not by one that was noted for it
                        .filter(agency -> !recused.contains(agency) || last.standsIn(agency))
                        .toList();
    }

    /** Those of the entitled that have not spoken themselves: the secretariat may stand in for them (D.6). */
    public List<String> unheard() {
        return entitled().stream()
                .filter(agency -> last().positions().stream()
                        .noneMatch(said -> said.agency().equals(agency) && !said.standIn()))
                .toList();
    }

    private RoundRecord last() {
        return rounds.get(rounds.size() - 1);
    }

    static DecisionRecord of(Decision decision, Boolean intact) {
        return new DecisionRecord(
                decision.reference(),
                decision.subject(),
                decision.title(),
                decision.question(),
                decision.body(),
                decision.procedure(),
                decision.facilitator(),
                decision.agencies(),
                decision.recused(),
                decision.departed(),
                decision.rounds().stream()
                        .map(round -> RoundRecord.of(round, decision.silent(round)))
                        .toList(),
                SeniorRecord.of(decision),
                decision.outcome(),
                decision.statement(),
                decision.openedAt(),
                decision.closedAt(),
                decision.basis(),
                decision.modelVersion(),
                decision.rulesVersion(),
                decision.sealNumber(),
                decision.previousSeal(),
                decision.seal(),
                intact);
    }

    /**
     * @param agencies those who were asked
     * @param silent those of them who have not spoken
     */
    public record RoundRecord(
            int number,
            Instant openedAt,
            Instant closesAt,
            Instant closedAt,
            boolean extended,
            List<String> agencies,
            List<PositionRecord> positions,
            List<String> silent,
            ConsultationRecord consultation) {

        private boolean standsIn(String agency) {
            return positions.stream()
                    .filter(said -> said.agency().equals(agency))
                    .reduce((earlier, later) -> later)
                    .filter(PositionRecord::standIn)
                    .isPresent();
        }

        /** Ids of those whose last word is an objection. */
        List<String> objecting() {
            Map<String, Position> lastWords = new LinkedHashMap<>();
            positions.forEach(said -> lastWords.put(said.agency(), said.position()));
            return lastWords.entrySet().stream()
                    .filter(word -> word.getValue() == Position.OBJECT)
                    .map(Map.Entry::getKey)
                    .toList();
        }

        static RoundRecord of(Round round, List<String> silent) {
            return new RoundRecord(
                    round.number(),
                    round.openedAt(),
                    round.closesAt(),
                    round.closedAt(),
                    round.extended(),
                    round.agencies(),
                    round.positions().stream().map(PositionRecord::of).toList(),
                    silent,
                    ConsultationRecord.of(round));
        }
    }

    /**
     * @param standIn whether the secretariat recorded what the agency told it by phone or mail
     * @param note how and when the secretariat received it; null when the agency spoke itself
     */
    public record PositionRecord(
            String agency,
            Position position,
            String reason,
            String resolution,
            String recordedBy,
            String recordedByName,
            Instant recordedAt,
            boolean standIn,
            String note) {

        static PositionRecord of(RecordedPosition said) {
            return new PositionRecord(
                    said.agency(),
                    said.position(),
                    said.reason(),
                    said.resolution(),
                    said.recordedBy(),
                    said.recordedByName(),
                    said.recordedAt(),
                    said.standIn(),
                    said.note());
        }
    }

    public record ConsultationRecord(
            String summary, NextStep nextStep, String recordedBy, String recordedByName, Instant recordedAt) {

        static ConsultationRecord of(Round round) {
            return round.consultedAt() == null
                    ? null
                    : new ConsultationRecord(
                            round.consultationSummary(),
                            round.nextStep(),
                            round.consultedBy(),
                            round.consultedByName(),
                            round.consultedAt());
        }
    }

    public record SeniorRecord(
            SeniorOutcome outcome,
            String statement,
            LocalDate meetingDate,
            String recordedBy,
            String recordedByName,
            Instant recordedAt) {

        static SeniorRecord of(Decision decision) {
            return decision.seniorOutcome() == null
                    ? null
                    : new SeniorRecord(
                            decision.seniorOutcome(),
                            decision.seniorStatement(),
                            decision.seniorMeetingDate(),
                            decision.seniorRecordedBy(),
                            decision.seniorRecordedByName(),
                            decision.seniorRecordedAt());
        }
    }
}
