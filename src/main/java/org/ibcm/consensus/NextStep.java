package org.ibcm.consensus;

/** What follows a consultation on objections (D.3). */
public enum NextStep {
    NEW_ROUND,
    SENIOR_LEVEL
}
