package org.ibcm.group;

/** Why a version of a group's proposal or workplan was written (D.4.b). */
public enum Occasion {
    PROPOSAL,
    /** After the secretariat returned it or the co-conveners gave guidance. */
    REVISION,
    /** The lines of the workplan were changed. */
    WORKPLAN,
    /** After a review. */
    ADJUSTMENT,
    EXTENSION
}
