package org.ibcm.group;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ibcm.engine.Accounts;
import org.ibcm.journal.CaseCard;
import org.ibcm.journal.CaseKeeper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Groups as cases; what they do, every member may follow (D.4.d). */
@Component
@Transactional(readOnly = true)
class GroupCaseKeeper implements CaseKeeper {

    private final Groups groups;

    GroupCaseKeeper(Groups groups) {
        this.groups = groups;
    }

    @Override
    public boolean owns(String reference) {
        return reference.startsWith("GRP-");
    }

    @Override
    public Optional<CaseCard> card(String reference) {
        return groups.findById(reference)
                .map(group -> new CaseCard(
                        reference,
                        group.name(),
                        "group-formation",
                        group.status().living()));
    }

    @Override
    public boolean concerns(String reference, Set<String> concerned) {
        return concerned.contains(org.ibcm.engine.Groups.MEMBERS);
    }

    /** Those who take part in it, and those who ask for it while it is proposed. */
    @Override
    public boolean mayFile(String reference, Set<String> concerned) {
        return groups.findById(reference).stream()
                .flatMap(group -> Stream.concat(group.agencies().stream(), group.askedBy().stream()))
                .map(Accounts::agencyGroup)
                .anyMatch(concerned::contains);
    }
}
