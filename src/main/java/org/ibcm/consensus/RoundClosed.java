package org.ibcm.consensus;

import org.ibcm.engine.InputRefused;

/** A position that comes after its round has ended. */
class RoundClosed extends InputRefused {

    /** @param closedAt as people say it, such as "4 December 2026, 17:00 Beirut" */
    RoundClosed(int round, String closedAt) {
        super(
                "position",
                "Round %d closed on %s: no further \"position\" can be recorded in it.".formatted(round, closedAt),
                "decision-round-closed",
                Integer.toString(round));
    }
}
