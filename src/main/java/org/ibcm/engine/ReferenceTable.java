package org.ibcm.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** Facts that are the same for everybody and come with the application, under {@code reference/}. */
public final class ReferenceTable {

    private ReferenceTable() {}

    /**
     * The lines of a table without its head, each by its cells.
     *
     * @param file such as {@code gcm-objectives.csv}; no cell holds a comma
     */
    public static List<String[]> rows(String file) {
        try {
            return new ClassPathResource("reference/" + file)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .strip()
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
