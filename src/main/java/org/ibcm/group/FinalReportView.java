package org.ibcm.group;

import java.time.Instant;

/**
 * The final report of a group (D.4.d).
 *
 * @param link where more can be read; null where nothing more is
 */
public record FinalReportView(String text, String link, String reportedBy, String reportedByName, Instant reportedAt) {}
