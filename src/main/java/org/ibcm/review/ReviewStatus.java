package org.ibcm.review;

/** Where a review stands, in the order in which it gets there (D.5.a). */
public enum ReviewStatus {
    /** Roadmap and guidance note are prepared and decided. */
    ROADMAP,
    /** States report, stakeholders are consulted, chapters are drafted. */
    INPUTS,
    /** Gaps are closed and the draft for the conference is written. */
    CONSOLIDATION,
    /** The conference is ahead. */
    CONFERENCE,
    /** The report is finalised, commented on and decided. */
    FINALISATION,
    /** The Executive Committee has agreed on the report. */
    AGREED,
    /** The report has been submitted to the forum. */
    SUBMITTED,
    /** The forum has been held. */
    CLOSED,
    WITHDRAWN;

    public boolean open() {
        return this != CLOSED && this != WITHDRAWN;
    }
}
