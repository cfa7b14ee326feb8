package org.ibcm.membership;

/** What the co-conveners decided on an application (D.1, D.3). */
public enum DecisionOutcome {
    ADOPTED,
    GUIDANCE,
    NOT_ADOPTED
}
