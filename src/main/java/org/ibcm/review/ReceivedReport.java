package org.ibcm.review;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a State has reported. Absent texts are null.
 *
 * @param documentId of the uploaded file, where there is one
 * @param objectives numbers of the objectives that it covers, "1" to "23"
 * @param receivedOn day on which it came; null for today, and in a correction where the day stays
 */
public record ReceivedReport(
        String summary, String documentLink, UUID documentId, List<String> objectives, LocalDate receivedOn) {

    public ReceivedReport(String summary, String documentLink, UUID documentId, List<String> objectives) {
        this(summary, documentLink, documentId, objectives, null);
    }
}
