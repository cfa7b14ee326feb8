package org.ibcm.engine;

import java.util.List;

/** The languages that the application speaks, as ISO 639-1 has them. */
public final class Languages {

    public static final String ENGLISH = "en";
    public static final String ARABIC = "ar";

    private static final List<String> ALL = List.of(ENGLISH, ARABIC);

    private Languages() {}

    /** The same, or an {@link InputRefused} for {@code language}. */
    public static String checked(String language) {
        if (language == null || !ALL.contains(language)) {
            throw new InputRefused(
                    "language",
                    "\"language\" must be one of %s; \"%s\" is not known.".formatted(String.join(", ", ALL), language));
        }
        return language;
    }
}
