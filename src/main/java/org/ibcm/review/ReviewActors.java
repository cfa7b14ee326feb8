package org.ibcm.review;

import java.util.Optional;
import org.ibcm.engine.Accounts;
import org.ibcm.engine.CurrentUser;
import org.ibcm.engine.CurrentUser.Actor;
import org.ibcm.engine.Groups;
import org.ibcm.engine.InputRefused;
import org.springframework.stereotype.Component;

/** Who may do what in a review: the coordinator of the Network, the secretariat, an agency's people (D.5.a, D.6). */
@Component
class ReviewActors {

    private final CurrentUser currentUser;

    ReviewActors(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    /** The coordinator of the Network or the secretariat; answers their name. */
    String steward(String field) {
        return actor().filter(ReviewActors::isSteward)
                .map(Actor::name)
                .orElseThrow(() -> new InputRefused(
                        field,
                        "This is left to the coordinator of the Network and the secretariat (\"%s\"). Please ask them."
                                .formatted(field),
                        "review-not-yours"));
    }

    /** The focal point or alternate of an agency; answers their name. */
    String personOf(String agency, String field) {
        return actor().filter(actor -> actor.belongsTo(Accounts.agencyGroup(agency)))
                .map(Actor::name)
                .orElseThrow(() -> new InputRefused(
                        field,
                        "This is left to the focal point and the alternate of %s (\"%s\"). Please ask them."
                                .formatted(agency, field),
                        "review-not-of-that-agency",
                        agency));
    }

    /** One of these; answers their name. */
    String stewardOrPersonOf(String agency, String field) {
        return actor().filter(ReviewActors::isSteward).map(Actor::name).orElseGet(() -> personOf(agency, field));
    }

    private static boolean isSteward(Actor actor) {
        return actor.belongsTo(Groups.NETWORK_COORDINATOR) || actor.belongsTo(Groups.SECRETARIAT);
    }

    private Optional<Actor> actor() {
        return currentUser.actor();
    }
}
