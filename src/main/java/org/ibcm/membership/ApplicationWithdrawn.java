package org.ibcm.membership;

/** The applicant, or the secretariat for it, has withdrawn the application. */
public record ApplicationWithdrawn(String reference) {}
