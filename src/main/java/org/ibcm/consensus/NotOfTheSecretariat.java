package org.ibcm.consensus;

import org.ibcm.engine.InputRefused;

/** Somebody records what an agency said by phone or mail without being of the secretariat (D.6). */
class NotOfTheSecretariat extends InputRefused {

    NotOfTheSecretariat(String agency) {
        super(
                "position",
                "Only the secretariat can record a \"position\" that it received from " + agency
                        + " by phone or mail; administrators speak for no agency.",
                "decision-not-of-secretariat",
                agency);
    }
}
