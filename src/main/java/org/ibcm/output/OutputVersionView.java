package org.ibcm.output;

import java.time.Instant;
import java.util.UUID;

/**
 * A version of an output.
 *
 * @param documentLink null where only a file was uploaded
 * @param documentId of the uploaded document, with its version; null where it is linked only
 * @param note what was changed; null for the first
 * @param writtenBy id of the agency
 * @param returnNote why the secretariat gave it back at the issue; null where it did not
 */
public record OutputVersionView(
        int number,
        VersionOccasion occasion,
        String title,
        String abstractText,
        String documentLink,
        UUID documentId,
        Integer documentVersion,
        String note,
        String writtenBy,
        String writtenByName,
        Instant writtenAt,
        String returnNote,
        String returnedBy,
        Instant returnedAt) {}
