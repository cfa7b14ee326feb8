package org.ibcm.consensus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The decisions on record, and whether anybody has altered them (D.3). */
@Service
@Transactional(readOnly = true)
public class DecisionRecords {

    private final Decisions decisions;
    private final SealChains sealChains;

    DecisionRecords(Decisions decisions, SealChains sealChains) {
        this.decisions = decisions;
        this.sealChains = sealChains;
    }

    public Optional<DecisionRecord> find(String reference) {
        return decisions
                .findById(reference)
                .map(decision -> DecisionRecord.of(decision, decision.isOpen() ? null : intact(decision)));
    }

    /** References of closed records that were altered, or whose predecessor in the chain was altered or is missing. */
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
