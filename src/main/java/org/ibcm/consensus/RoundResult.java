package org.ibcm.consensus;

import java.util.List;

/**
 * A closed round.
 *
 * @param said what was said in this and the earlier rounds
 */
public record RoundResult(Tally tally, List<SaidRow> said, String facilitator) {}
