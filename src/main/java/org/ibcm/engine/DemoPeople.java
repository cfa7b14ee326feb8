package org.ibcm.engine;

import java.util.Set;
import org.ibcm.engine.Accounts.Account;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** People of the demonstration who are no focal points; the register brings those. */
@Component
@Profile("demo")
@Order(-10)
class DemoPeople implements StartUpTask {

    private final Accounts accounts;

    DemoPeople(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void run() {
        open("secretariat.iom", "IOM", "Secretariat", Groups.SECRETARIAT);
        open("secretariat.escwa", "ESCWA", "Secretariat", Groups.SECRETARIAT);
        open("network.coordinator", "Network", "Coordinator", Groups.NETWORK_COORDINATOR);
        open("modeller", "Process", "Modeller", Groups.MODELLERS);
        open("admin", "Demo", "Administrator", Groups.ADMINISTRATORS);
    }

    private void open(String userId, String firstName, String lastName, String group) {
        if (!accounts.exists(userId)) {
            accounts.open(new Account(userId, firstName, lastName, userId + "@example.org", Set.of(group)));
            accounts.setPassword(userId, "demo");
        }
    }
}
