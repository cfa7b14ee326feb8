package org.ibcm.review;

/** Published when a State, or the secretariat for it, has said something on a page about its report. */
public record NationalReportUpdated(String reference, String state) {}
