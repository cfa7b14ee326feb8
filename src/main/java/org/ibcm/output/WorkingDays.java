package org.ibcm.output;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.ibcm.engine.IbcmSettings;
import org.springframework.stereotype.Component;

/** When a window of working days ends; weekends and holidays are settings. */
@Component
class WorkingDays {

    private final OutputSettings settings;
    private final ZoneId zone;

    WorkingDays(OutputSettings settings, IbcmSettings common) {
        this.settings = settings;
        this.zone = common.zone();
    }

    /** The last minute of the last of so many working days after the day of this moment. */
    Instant after(Instant from, int days) {
        LocalDate day = LocalDate.ofInstant(from, zone);
        int left = days;
        while (left > 0) {
            day = day.plusDays(1);
            if (isWorked(day)) {
                left--;
            }
        }
        return day.atTime(23, 59).atZone(zone).toInstant();
    }

    private boolean isWorked(LocalDate day) {
        return !settings.weekend().contains(day.getDayOfWeek())
                && !settings.holidays().contains(day);
    }
}
