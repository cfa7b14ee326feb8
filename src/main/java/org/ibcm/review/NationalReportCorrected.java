package org.ibcm.review;

/** Published when the focal point of a State has replaced a report that was in. */
public record NationalReportCorrected(String reference, String state) {}
