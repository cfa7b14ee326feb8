package org.ibcm.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ibcm.engine.InputRefused;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The 23 objectives of the Global Compact for Safe, Orderly and Regular Migration (A/RES/73/195), by number. */
@Component
public class GcmObjectives {

    private static final String FILE = "reference/gcm-objectives.csv";

    private final Map<String, Objective> objectives = new LinkedHashMap<>();

    GcmObjectives() {
        lines().stream().skip(1).map(line -> line.split(",")).forEach(cells -> {
            Objective objective = new Objective(cells[0], Map.of("en", cells[1], "ar", cells[2]));
            objectives.put(objective.number(), objective);
        });
    }

    /** In the order of the compact. */
    public List<Objective> all() {
        return List.copyOf(objectives.values());
    }

    /** Each number once, in the order of the compact; refuses, by the name of the field, one that there is not. */
    public List<String> checked(String field, List<String> numbers) {
        if (numbers == null) {
            return List.of();
        }
        numbers.stream()
                .filter(number -> number == null || !objectives.containsKey(number))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new InputRefused(
                            field,
                            "\"%s\" must name objectives of the Global Compact, \"1\" to \"23\"; \"%s\" is none."
                                    .formatted(field, unknown),
                            "gcm-objective-unknown",
                            unknown);
                });
        return objectives.keySet().stream()
                .filter(Set.copyOf(numbers)::contains)
                .toList();
    }

    private static List<String> lines() {
        try {
            return Arrays.asList(new ClassPathResource(FILE)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .strip()
                    .split("\\R"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param titles short title by language ({@code en}, {@code ar}) */
    public record Objective(String number, Map<String, String> titles) {

        public String title(String language) {
            return titles.getOrDefault(language, titles.get("en"));
        }
    }
}
