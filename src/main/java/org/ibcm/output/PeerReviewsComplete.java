package org.ibcm.output;

/** No answer of a peer reviewer is outstanding any more. */
public record PeerReviewsComplete(String reference) {}
