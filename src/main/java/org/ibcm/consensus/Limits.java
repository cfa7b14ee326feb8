package org.ibcm.consensus;

import java.util.Optional;
import org.ibcm.engine.InputRefused;

/** What a field of a form in Tasklist can hold. */
final class Limits {

    private static final int FORM_FIELD = 4_000;

    private Limits() {}

    static void check(String field, Optional<String> text) {
        text.filter(written -> written.length() > FORM_FIELD).ifPresent(written -> {
            throw new InputRefused(
                    field,
                    "\"%s\" holds at most %,d characters; yours has %,d. Please shorten it."
                            .formatted(field, FORM_FIELD, written.length()));
        });
    }
}
