package org.ibcm.register;

import java.util.List;
import java.util.Optional;

/** Bodies that decide beside those of the register: working groups and task forces, each by its own procedure (D.3). */
public interface Bodies {

    /** Ids of the member organisations that form the body today; empty when it is none of these. */
    Optional<List<String>> membersOf(String body);
}
