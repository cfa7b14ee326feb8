package org.ibcm.consensus;

import java.util.Optional;
import java.util.Set;
import org.ibcm.journal.CaseCard;
import org.ibcm.journal.CaseKeeper;
import org.springframework.stereotype.Component;

/** Decisions as cases (D.3). */
@Component
class DecisionCaseKeeper implements CaseKeeper {

    private final DecisionRecords records;

    DecisionCaseKeeper(DecisionRecords records) {
        this.records = records;
    }

    @Override
    public boolean owns(String reference) {
        return reference.startsWith("DEC-");
    }

    @Override
    public Optional<CaseCard> card(String reference) {
        return records.find(reference)
                .map(decision ->
                        new CaseCard(reference, decision.title(), "consensus-decision", decision.outcome() == null));
    }

    @Override
    public boolean concerns(String reference, Set<String> groups) {
        return records.find(reference)
                .filter(decision -> decision.concerns(groups))
                .isPresent();
    }

    /** Whoever consults and records for the body lays before it what it decides on. */
    @Override
    public boolean mayFile(String reference, Set<String> groups) {
        return records.find(reference)
                .filter(decision -> groups.contains(decision.facilitator()))
                .isPresent();
    }
}
