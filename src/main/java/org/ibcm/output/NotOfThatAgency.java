package org.ibcm.output;

import org.ibcm.engine.InputRefused;

/** Somebody acts for an agency without being its focal point or alternate (D.6.a). */
public class NotOfThatAgency extends InputRefused {

    NotOfThatAgency(String agency) {
        super(
                "leadAgency",
                "Only the focal point and the alternate of %s can do this (\"leadAgency\"). Please leave it to them."
                        .formatted(agency),
                "output-not-of-that-agency",
                agency);
    }
}
