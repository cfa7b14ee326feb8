package org.ibcm.membership;

/** Where an application for membership stands (D.1). */
public enum ApplicationStatus {
    SUBMITTED,
    SCREENING,
    INFORMATION_REQUESTED,
    UNDER_REVIEW,
    ADMITTED,
    DECLINED,
    INELIGIBLE,
    LAPSED,
    WITHDRAWN;

    /** Nothing more will happen to it. */
    public boolean closed() {
        return compareTo(ADMITTED) >= 0;
    }
}
