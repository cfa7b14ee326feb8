package org.ibcm.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What stood in a chapter or in the report of a State before a better one replaced it (D.5.a). Absent texts are null.
 *
 * @param documentId of the uploaded file, where there was one
 */
public record EarlierVersionView(
        String summary,
        String documentLink,
        UUID documentId,
        List<String> objectives,
        String writtenBy,
        Instant writtenAt) {}
