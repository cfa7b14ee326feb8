package org.ibcm.output;

import java.time.Instant;

/**
 * What a lead reported while an output was being made (D.2.b).
 *
 * @param nextSteps null where it named none
 * @param reportedBy id of the agency
 */
public record ProgressView(
        String summary,
        String nextSteps,
        Outlook outlook,
        String reportedBy,
        String reportedByName,
        Instant reportedAt) {}
