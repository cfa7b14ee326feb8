package org.ibcm.review;

/** Where the voluntary report of a State stands (D.5.a). */
public enum ReportStatus {
    INVITED,
    /** The State has asked for more time. */
    EXTENSION,
    RECEIVED,
    /** The State has presented it at the conference. */
    PRESENTED,
    NOT_SUBMITTED;

    /** Whether the review still waits for it. */
    public boolean awaited() {
        return this == INVITED || this == EXTENSION;
    }

    /** Whether the State has reported. */
    public boolean in() {
        return this == RECEIVED || this == PRESENTED;
    }
}
