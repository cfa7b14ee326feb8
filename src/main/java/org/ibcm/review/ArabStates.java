package org.ibcm.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ibcm.engine.InputRefused;
import org.ibcm.engine.ReferenceTable;
import org.springframework.stereotype.Component;

/** The 22 States of the League of Arab States, by their English short names; who is invited, each review says (D.5.a). */
@Component
public class ArabStates {

    /** Name by language, by the English name. */
    private final Map<String, Map<String, String>> states = new LinkedHashMap<>();

    ArabStates() {
        ReferenceTable.rows("arab-states.csv")
                .forEach(cells -> states.put(cells[0], Map.of("en", cells[0], "ar", cells[1])));
    }

    /** Their English names in alphabetical order. */
    public List<String> all() {
        return List.copyOf(states.keySet());
    }

    /** How a language calls the State. */
    public String name(String state, String language) {
        Map<String, String> names = states.getOrDefault(state, Map.of());
        return names.getOrDefault(language, state);
    }

    /** Each State once, in alphabetical order; refuses, by the name of the field, one that is not on the list. */
    public List<String> checked(String field, List<String> names) {
        names.stream()
                .filter(name -> name == null || !states.containsKey(name))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new InputRefused(
                            field,
                            "\"%s\" must name States of the League by their English short names, such as Egypt or Saudi"
                                            .formatted(field)
                                    + " Arabia; \"%s\" is none.".formatted(unknown),
                            "review-state-unknown",
                            String.valueOf(unknown));
                });
        return states.keySet().stream().filter(Set.copyOf(names)::contains).toList();
    }
}
