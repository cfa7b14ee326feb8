package org.ibcm.review;

/** Published when the review waits for no State's report any more. */
public record NationalReportsComplete(String reference) {}
