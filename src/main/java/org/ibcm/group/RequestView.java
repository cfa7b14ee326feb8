package org.ibcm.group;

import java.time.Instant;

/**
 * What a requesting member said (D.4.a).
 *
 * @param confirmed null while it has not answered
 * @param note null where it said nothing more
 */
public record RequestView(String agency, Boolean confirmed, String note, String answeredBy, Instant answeredAt) {}
