package org.ibcm.consensus;

import java.util.Optional;
import org.ibcm.engine.InputRefused;

/** What a field can hold. */
final class Limits {

    /** As much as Tasklist can. */
    private static final int FORM_FIELD = 4_000;

    private static final int NOTE = 1_000;

    private Limits() {}

    static void check(String field, Optional<String> text) {
        text.ifPresent(written -> check(field, written, FORM_FIELD));
    }

    /** How and when a position was received, without surrounding blanks. */
    static String note(String note) {
        if (note == null || note.isBlank()) {
            throw new InputRefused(
                    "note", "Please say how and when the position was received (\"note\").", "decision-note-missing");
        }
        String received = note.strip();
        check("note", received, NOTE);
        return received;
    }

    private static void check(String field, String written, int limit) {
        if (written.length() > limit) {
            throw new InputRefused(
                    field,
                    "\"%s\" holds at most %,d characters; yours has %,d. Please shorten it."
                            .formatted(field, limit, written.length()),
                    "decision-text-too-long",
                    "%,d".formatted(limit),
                    "%,d".formatted(written.length()));
        }
        if (written.indexOf('\0') >= 0) {
            throw new InputRefused(
                    field,
                    "\"%s\" holds a character that is no text. Please type it anew.".formatted(field),
                    "decision-no-text");
        }
    }
}
