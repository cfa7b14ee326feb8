package org.ibcm.output;

/** What kind of product an output is (C.4). */
public enum OutputType {
    REPORT,
    POSITION_PAPER,
    POLICY_BRIEF,
    TOOL,
    GUIDANCE,
    EVENT
}
