package org.ibcm.document;

import org.ibcm.engine.InputRefused;

/** Refusals of a file all concern the field that it was chosen in. */
final class Refusal {

    private static final String FIELD = "file";

    private Refusal() {}

    static InputRefused because(String sentence) {
        return new InputRefused(FIELD, sentence);
    }
}
