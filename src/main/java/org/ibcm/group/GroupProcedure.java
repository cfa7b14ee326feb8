package org.ibcm.group;

/** How a group decides; it chooses for itself (D.3). */
public enum GroupProcedure {
    CONSENSUS,
    NO_OBJECTION,
    MAJORITY
}
