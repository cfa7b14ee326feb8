package org.ibcm.document;

import org.ibcm.engine.InputRefused;

/** Refusals of a file all concern the field that it was chosen in. */
final class Refusal {

    private static final String FIELD = "file";

    private Refusal() {}

    /** @param details what stands in the sentence, for its translation */
    static InputRefused because(String rule, String sentence, Object... details) {
        return new InputRefused(FIELD, sentence, rule, details);
    }
}
