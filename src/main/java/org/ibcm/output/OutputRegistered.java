package org.ibcm.output;

/** The lead has registered an output that is still to be made (D.2.b). */
public record OutputRegistered(String reference) {}
