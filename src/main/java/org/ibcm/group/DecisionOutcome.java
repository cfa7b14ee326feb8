package org.ibcm.group;

/** How a decision about a group ended (D.3, D.4.b). */
public enum DecisionOutcome {
    ADOPTED,
    GUIDANCE,
    NOT_ADOPTED
}
