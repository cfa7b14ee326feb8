package org.ibcm.review;

/** Published when the page withdraws a review; the process ends. */
public record ReviewWithdrawn(String reference) {}
