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

    private final Words words;
    private final DateTimeFormatter day;
    private final DateTimeFormatter time;
    private final String place;

    Text(Locale locale, Words words, ZoneId zone) {
        this.words = words;
        this.day = DateTimeFormatter.ofPattern("d MMMM uuuu", locale).withZone(zone);
        this.time = DateTimeFormatter.ofPattern("HH:mm", locale).withZone(zone);
        this.place = words.get("place").formatted(words.city(zone));
    }

    /** {@code 4 December 2026, 17:00 Beirut}; several values are separated by commas, constants have words. */
    String of(Object value) {
        if (value instanceof Verbatim verbatim) {
            return verbatim.text();
        }
        if (value instanceof Instant instant) {
            return day.format(instant) + comma() + time.format(instant) + " " + place;
        }
        if (value instanceof Date date) {
            return of(date.toInstant());
        }
        if (value instanceof LocalDate date) {
            return day.format(date);
        }
        if (value instanceof Collection<?> values) {
            return values.stream().map(this::of).collect(Collectors.joining(comma()));
        }
        if (value instanceof Enum<?> constant) {
            return words.of(constant);
        }
        return phrase(value.toString().replaceAll("[\\p{Cntrl}\uE000&&[^\n\t]]", ""));
    }

    private String comma() {
        return words.get("comma") + " ";
    }

    /**
     * Keeps several words of somebody's together in a sentence that runs the other way. What is in one piece, such as a
     * reference, a link or a seal, is left as it is: people copy it.
     */
    private String phrase(String text) {
        return text.contains(" ") && !text.contains("\n") ? words.get("phrase").formatted(text) : text;
    }

    /** What may stand in a header: everything that could end the line becomes a blank. */
    static String inOneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").strip();
    }

    /** Text of ours that is taken as it is. */
    record Verbatim(String text) {}
}
