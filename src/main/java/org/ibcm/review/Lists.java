package org.ibcm.review;

import java.util.List;

/** Short codes that are kept in one column. */
final class Lists {

    private Lists() {}

    static List<String> split(String joined) {
        return joined == null || joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }
}
