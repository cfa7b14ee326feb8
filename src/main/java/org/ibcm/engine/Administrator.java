package org.ibcm.engine;

import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.ibcm.engine.Accounts.Account;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sees to it that somebody can administer: without a member of that group, the account {@code admin} is opened. It is
 * unlocked where its password is given: whoever may say that may let it in again.
 */
@Component
@Order(0)
class Administrator implements StartUpTask {

    private static final String ADMIN = "admin";

    private final IdentityService identityService;
    private final Accounts accounts;
    private final String givenPassword;

    Administrator(
            IdentityService identityService,
            Accounts accounts,
            @Value("${ibcm.admin.password:}") String givenPassword) {
        this.identityService = identityService;
        this.accounts = accounts;
        this.givenPassword = givenPassword;
    }

    @Override
    public void run() {
        if (nobodyAdministers()) {
            accounts.open(
                    new Account(ADMIN, "IBC/M", "Administrator", "admin@localhost", Set.of(Groups.ADMINISTRATORS)));
            if (givenPassword.isEmpty()) {
                String generated = Accounts.unguessablePassword();
                accounts.setPassword(ADMIN, generated);
                printOnceCommitted(generated);
            } else {
                setGivenPassword();
            }
        } else if (!givenPassword.isEmpty() && accounts.exists(ADMIN)) {
            identityService.unlockUser(ADMIN);
        }
    }

    private boolean nobodyAdministers() {
        return identityService
                        .createUserQuery()
                        .memberOfGroup(Groups.ADMINISTRATORS)
                        .count()
                == 0;
    }

    private void setGivenPassword() {
        try {
            accounts.setPassword(ADMIN, givenPassword);
        } catch (InputRefused e) {
            throw new IllegalStateException("IBCM_ADMIN_PASSWORD cannot be used. " + e.getMessage(), e);
        }
    }

    /** To the console and not to the log, which others may read. */
    private static void printOnceCommitted(String password) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                System.out.printf(
                        "%nThe administrator's account is \"%s\", its password, shown only now: %s%n%n",
                        ADMIN, password);
            }
        });
    }
}
