package org.ibcm.engine;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The groups that exist in every installation. */
@Component
@Order(-100)
class StandingGroups implements StartUpTask {

    private final Accounts accounts;

    StandingGroups(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void run() {
        accounts.ensureGroup(Groups.SECRETARIAT, "Secretariat");
        accounts.ensureGroup(Groups.CO_CONVENERS, "Co-conveners");
        accounts.ensureGroup(Groups.MEMBERS, "Members");
        accounts.ensureGroup(Groups.NETWORK_COORDINATOR, "Regional UN Network coordinator");
        accounts.ensureGroup(Groups.MODELLERS, "Modellers");
        accounts.ensureGroup(Groups.ADMINISTRATORS, "Administrators");
    }
}
