package org.ibcm.group;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.ibcm.engine.IbcmSettings;
import org.springframework.stereotype.Component;

/** Days as the coalition counts them, in its own zone. */
@Component
class GroupCalendar {

    private final Clock clock;
    private final ZoneId zone;

    GroupCalendar(Clock clock, IbcmSettings settings) {
        this.clock = clock;
        this.zone = settings.zone();
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    LocalDate today() {
        return dayOf(clock.instant());
    }

    LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** The first moment of the day. */
    Instant beginningOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The moment at which the day is over. */
    Instant endOf(LocalDate day) {
        return beginningOf(day.plusDays(1));
    }
}
