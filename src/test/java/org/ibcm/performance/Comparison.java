package org.ibcm.performance;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The same steps counted twice: in the application and on the bare engine. */
record Comparison(Map<String, List<String>> application, Map<String, List<String>> bareEngine) {

    private static final int SHOWN = 3;
    private static final int SHOWN_CHARACTERS = 100;

    int applicationTotal() {
        return total(application);
    }

    int bareEngineTotal() {
        return total(bareEngine);
    }

    double ratio() {
        return (double) applicationTotal() / bareEngineTotal();
    }

    /** As {@code docs/performance.md} shows it. */
    String table(String database) {
        StringBuilder table = new StringBuilder("| Step | Application | Bare engine | Ratio |\n|---|---|---|---|\n");
        application.forEach((step, statements) ->
                table.append(row(step, statements.size(), bareEngine.get(step).size())));
        return table.append(row("Total, " + database, applicationTotal(), bareEngineTotal()))
                .toString();
    }

    /** How often the application sends its most frequent statements, beside the bare engine. */
    String mostFrequent() {
        Map<String, Long> alone = counts(bareEngine);
        return counts(application).entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry::getKey))
                .limit(SHOWN)
                .map(entry -> "%d (bare engine: %d): %s"
                        .formatted(entry.getValue(), alone.getOrDefault(entry.getKey(), 0L), shortened(entry.getKey())))
                .collect(Collectors.joining("\n"));
    }

    private static String row(String step, int application, int bareEngine) {
        return "| %s | %d | %d | %.2f |%n".formatted(step, application, bareEngine, (double) application / bareEngine);
    }

    private static int total(Map<String, List<String>> byStep) {
        return byStep.values().stream().mapToInt(List::size).sum();
    }

    private static Map<String, Long> counts(Map<String, List<String>> byStep) {
        return byStep.values().stream()
                .flatMap(Collection::stream)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /** The engine's longest statement says only far behind which table it reads. */
    private static String shortened(String sql) {
        if (sql.length() <= SHOWN_CHARACTERS) {
            return sql;
        }
        int from = sql.toLowerCase().lastIndexOf(" from ");
        return from < SHOWN_CHARACTERS / 2
                ? sql.substring(0, SHOWN_CHARACTERS) + "…"
                : sql.substring(0, SHOWN_CHARACTERS / 2) + "…"
                        + sql.substring(from, Math.min(sql.length(), from + SHOWN_CHARACTERS / 2)) + "…";
    }
}
