package org.ibcm.output;

/** What follows when the secretariat has compared the logos on an output with those that were cleared (D.2.a). */
public enum IssueOutcome {
    ISSUE,
    /** Back to the lead, which names another file. */
    RETURN
}
