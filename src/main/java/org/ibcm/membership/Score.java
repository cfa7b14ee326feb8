package org.ibcm.membership;

/**
 * Points for one criterion.
 *
 * @param points 0 to 3
 * @param note why, or null
 */
public record Score(Integer points, String note) {}
