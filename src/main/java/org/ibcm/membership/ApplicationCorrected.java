package org.ibcm.membership;

/** An applicant has corrected what it wrote; whoever has it on the screen shall see it as it is now. */
public record ApplicationCorrected(String reference, String formerName, String organisationName) {}
