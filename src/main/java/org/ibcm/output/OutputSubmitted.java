package org.ibcm.output;

/** The lead has submitted what it had registered (D.2.b). */
public record OutputSubmitted(String reference) {}
