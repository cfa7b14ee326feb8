package org.ibcm.consensus;

import java.time.Instant;
import org.ibcm.engine.InputRefused;

/** A position that comes after its round has ended. */
class RoundClosed extends InputRefused {

    RoundClosed(int round, Instant closedAt) {
        super(
                "position",
                "Round %d closed on %s: no further \"position\" can be recorded in it.".formatted(round, closedAt),
                "decision-round-closed",
                Integer.toString(round));
    }
}
