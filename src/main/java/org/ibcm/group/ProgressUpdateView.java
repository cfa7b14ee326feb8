package org.ibcm.group;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A progress update of a group (D.4.d).
 *
 * @param lines of the workplan that it refers to, as they were called then
 * @param reportedBy the organisation that led the group
 * @param late whether it came after its time
 */
public record ProgressUpdateView(
        int number,
        ProgressStatus status,
        String summary,
        String nextSteps,
        List<Line> lines,
        String reportedBy,
        String reportedByName,
        Instant reportedAt,
        LocalDate dueOn,
        boolean late) {

    /** @param completed whether the update says that it is done */
    public record Line(String activity, boolean completed) {}
}
