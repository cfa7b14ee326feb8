package org.ibcm.notification;

import java.util.List;
import org.ibcm.engine.Accounts;
import org.ibcm.engine.Accounts.Account;
import org.ibcm.engine.Languages;
import org.springframework.stereotype.Component;

/** People with an account as recipients: under their name, in the language that goes with the account. */
@Component
public class Addresses {

    private final Accounts accounts;

    Addresses(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The people of a group that can be written to. */
    public List<Recipient> ofGroup(String groupId) {
        return accounts.inGroup(groupId).stream()
                .filter(account -> !account.email().isBlank())
                .map(this::of)
                .toList();
    }

    private Recipient of(Account account) {
        return Recipient.of(account.fullName(), account.email())
                .in(accounts.language(account.userId()).orElse(Languages.ENGLISH));
    }
}
