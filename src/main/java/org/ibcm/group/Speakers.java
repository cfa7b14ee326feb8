package org.ibcm.group;

import org.ibcm.engine.Accounts;
import org.ibcm.engine.CurrentUser;
import org.ibcm.engine.CurrentUser.Actor;
import org.springframework.stereotype.Component;

/** Who may act for whom: an organisation's focal point and alternate for it, the secretariat for all (D.6). */
@Component
class Speakers {

    private final CurrentUser currentUser;

    Speakers(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    Actor personOf(String agency) {
        return currentUser
                .actor()
                .filter(actor -> actor.belongsTo(Accounts.agencyGroup(agency)))
                .orElseThrow(() -> new NotOfThatOrganisation(agency));
    }

    Actor personOfOrSecretariat(String agency) {
        return currentUser
                .actor()
                .filter(actor -> actor.belongsTo(Accounts.agencyGroup(agency))
                        || actor.belongsTo(org.ibcm.engine.Groups.SECRETARIAT))
                .orElseThrow(() -> new NotOfThatOrganisation(agency));
    }

    Actor ofSecretariat() {
        return currentUser
                .actor()
                .filter(actor -> actor.belongsTo(org.ibcm.engine.Groups.SECRETARIAT))
                .orElseThrow(NotOfTheSecretariat::new);
    }
}
