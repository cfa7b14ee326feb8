package org.ibcm.portal;

import java.util.Optional;
import org.ibcm.engine.Accounts;
import org.ibcm.engine.InputRefused;
import org.ibcm.link.PersonalLinks;
import org.ibcm.link.PersonalLinks.Purpose;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The first password of an account: a refused one does not use up the link, an accepted one ends all of them. */
@Service
@Transactional
class AccountOpening {

    private final PersonalLinks links;
    private final Accounts accounts;

    AccountOpening(PersonalLinks links, Accounts accounts) {
        this.links = links;
        this.accounts = accounts;
    }

    /** Whose account the link opens; empty when it does not work or the account is gone. */
    Optional<String> owner(String token) {
        return links.resolve(Purpose.ACCOUNT, token).filter(accounts::exists);
    }

    /** Answers the account's id; empty when the link does not work any more. */
    Optional<String> choosePassword(String token, String password, String repeated) {
        Optional<String> owner = links.redeem(Purpose.ACCOUNT, token).filter(accounts::exists);
        owner.ifPresent(userId -> {
            if (!password.equals(repeated)) {
                throw new InputRefused(
                        "repeated", "The two passwords differ. Please type the same one twice.", "passwords-differ");
            }
            accounts.setPassword(userId, password);
            links.revoke(Purpose.ACCOUNT, userId);
        });
        return owner;
    }
}
