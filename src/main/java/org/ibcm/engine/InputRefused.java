package org.ibcm.engine;

import java.util.Objects;

/**
 * What somebody entered cannot be taken. The message is one or two sentences for that person: which field, what is
 * wrong, the way out. Nothing is stored, the task stays open; REST and Tasklist answer 400 with this very message.
 */
public class InputRefused extends RuntimeException {

    private final String field;

    public InputRefused(String field, String message) {
        super(message);
        this.field = Objects.requireNonNull(field);
    }

    /** The form key or process variable that has to be corrected, such as {@code reason}. */
    public String field() {
        return field;
    }
}
