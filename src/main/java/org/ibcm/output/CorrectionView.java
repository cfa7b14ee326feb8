package org.ibcm.output;

import java.time.Instant;
import java.util.UUID;

/**
 * A corrected version of a product, handed in after its issue (D.2.a).
 *
 * @param documentLink null where only a file was uploaded
 * @param documentId of the uploaded document, with its version; null where it is linked only
 * @param note what was changed
 * @param writtenBy id of the agency
 * @param reason why it was returned; null where it was not
 * @param answeredBy null while it is awaited, as the moment
 */
public record CorrectionView(
        UUID id,
        CorrectionStatus status,
        String title,
        String abstractText,
        String documentLink,
        UUID documentId,
        Integer documentVersion,
        String note,
        String writtenBy,
        String writtenByName,
        Instant writtenAt,
        String reason,
        String answeredBy,
        Instant answeredAt) {

    public boolean awaited() {
        return status == CorrectionStatus.AWAITED;
    }
}
