package org.ibcm.output;

/** The lead has named peer reviewers of an output that is still being made. */
public record PeerReviewRequested(String reference) {}
