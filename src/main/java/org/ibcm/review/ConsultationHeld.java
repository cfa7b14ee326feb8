package org.ibcm.review;

/** Published when a consultation is on record; whoever was to record it need not any more. */
public record ConsultationHeld(String reference, ConsultedParty party) {}
