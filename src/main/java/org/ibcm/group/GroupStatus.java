package org.ibcm.group;

/** Where a group stands between its proposal and its end (D.4). */
public enum GroupStatus {
    /** Asked for; the co-conveners have not decided. */
    PROPOSED,
    /** Agreed; members and partners choose whether to join. */
    FORMING,
    ACTIVE,
    CONCLUDED,
    /** Fewer than two members asked for it, or the co-conveners did not agree. */
    NOT_FORMED,
    WITHDRAWN;

    public boolean living() {
        return this == PROPOSED || this == FORMING || this == ACTIVE;
    }
}
