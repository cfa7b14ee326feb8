package org.ibcm.review;

import java.time.Instant;

/** @param language in which the focal point is written to, {@code en} or {@code ar} */
public record FocalPointView(
        String state, String name, String email, String language, String namedBy, Instant namedAt) {}
