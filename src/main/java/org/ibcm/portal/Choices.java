package org.ibcm.portal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.ibcm.engine.Entry;

/** Reads what a form offers for choice: a constant or a day. */
final class Choices {

    private static final int LONGEST = 100;
    private static final Pattern FOUR_DIGITS = Pattern.compile("\\d{4}-");

    private Choices() {}

    /** Refuses, by the name of the field, no choice and one that the form does not offer. */
    static <E extends Enum<E>> E one(String field, String label, Class<E> type, String value) {
        return Input.choice(field, type, new Entry(field, label, value).requiredLine(LONGEST));
    }

    /** Null where no day was given, or none that can be read. */
    static LocalDate day(String value) {
        try {
            return FOUR_DIGITS.matcher(value.strip()).lookingAt() ? LocalDate.parse(value.strip()) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
