package org.ibcm.register;

import org.ibcm.engine.StartUpTask;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** At every start the groups of the organisations and the accounts of their people are those of the register. */
@Component
@Order(10)
class AccountsFollowRegister implements StartUpTask {

    private final Organisations organisations;
    private final Appointments appointments;

    AccountsFollowRegister(Organisations organisations, Appointments appointments) {
        this.organisations = organisations;
        this.appointments = appointments;
    }

    @Override
    public void run() {
        organisations.membersWithPeople().forEach(appointments::letAccountsFollow);
    }
}
