package org.ibcm.group;

import java.util.Locale;

/** Constants as people read them. */
final class Words {

    private Words() {}

    /** {@code WORKING_GROUP} becomes "Working group". */
    static String of(Enum<?> constant) {
        String words = constant.name().replace('_', ' ');
        return words.charAt(0) + words.substring(1).toLowerCase(Locale.ROOT);
    }
}
