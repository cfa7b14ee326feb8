package org.ibcm.membership;

/** What the secretariat found when it screened an application (D.1). */
public enum ScreeningOutcome {
    COMPLETE,
    INCOMPLETE,
    INELIGIBLE
}
