package org.ibcm.output;

/** Why a version of an output was written. */
public enum VersionOccasion {
    SUBMISSION,
    /** After a concern; the co-conveners are informed anew. */
    REVISION,
    /** After the issue; it replaces the version before, which stays readable. */
    CORRECTION
}
