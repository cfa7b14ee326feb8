package org.ibcm.review;

/** Published when something has come of the report of a State: on a page, in a task, at the conference or at the end. */
public record NationalReportUpdated(String reference, String state) {}
