package org.ibcm.consensus;

/** What the senior level decided when the agencies did not agree (D.3, D.7.a). */
public enum SeniorOutcome {
    ADOPTED,
    NOT_ADOPTED
}
