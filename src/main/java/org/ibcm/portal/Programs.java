package org.ibcm.portal;

import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Tells programs that fill in every form they find from people, without a riddle: people do not see one of the fields,
 * and take their time. What a program sends is answered like everything else, and dropped.
 */
@Component
class Programs {

    /** Hidden: when the form was shown. */
    static final String STAMP = "shown";
    /** Out of sight, and named like a field that people fill in. */
    static final String TRAP = "secondWebsite";

    private final FormStamps stamps;
    private final PortalSettings settings;

    Programs(FormStamps stamps, PortalSettings settings) {
        this.stamps = stamps;
        this.settings = settings;
    }

    String stamp() {
        return stamps.now();
    }

    boolean filledIn(SentForm form) {
        boolean inPeace = Optional.of(form.text(STAMP))
                .flatMap(stamps::age)
                .filter(age -> age.compareTo(settings.minimumTime()) >= 0)
                .isPresent();
        return !inPeace || !form.text(TRAP).isEmpty();
    }
}
