package org.ibcm.journal;

/** How a step ended. */
public enum Ending {
    OPEN,
    COMPLETED,
    CANCELLED
}
