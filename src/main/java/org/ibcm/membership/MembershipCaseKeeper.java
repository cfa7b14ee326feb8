package org.ibcm.membership;

import java.util.Optional;
import java.util.Set;
import org.ibcm.journal.CaseCard;
import org.ibcm.journal.CaseKeeper;
import org.springframework.stereotype.Component;

/** Applications as cases (D.1). */
@Component
class MembershipCaseKeeper implements CaseKeeper {

    private final Membership membership;

    MembershipCaseKeeper(Membership membership) {
        this.membership = membership;
    }

    @Override
    public boolean owns(String reference) {
        return reference.startsWith("MEM-");
    }

    @Override
    public Optional<CaseCard> card(String reference) {
        return membership
                .find(reference)
                .map(application -> new CaseCard(
                        reference,
                        application.organisationName(),
                        "membership-approval",
                        !application.status().closed()));
    }

    @Override
    public boolean concerns(String reference, Set<String> groups) {
        return membership
                .find(reference)
                .filter(application -> application.concerns(groups))
                .isPresent();
    }

    /** The secretariat does; the applicant has its own page for it. */
    @Override
    public boolean mayFile(String reference, Set<String> groups) {
        return false;
    }
}
