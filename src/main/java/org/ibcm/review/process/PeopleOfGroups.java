package org.ibcm.review.process;

import java.util.List;
import java.util.stream.Stream;
import org.ibcm.engine.Accounts;
import org.ibcm.engine.Languages;
import org.ibcm.notification.Recipient;
import org.springframework.stereotype.Component;

/** Who can be written to in a group, each in their language (D.6). */
@Component
class PeopleOfGroups {

    private final Accounts accounts;

    PeopleOfGroups(Accounts accounts) {
        this.accounts = accounts;
    }

    List<Recipient> in(String... groups) {
        return Stream.of(groups)
                .flatMap(group -> accounts.inGroup(group).stream())
                .filter(account -> !account.email().isBlank())
                .map(account -> Recipient.of(account.fullName(), account.email())
                        .in(accounts.language(account.userId()).orElse(Languages.ENGLISH)))
                .distinct()
                .toList();
    }
}
