package org.ibcm.group;

import java.time.Instant;

/**
 * What a requesting member said (D.4.a).
 *
 * @param confirmed null while it can still answer; false too for one that had not when the requests were counted
 * @param note null where it said nothing more
 */
public record RequestView(String agency, Boolean confirmed, String note, String answeredBy, Instant answeredAt) {}
