package org.ibcm.consensus;

import org.ibcm.engine.InputRefused;

/** A stand-in for an agency that needs none (D.6). */
class SpokenItself extends InputRefused {

    SpokenItself(String agency, int round) {
        super(
                "position",
                "%s has spoken itself in round %d: only its own people can change its \"position\"."
                        .formatted(agency, round),
                "decision-spoken-itself",
                agency,
                Integer.toString(round));
    }
}
