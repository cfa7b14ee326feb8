package org.ibcm.membership;

import java.util.Locale;
import java.util.Optional;
import org.ibcm.engine.InputRefused;

/** What somebody entered into one field; refused by the field's key and in words that tell the way out. */
record Entry(String field, String label, String text) {

    /** What the register holds; through a form of Tasklist the engine lets less pass. */
    static final int TEXT_LIMIT = 10_000;

    Entry {
        text = text == null || text.isBlank() ? null : text.strip();
    }

    String required(int limit) {
        return optional(limit)
                .orElseThrow(() -> new InputRefused(field, "Please fill in %s (\"%s\").".formatted(label, field)));
    }

    Optional<String> optional(int limit) {
        if (text != null && text.length() > limit) {
            throw new InputRefused(
                    field,
                    "%s (\"%s\") has %s characters; please shorten it to %s."
                            .formatted(capitalised(), field, number(text.length()), number(limit)));
        }
        return Optional.ofNullable(text);
    }

    /** For names and the like. */
    String requiredLine(int limit) {
        return line(required(limit));
    }

    Optional<String> optionalLine(int limit) {
        return optional(limit).map(this::line);
    }

    private String line(String value) {
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new InputRefused(field, "Please give %s in one line (\"%s\").".formatted(label, field));
        }
        return value;
    }

    private String capitalised() {
        return Character.toUpperCase(label.charAt(0)) + label.substring(1);
    }

    private static String number(int number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }
}
