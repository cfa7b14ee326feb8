package org.ibcm.review;

import java.util.List;
import java.util.UUID;

/**
 * What a State has reported. Absent texts are null.
 *
 * @param documentId of the uploaded file, where there is one
 * @param objectives numbers of the objectives that it covers, "1" to "23"
 */
public record ReceivedReport(String summary, String documentLink, UUID documentId, List<String> objectives) {}
