package org.ibcm.review;

import java.util.Arrays;
import java.util.List;
import org.ibcm.engine.InputRefused;

/** The ten guiding principles of the Global Compact (A/RES/73/195, paragraph 15), in line with which it is reviewed. */
public enum GuidingPrinciple {
    PEOPLE_CENTRED,
    INTERNATIONAL_COOPERATION,
    NATIONAL_SOVEREIGNTY,
    RULE_OF_LAW_AND_DUE_PROCESS,
    SUSTAINABLE_DEVELOPMENT,
    HUMAN_RIGHTS,
    GENDER_RESPONSIVE,
    CHILD_SENSITIVE,
    WHOLE_OF_GOVERNMENT,
    WHOLE_OF_SOCIETY;

    /** Each once, in the order of the compact; refuses, by the name of the field, one that there is not. */
    public static List<GuidingPrinciple> checked(String field, List<String> names) {
        names.stream()
                .filter(name -> Arrays.stream(values())
                        .noneMatch(principle -> principle.name().equals(name)))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new InputRefused(
                            field,
                            "\"%s\" must name guiding principles of the Global Compact, such as PEOPLE_CENTRED; \"%s\" is none."
                                    .formatted(field, unknown),
                            "review-principle-unknown",
                            String.valueOf(unknown));
                });
        return Arrays.stream(values())
                .filter(principle -> names.contains(principle.name()))
                .toList();
    }
}
