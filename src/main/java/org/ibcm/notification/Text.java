package org.ibcm.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Date;
import java.util.Locale;
import java.util.stream.Collectors;

/** How values read in a message. */
final class Text {

    private final DateTimeFormatter day;
    private final DateTimeFormatter moment;

    Text(Locale locale, ZoneId zone) {
        String city = zone.getId().substring(zone.getId().lastIndexOf('/') + 1).replace('_', ' ');
        this.day = DateTimeFormatter.ofPattern("d MMMM uuuu", locale).withZone(zone);
        this.moment = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm '" + city + "'", locale)
                .withZone(zone);
    }

    /** {@code 4 December 2026, 17:00 Beirut}; several values are separated by commas. */
    String of(Object value) {
        if (value instanceof Verbatim verbatim) {
            return verbatim.text();
        }
        if (value instanceof Instant instant) {
            return moment.format(instant);
        }
        if (value instanceof Date date) {
            return moment.format(date.toInstant());
        }
        if (value instanceof LocalDate date) {
            return day.format(date);
        }
        if (value instanceof Collection<?> values) {
            return values.stream().map(this::of).collect(Collectors.joining(", "));
        }
        return value.toString().replaceAll("[\\p{Cntrl}\uE000&&[^\n\t]]", "");
    }

    /** What may stand in a header: everything that could end the line becomes a blank. */
    static String inOneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").strip();
    }

    /** Text of ours that is taken as it is. */
    record Verbatim(String text) {}
}
