package org.ibcm.output;

import java.time.Instant;
import java.util.UUID;

/**
 * A peer review of an output.
 *
 * @param reference of the output
 * @param recommendation null until the reviewer answers, as the remarks
 */
public record PeerReviewView(
        UUID id,
        String reference,
        String name,
        String email,
        boolean fromUn,
        Instant invitedAt,
        Instant closesAt,
        ReviewRecommendation recommendation,
        String remarks,
        Instant answeredAt) {

    public boolean answered() {
        return answeredAt != null;
    }
}
