package org.ibcm.portal;

import org.ibcm.engine.InputRefused;

/** Whether a logo is given; no answer is chosen beforehand (D.2.a). */
final class LogoAnswer {

    static final String FIELD = "logoCleared";

    private LogoAnswer() {}

    static boolean cleared(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new InputRefused(
                        FIELD,
                        "Please say whether the output may bear the logo (\"%s\").".formatted(FIELD),
                        "output-logo-answer");
        };
    }
}
