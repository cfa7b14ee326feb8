package org.ibcm.review;

import java.util.Arrays;
import java.util.List;

/** The round tables of the International Migration Review Forum, each with its objectives of the compact. */
public enum RoundTable {
    RT1("2", "5", "6", "12", "18"),
    RT2("4", "8", "9", "10", "11", "13", "21"),
    RT3("14", "15", "16", "19", "20", "22"),
    RT4("1", "3", "7", "17", "23");

    private final List<String> objectives;

    RoundTable(String... objectives) {
        this.objectives = List.of(objectives);
    }

    /** Numbers of the objectives, "1" to "23". */
    public List<String> objectives() {
        return objectives;
    }

    public static RoundTable of(String objective) {
        return Arrays.stream(values())
                .filter(table -> table.objectives.contains(objective))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No round table for objective " + objective));
    }
}
