package org.ibcm.consensus;

/** How a body decides; each structure chooses its own (D.3). */
public enum Procedure {
    CONSENSUS,
    NO_OBJECTION,
    MAJORITY
}
