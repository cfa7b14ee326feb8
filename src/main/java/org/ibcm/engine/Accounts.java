package org.ibcm.engine;

import java.util.Set;

/**
 * Personal accounts, their groups and what a group may do, in the engine's own identity service. Every call is
 * idempotent and is made on behalf of the application, whoever is signed in.
 */
public interface Accounts {

    /** The group of an organisation's focal point and alternate. */
    static String agencyGroup(String organisationId) {
        return "agency-" + organisationId;
    }

    /** Makes sure that the group exists and carries this name. */
    void ensureGroup(String groupId, String name);

    /** Opens a personal account without a usable password, or brings name, address and groups of a living one up to date. */
    void open(Account account);

    /** Takes the account away, with every membership and grant; sessions end with the next request. */
    void close(String userId);

    /** Sets the password; an {@link InputRefused} for {@code password} says what the password policy asks for. */
    void setPassword(String userId, String password);

    boolean exists(String userId);

    /**
     * @param userId the e-mail address in lower case outside the demonstration
     * @param groups all the groups that the register gives this person; others that an administrator gave are kept
     */
    record Account(String userId, String firstName, String lastName, String email, Set<String> groups) {}
}
