package org.ibcm.review;

import java.time.LocalDate;
import java.util.List;

/**
 * What a consultation brought.
 *
 * @param participants who took part, in words
 * @param objectives numbers of the objectives that were spoken about, "1" to "23"
 */
public record Heard(LocalDate heldOn, String participants, String keyMessages, List<String> objectives) {}
