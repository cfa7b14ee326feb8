package org.ibcm.review;

import java.util.Optional;
import java.util.Set;
import org.ibcm.engine.Groups;
import org.ibcm.journal.CaseCard;
import org.ibcm.journal.CaseKeeper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reviews as cases; every member may follow them (D.5.a, C.4). */
@Component
@Transactional(readOnly = true)
class ReviewCaseKeeper implements CaseKeeper {

    private final Reviews reviews;

    ReviewCaseKeeper(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public boolean owns(String reference) {
        return reference.startsWith("GCM-");
    }

    @Override
    public Optional<CaseCard> card(String reference) {
        return reviews.findById(reference)
                .map(review -> new CaseCard(
                        reference,
                        "Regional review of the Global Compact " + review.reviewYear(),
                        "gcm-regional-review",
                        review.status().open()));
    }

    @Override
    public boolean concerns(String reference, Set<String> groups) {
        return groups.contains(Groups.MEMBERS) || groups.contains(Groups.NETWORK_COORDINATOR);
    }

    @Override
    public boolean mayFile(String reference, Set<String> groups) {
        return groups.contains(Groups.NETWORK_COORDINATOR);
    }
}
