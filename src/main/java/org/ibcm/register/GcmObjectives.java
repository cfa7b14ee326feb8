package org.ibcm.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ibcm.engine.InputRefused;
import org.ibcm.engine.ReferenceTable;
import org.springframework.stereotype.Component;

/** The 23 objectives of the Global Compact for Safe, Orderly and Regular Migration (A/RES/73/195), by number. */
@Component
public class GcmObjectives {

    private final Map<String, Objective> objectives = new LinkedHashMap<>();

    GcmObjectives() {
        ReferenceTable.rows("gcm-objectives.csv").forEach(cells -> {
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

    /** @param titles short title by language ({@code en}, {@code ar}) */
    public record Objective(String number, Map<String, String> titles) {

        public String title(String language) {
            return titles.getOrDefault(language, titles.get("en"));
        }
    }
}
