package org.ibcm.output;

import org.ibcm.engine.InputRefused;

/** Somebody acts for an agency without being its focal point or alternate (D.6.a). */
public class NotOfThatAgency extends InputRefused {

    /** @param field of the form by which it was tried */
    NotOfThatAgency(String field, String agency) {
        super(
                field,
                "Only the focal point and the alternate of %s can do this (\"%s\"). Please leave it to them."
                        .formatted(agency, field),
                "output-not-of-that-agency",
                agency);
    }
}
