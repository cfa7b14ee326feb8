package org.ibcm.engine;

import java.util.Optional;
import java.util.Set;

/** Who acts, whichever door they came through (Tasklist, REST, the portal); empty for the engine's own jobs. */
public interface CurrentUser {

    Optional<Actor> actor();

    /**
     * A signed-in person with the ids of their groups.
     *
     * @param userId the account
     * @param name first and last name for records and messages; the account's id where none is kept
     * @param groups group ids such as {@code agency-ilo} or {@code secretariat}
     */
    record Actor(String userId, String name, Set<String> groups) {

        public boolean belongsTo(String group) {
            return groups.contains(group);
        }
    }
}
