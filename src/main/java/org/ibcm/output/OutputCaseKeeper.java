package org.ibcm.output;

import java.util.Optional;
import java.util.Set;
import org.ibcm.engine.Accounts;
import org.ibcm.engine.Groups;
import org.ibcm.journal.CaseCard;
import org.ibcm.journal.CaseKeeper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Outputs as cases; every member may follow them (D.2.b, C.4). */
@Component
@Transactional(readOnly = true)
class OutputCaseKeeper implements CaseKeeper {

    private final Outputs outputs;

    OutputCaseKeeper(Outputs outputs) {
        this.outputs = outputs;
    }

    @Override
    public boolean owns(String reference) {
        return reference.startsWith("OUT-");
    }

    @Override
    public Optional<CaseCard> card(String reference) {
        return outputs.findById(reference)
                .map(output -> new CaseCard(
                        reference,
                        output.title(),
                        "output-endorsement",
                        output.status() != OutputStatus.ISSUED && output.status() != OutputStatus.WITHDRAWN));
    }

    @Override
    public boolean concerns(String reference, Set<String> groups) {
        return groups.contains(Groups.MEMBERS);
    }

    /** The document of an output is its lead's (D.2.b). */
    @Override
    public boolean mayFile(String reference, Set<String> groups) {
        return outputs.findById(reference)
                .filter(output -> groups.contains(Accounts.agencyGroup(output.leadAgency())))
                .isPresent();
    }
}
