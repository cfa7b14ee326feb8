package org.ibcm.link;

import java.time.Duration;
import java.util.Optional;

/**
 * Links that stand in for a sign-in: 256 random bits, stored hashed, for one purpose and one subject, with an end.
 * A link is minted when the message that carries it is handed to the mail server, so that no stored text holds one.
 */
public interface PersonalLinks {

    /** Mints a link and answers its address, such as {@code https://ibcm.example/applications/3q2-7w…}. */
    String mint(Purpose purpose, String subject, Duration lifetime);

    /** The subject of a living link of this purpose; empty when it is unknown, expired, used up or revoked. */
    Optional<String> resolve(Purpose purpose, String token);

    /** Like {@link #resolve}, and the link works only this once. */
    Optional<String> redeem(Purpose purpose, String token);

    /** Ends all links of the subject at once. */
    void revoke(Purpose purpose, String subject);

    enum Purpose {
        /** Set the password of one's account; subject is the user id. */
        ACCOUNT("account"),
        /** Follow one's application for membership; subject is its reference. */
        APPLICATION("applications");

        private final String path;

        Purpose(String path) {
            this.path = path;
        }

        /** First segment of the page's address. */
        public String path() {
            return path;
        }
    }
}
