package org.ibcm.membership;

import java.util.Locale;
import org.ibcm.engine.InputRefused;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** The application is not at the point where this could be done. */
public class ApplicationDoesNotAllow extends InputRefused {

    ApplicationDoesNotAllow(String step, String reference, ApplicationStatus status) {
        super(
                "reference",
                "Application %s is %s, so this cannot be done any more: %s. Please reload the page."
                        .formatted(reference, Words.of(status).toLowerCase(Locale.ROOT), step),
                "application-moved-on",
                reference,
                new DefaultMessageSourceResolvable("ApplicationStatus." + status));
    }
}
