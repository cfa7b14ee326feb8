package org.ibcm.membership;

import org.ibcm.engine.InputRefused;

/** An organisation has one open application at a time; capitals, accents and spacing make no difference (D.1). */
public class ApplicationAlreadyOpen extends InputRefused {

    ApplicationAlreadyOpen(String organisationName) {
        super(
                "organisationName",
                "%s already has an open application (\"organisationName\"). Please wait for its outcome or withdraw it first."
                        .formatted(organisationName),
                "application-open",
                organisationName);
    }
}
