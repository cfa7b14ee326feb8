package org.ibcm.portal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.ibcm.engine.InputRefused;

/** Reads what came as JSON; what cannot be read is refused by the name of its field. */
final class Input {

    private Input() {}

    static <E extends Enum<E>> E choice(String field, Class<E> type, String value) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findAny()
                .orElseThrow(() -> new InputRefused(
                        field,
                        "\"%s\" must be one of %s."
                                .formatted(
                                        field,
                                        Arrays.stream(type.getEnumConstants())
                                                .map(Enum::name)
                                                .collect(Collectors.joining(", ")))));
    }

    static LocalDate date(String field, String value) {
        try {
            return LocalDate.parse(value == null ? "" : value);
        } catch (DateTimeParseException e) {
            throw new InputRefused(field, "\"%s\" must be a day such as 2026-11-24.".formatted(field));
        }
    }

    static String text(String field, String value, int limit) {
        if (value == null || value.isBlank()) {
            throw new InputRefused(field, "Please fill in \"%s\".".formatted(field));
        }
        if (value.strip().length() > limit) {
            throw new InputRefused(
                    field, "\"%s\" may have %d characters at most. Please shorten it.".formatted(field, limit));
        }
        return value.strip();
    }
}
