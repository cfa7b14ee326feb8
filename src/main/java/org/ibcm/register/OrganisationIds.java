package org.ibcm.register;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Short names of organisations: from the acronym, else from the initials; never given twice. */
final class OrganisationIds {

    private static final int LIMIT = 30;

    private OrganisationIds() {}

    static String from(String acronym, String name) {
        String id = slug(acronym);
        if (id.isEmpty()) {
            id = slug(initials(name));
        }
        return id.isEmpty() ? "member" : id;
    }

    /** The id itself, or the first of {@code id-2}, {@code id-3}, ... that nobody ever had. */
    static String firstFree(String id, Set<String> taken) {
        return taken.contains(id)
                ? IntStream.iterate(2, number -> number + 1)
                        .mapToObj(number -> id + "-" + number)
                        .filter(candidate -> !taken.contains(candidate))
                        .findFirst()
                        .orElseThrow()
                : id;
    }

    private static String slug(String text) {
        String ascii = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        return ascii.substring(0, Math.min(LIMIT, ascii.length())).replaceAll("^-+|-+$", "");
    }

    private static String initials(String name) {
        return Arrays.stream(name.strip().split("\\s+"))
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
    }
}
