package org.ibcm.group;

import java.util.List;

/**
 * What a lead reports (D.4.d).
 *
 * @param lines ids of the lines of the workplan that it is about
 * @param completed ids of those that are done with it
 */
public record ProgressReport(
        ProgressStatus status, String summary, String nextSteps, List<String> lines, List<String> completed) {}
