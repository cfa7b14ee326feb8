package org.ibcm.review;

/** What has to be ready by a day, in the order in which it is due unless a day is moved (D.5.a). */
public enum MilestoneKind {
    ROADMAP,
    NATIONAL_REPORTS,
    CONSULTATIONS,
    CHAPTERS,
    DRAFT,
    CONFERENCE,
    FINAL_REPORT,
    /** The regional input, early enough for the Secretary-General's report. */
    SUBMISSION,
    /** The International Migration Review Forum. */
    FORUM
}
