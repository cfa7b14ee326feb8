package org.ibcm.group;

import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a workplan (D.4.b).
 *
 * @param id null for a new line
 * @param responsibleAgency a member of the group
 */
public record PlannedLine(UUID id, String activity, String responsibleAgency, LocalDate dueOn, LineStatus status) {

    private static final Pattern WRITTEN = Pattern.compile("(.*) – (\\S+) – (\\S+) – (\\S+)");

    /** How a version of the workplan keeps it. */
    String inOneLine() {
        return "%s – %s – %s – %s".formatted(activity, responsibleAgency, dueOn, status);
    }

    static PlannedLine read(String line) {
        Matcher parts = WRITTEN.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("No line of a workplan: " + line);
        }
        return new PlannedLine(
                null,
                parts.group(1),
                parts.group(2),
                LocalDate.parse(parts.group(3)),
                LineStatus.valueOf(parts.group(4)));
    }
}
