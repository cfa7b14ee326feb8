package org.ibcm.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The voluntary report of an invited State (D.5.a). What is not known is null.
 *
 * @param state English short name
 * @param note why there is an extension or no report
 * @param earlier what stood there before it was corrected, the earliest first
 */
public record ReportView(
        UUID id,
        String state,
        ReportStatus status,
        LocalDate dueOn,
        LocalDate receivedOn,
        String summary,
        String documentLink,
        UUID documentId,
        List<String> objectives,
        String note,
        String recordedBy,
        Instant recordedAt,
        List<EarlierVersionView> earlier) {

    public boolean late(LocalDate today) {
        return status.awaited() && dueOn.isBefore(today);
    }
}
