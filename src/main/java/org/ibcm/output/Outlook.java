package org.ibcm.output;

/** Whether an output is still being made (D.2.b). */
public enum Outlook {
    CONTINUES,
    DROPPED
}
