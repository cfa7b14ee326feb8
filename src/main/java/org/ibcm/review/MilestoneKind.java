package org.ibcm.review;

import java.util.EnumSet;
import java.util.Set;

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
    FORUM;

    private static final Set<MilestoneKind> INPUTS = EnumSet.of(NATIONAL_REPORTS, CONSULTATIONS, CHAPTERS);

    /** Whether a review at this step still waits for it: once the draft is out, it goes on with the inputs it has. */
    public boolean awaited(ReviewStatus status) {
        return status.open() && (!INPUTS.contains(this) || status.compareTo(ReviewStatus.CONSOLIDATION) <= 0);
    }
}
