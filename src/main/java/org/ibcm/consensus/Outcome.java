package org.ibcm.consensus;

/** How a decision ended (D.3). */
public enum Outcome {
    ADOPTED,
    GUIDANCE,
    NOT_ADOPTED,
    /** The case was withdrawn before the body had decided. */
    WITHDRAWN
}
