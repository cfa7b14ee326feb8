package org.ibcm.review;

import java.time.LocalDate;

/**
 * What the secretariat records of a State's report. What the outcome does not call for is not looked at.
 *
 * @param received what was reported, for {@link ReportOutcome#RECEIVED}
 * @param extensionUntil for {@link ReportOutcome#EXTENSION}
 * @param note why there is an extension or no report; may be null
 */
public record TrackedReport(ReportOutcome outcome, ReceivedReport received, LocalDate extensionUntil, String note) {}
