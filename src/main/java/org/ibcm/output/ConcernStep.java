package org.ibcm.output;

/** What the lead does about a concern (D.2.a). */
public enum ConcernStep {
    ISSUE,
    REVISE,
    WITHDRAW
}
