package org.ibcm.register;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.ibcm.engine.CurrentUser;
import org.ibcm.engine.CurrentUser.Actor;
import org.ibcm.engine.IbcmSettings;
import org.springframework.stereotype.Component;

@Component
class Stamps {

    private static final String THE_APPLICATION = "IBC/M";

    private final CurrentUser currentUser;
    private final Clock clock;
    private final ZoneId zone;

    Stamps(CurrentUser currentUser, Clock clock, IbcmSettings settings) {
        this.currentUser = currentUser;
        this.clock = clock;
        this.zone = settings.zone();
    }

    Stamp now() {
        Instant now = clock.instant();
        String by = currentUser.actor().map(Actor::userId).orElse(THE_APPLICATION);
        return new Stamp(by, now, now.atZone(zone).toLocalDate());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
