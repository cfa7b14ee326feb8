package org.ibcm.review;

import java.time.Instant;

/** @param gap what is missing, such as {@code OBJECTIVE-9}: see {@link Gap} */
public record JustificationView(String gap, String justification, String justifiedBy, Instant justifiedAt) {}
