package org.ibcm.membership;

/** The applicant has answered on its own page; the answer is on file. */
public record InformationSupplied(String reference) {}
