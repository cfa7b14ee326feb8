package org.ibcm.output;

/** An output that was under way has been withdrawn. */
public record OutputWithdrawn(String reference) {}
