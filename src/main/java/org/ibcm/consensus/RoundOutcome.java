package org.ibcm.consensus;

/** What follows from the positions of a round, as the table {@code consensus-outcome} says (D.3). */
public enum RoundOutcome {
    ADOPTED,
    GUIDANCE,
    NOT_ADOPTED,
    CONSULT,
    EXTEND,
    ESCALATE
}
