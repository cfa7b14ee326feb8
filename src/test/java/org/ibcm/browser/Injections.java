package org.ibcm.browser;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * What somebody writes into a public field who wants more than to be read: {@code injections.json}. Each text names
 * {@code __ran}, which it would run, or {@code attack.example}, which it would call, or asks for a product to be
 * {@link #EVALUATED}.
 */
final class Injections {

    /** 7919 times 7907: nobody writes it, only an evaluated text does. */
    static final String EVALUATED = "62615533";

    private Injections() {}

    static List<String> all() {
        try (InputStream file = Injections.class.getResourceAsStream("/browser/injections.json")) {
            return new ObjectMapper().readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One after the other, for a field that holds them all. */
    static String inOneText() {
        return String.join("\n", all());
    }
}
