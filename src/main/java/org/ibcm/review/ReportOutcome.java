package org.ibcm.review;

/** What the secretariat says has come of the report of a State (D.5.a). */
public enum ReportOutcome {
    RECEIVED,
    /** It comes later. */
    EXTENSION,
    /** It does not come. */
    NOT_SUBMITTED
}
