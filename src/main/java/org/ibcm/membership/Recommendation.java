package org.ibcm.membership;

/** What the assessment by the selection criteria advises the co-conveners (D.1). */
public enum Recommendation {
    ADMIT,
    GUIDANCE,
    DECLINE
}
