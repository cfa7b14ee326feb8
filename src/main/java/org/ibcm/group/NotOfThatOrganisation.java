package org.ibcm.group;

import org.ibcm.engine.InputRefused;

/** Somebody acts for an organisation without being its focal point or alternate (D.6.a). */
public class NotOfThatOrganisation extends InputRefused {

    NotOfThatOrganisation(String agency) {
        super(
                "agency",
                "Only the focal point and the alternate of %s can do this (\"agency\"). Please leave it to them."
                        .formatted(agency),
                "not-of-that-organisation",
                agency);
    }
}
