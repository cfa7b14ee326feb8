package org.ibcm.engine;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What somebody entered cannot be taken. The message is one or two sentences for that person: which field, what is
 * wrong, the way out. Nothing is stored, the task stays open; REST and Tasklist answer 400 with this very message.
 */
public class InputRefused extends RuntimeException {

    private final String field;
    private final String rule;
    private final List<Object> details;

    public InputRefused(String field, String message) {
        this(field, message, null);
    }

    /**
     * @param rule under which the portal finds the sentence in other languages
     * @param details what stands in that sentence: numbers, names
     */
    public InputRefused(String field, String message, String rule, Object... details) {
        super(message);
        this.field = Objects.requireNonNull(field);
        this.rule = rule;
        this.details = List.of(details);
    }

    /** The form key or process variable that has to be corrected, such as {@code reason}. */
    public String field() {
        return field;
    }

    public Optional<String> rule() {
        return Optional.ofNullable(rule);
    }

    public List<Object> details() {
        return details;
    }
}
