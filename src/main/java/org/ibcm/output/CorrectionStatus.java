package org.ibcm.output;

/** What becomes of a corrected version that was handed in after the issue (D.2.a). */
public enum CorrectionStatus {
    /** The secretariat has not compared its logos yet. */
    AWAITED,
    /** It is the product now. */
    PUBLISHED,
    /** Back to the lead, with a reason. */
    RETURNED
}
