package org.ibcm.group;

import java.util.List;
import java.util.UUID;

/**
 * What a lead reports (D.4.d).
 *
 * @param lines of the workplan that it is about
 * @param completed lines that are done with it
 */
public record ProgressReport(
        ProgressStatus status, String summary, String nextSteps, List<UUID> lines, List<UUID> completed) {}
