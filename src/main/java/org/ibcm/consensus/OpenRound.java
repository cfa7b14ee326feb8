package org.ibcm.consensus;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A round that has begun, or goes on for those who stayed silent.
 *
 * @param agencies those who are asked
 * @param standing who has spoken and until when, in a sentence
 * @param earlier what was said in the rounds before it
 */
public record OpenRound(
        String reference,
        int number,
        List<String> agencies,
        Instant halfTimeAt,
        Instant lastDayAt,
        Instant closesAt,
        String standing,
        String facilitator,
        Duration facilitatorWindow,
        List<SaidRow> earlier) {}
