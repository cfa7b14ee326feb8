package org.ibcm.review;

/** Published when a State has another focal point; whoever waits for its report invites it anew. */
public record StateFocalPointNamed(String state) {}
