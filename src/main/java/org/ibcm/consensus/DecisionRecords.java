package org.ibcm.consensus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The decisions on record, and whether anybody has altered them (D.3). */
@Service
@Transactional(readOnly = true)
public class DecisionRecords {

    /** So many closed decisions, the latest, are searched; that is many years of the coalition. */
    private static final int SEARCHED = 1_000;

    private final Decisions decisions;
    private final Rounds rounds;
    private final SealChains sealChains;

    DecisionRecords(Decisions decisions, Rounds rounds, SealChains sealChains) {
        this.decisions = decisions;
        this.rounds = rounds;
        this.sealChains = sealChains;
    }

    public Optional<DecisionRecord> find(String reference) {
        return decisions
                .findById(reference)
                .map(decision -> DecisionRecord.of(decision, decision.isOpen() ? null : intact(decision)));
    }

    /** Open decisions, the round that ends first in front. */
    public List<DecisionSummary> open() {
        return summaries(rounds.lastOfOpenDecisions());
    }

    /** Open decisions in which somebody in these groups takes part, or which they facilitate. */
    public List<DecisionSummary> openFor(Set<String> groups) {
        return summaries(rounds.lastOfOpenDecisions().stream()
                .filter(round -> round.decision().involves(groups))
                .toList());
    }

    /** Open decisions that somebody in these groups may read, the round that ends first in front. */
    public List<DecisionSummary> openConcerning(Set<String> groups) {
        return summaries(rounds.lastOfOpenDecisions().stream()
                .filter(round -> round.decision().concerns(groups))
                .toList());
    }

    /** Closed decisions, the latest first. */
    public List<DecisionSummary> recent(int limit) {
        return summaries(rounds.lastOfClosed(decisions.lastClosed(Limit.of(limit))));
    }

    /**
     * Decisions that concern somebody in these groups and whose reference or title has this text in it: the open ones,
     * the round that ends first in front, then the closed ones, the latest first.
     *
     * @param limit how many of the closed ones at most
     */
    public List<DecisionSummary> search(Set<String> groups, String text, int limit) {
        List<String> closed =
                decisions.findByClosedAtIsNotNullOrderByClosedAtDescSealNumberDesc(Limit.of(SEARCHED)).stream()
                        .filter(decision -> decision.concerns(groups) && decision.mentions(text))
                        .limit(limit)
                        .map(Decision::reference)
                        .toList();
        List<Round> open = rounds.lastOfOpenDecisions().stream()
                .filter(round ->
                        round.decision().concerns(groups) && round.decision().mentions(text))
                .toList();
        return summaries(Stream.concat(open.stream(), rounds.lastOfClosed(closed).stream())
                .toList());
    }

    /** Decisions of a body, such as a group, that somebody in these groups may read, the latest first. */
    public List<DecisionSummary> ofBody(String body, Set<String> groups) {
        return summaries(rounds.lastOfBody(body).stream()
                .filter(round -> round.decision().concerns(groups))
                .toList());
    }

    private static List<DecisionSummary> summaries(List<Round> lastRounds) {
        return lastRounds.stream().map(DecisionSummary::of).toList();
    }

    /**
     * References of closed records that were altered, or whose predecessor in the chain was altered or is missing; all
     * as they were at one moment, also while another record is being sealed.
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<String> altered() {
        List<String> altered = new ArrayList<>();
        SealChain chain = sealChains.read();
        String expected = SealChain.BEGINNING;
        long number = 0;
        for (Decision decision : decisions.findByOutcomeIsNotNullOrderBySealNumber()) {
            number++;
            if (!decision.matchesSeal()
                    || decision.sealNumber() != number
                    || !decision.previousSeal().equals(expected)) {
                altered.add(decision.reference());
            }
            expected = decision.seal();
        }
        if (number != chain.lastNumber() || !chain.lastSeal().equals(expected)) {
            altered.add("the end of the chain");
        }
        return altered;
    }

    private boolean intact(Decision decision) {
        return decision.matchesSeal()
                && decision.previousSeal()
                        .equals(decisions
                                .findBySealNumber(decision.sealNumber() - 1)
                                .map(Decision::seal)
                                .orElse(SealChain.BEGINNING));
    }
}
