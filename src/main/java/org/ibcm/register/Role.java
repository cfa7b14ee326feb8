package org.ibcm.register;

/** Standing roles of a member organisation (D.1.b, D.5, D.6.b). */
public enum Role {
    CO_CONVENER,
    SECRETARIAT,
    UN_NETWORK
}
