package org.ibcm.membership;

/**
 * What the assessor recommends.
 *
 * @param note why; needed where the recommendation is not what the scores suggest
 */
public record Advice(Recommendation recommendation, String note) {}
