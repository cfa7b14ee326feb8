package org.ibcm.review;

/** Days of the review have changed: open deadlines follow (D.5.a). */
public record MilestonesMoved(String reference) {}
