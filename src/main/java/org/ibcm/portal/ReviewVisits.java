package org.ibcm.portal;

import java.util.List;
import java.util.Set;
import org.ibcm.engine.Accounts;
import org.ibcm.engine.CurrentUser;
import org.ibcm.engine.CurrentUser.Actor;
import org.ibcm.journal.CaseAccess;
import org.ibcm.register.Member;
import org.ibcm.register.Register;
import org.ibcm.review.ReviewRegister;
import org.ibcm.review.ReviewView;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Lets people in to the board of a review: everybody to what is public, members and coordinators to all (D.5.a). */
@Component
class ReviewVisits {

    private final ReviewRegister reviews;
    private final CaseAccess cases;
    private final Register register;
    private final CurrentUser currentUser;

    ReviewVisits(ReviewRegister reviews, CaseAccess cases, Register register, CurrentUser currentUser) {
        this.reviews = reviews;
        this.cases = cases;
        this.register = register;
        this.currentUser = currentUser;
    }

    ReviewVisit anybody(int year) {
        ReviewView review = reviews.ofYear(year).orElseThrow();
        Set<String> groups = currentUser.actor().map(Actor::groups).orElse(Set.of());
        return new ReviewVisit(
                review, groups, !groups.isEmpty() && cases.maySee(review.reference(), groups), own(groups));
    }

    ReviewVisit insider(int year) {
        ReviewVisit visit = anybody(year);
        if (!visit.insider()) {
            throw new AccessDeniedException(visit.review().reference());
        }
        return visit;
    }

    private List<String> own(Set<String> groups) {
        return groups.isEmpty()
                ? List.of()
                : register.members().stream()
                        .map(Member::id)
                        .filter(id -> groups.contains(Accounts.agencyGroup(id)))
                        .toList();
    }
}
