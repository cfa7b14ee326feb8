package org.ibcm.output;

/** Why a version of an output was written. */
public enum VersionOccasion {
    SUBMISSION,
    /** After a concern; the co-conveners are informed anew. */
    REVISION,
    /** Before the issue, where the file bore other logos than the cleared ones; its words stay, so nobody is informed anew. */
    REPLACEMENT,
    /** After the issue; it replaces the version before, which stays readable. */
    CORRECTION
}
