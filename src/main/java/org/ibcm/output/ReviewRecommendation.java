package org.ibcm.output;

/** What a peer reviewer thinks of an output before its submission. */
public enum ReviewRecommendation {
    READY,
    NEEDS_WORK
}
