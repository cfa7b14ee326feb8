package org.ibcm.notification;

import java.util.List;
import java.util.stream.Stream;
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

    /** The people of these groups that can be written to. */
    public List<Recipient> of(String... groupIds) {
        return Stream.of(groupIds)
                .flatMap(group -> accounts.inGroup(group).stream())
                .filter(account -> !account.email().isBlank())
                .distinct()
                .map(this::of)
                .toList();
    }

    private Recipient of(Account account) {
        return Recipient.of(account.fullName(), account.email())
                .in(accounts.language(account.userId()).orElse(Languages.ENGLISH));
    }
}
