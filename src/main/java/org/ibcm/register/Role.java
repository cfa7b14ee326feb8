package org.ibcm.register;

/** Standing roles of a member organisation (D.1.b, D.5, D.6.b). */
public enum Role {
    CO_CONVENER("co-convener"),
    SECRETARIAT("secretariat"),
    UN_NETWORK("Regional UN Network");

    private final String words;

    Role(String words) {
        this.words = words;
    }

    /** How a sentence calls it. */
    public String words() {
        return words;
    }
}
