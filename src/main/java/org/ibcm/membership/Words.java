package org.ibcm.membership;

import java.util.Locale;

/** Constants as people read them. */
final class Words {

    private Words() {}

    /** {@code INFORMATION_REQUESTED} becomes "Information requested", {@code UN_ENTITY} "UN entity". */
    static String of(Enum<?> constant) {
        String words = constant.name().replace('_', ' ');
        return words.startsWith("UN ")
                ? "UN" + words.substring(2).toLowerCase(Locale.ROOT)
                : words.charAt(0) + words.substring(1).toLowerCase(Locale.ROOT);
    }
}
