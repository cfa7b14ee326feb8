package org.ibcm.group;

/** A group has ended its work (D.4). */
public record GroupConcluded(String reference) {}
