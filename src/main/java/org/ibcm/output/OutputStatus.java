package org.ibcm.output;

/** Where an output stands on its way to an IBC/M product (D.2). */
public enum OutputStatus {
    /** Registered with its lead and terms of reference, still being made. */
    IN_PREPARATION,
    /** The participating agencies clear their logos. */
    SUBMITTED,
    /** The co-conveners have been informed. */
    NOTICE,
    /** The lead has a concern to answer. */
    CONCERN,
    ISSUED,
    WITHDRAWN
}
