package org.ibcm.group;

/** Why a version of a group's proposal or workplan was written (D.4.b). */
public enum Occasion {
    PROPOSAL,
    /** After the secretariat returned it or the co-conveners gave guidance. */
    REVISION,
    /** The lines of the workplan were changed. */
    WORKPLAN,
    /** A progress update said that lines of the workplan are done. */
    UPDATE,
    /** After a review. */
    ADJUSTMENT,
    EXTENSION
}
