package org.ibcm.consensus;

import org.ibcm.engine.InputRefused;

/** Somebody speaks for an agency without being its focal point or alternate (D.6). */
class NotOfThatAgency extends InputRefused {

    NotOfThatAgency(String agency) {
        super(
                "position",
                "Only the focal point or alternate of " + agency
                        + " can record its \"position\"; secretariat and administrators speak for no agency.",
                "decision-not-of-agency",
                agency);
    }
}
