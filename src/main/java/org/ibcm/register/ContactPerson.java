package org.ibcm.register;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Set;
import org.ibcm.engine.Accounts.Account;

/** Whom an organisation has named; {@code userId} is the account, null for a senior contact. */
@Embeddable
record ContactPerson(String name, String email, String userId, LocalDate since) {

    ContactPerson renamed(String newName) {
        return new ContactPerson(newName, email, userId, since);
    }

    boolean hasAccount() {
        return userId != null;
    }

    Account account(Set<String> groups) {
        int family = name.lastIndexOf(' ') + 1;
        return new Account(userId, name.substring(0, family).strip(), name.substring(family), email, groups);
    }
}
