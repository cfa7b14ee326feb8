package org.ibcm.group;

import java.time.Instant;
import java.util.UUID;

/**
 * A question that a lead put to its group (D.3). What is not known is null.
 *
 * @param askedBy the organisation that led the group
 * @param decision reference of the decision, once it has been taken
 * @param outcome null while it is open, and when it was withdrawn
 */
public record QuestionView(
        UUID id,
        String subject,
        String text,
        String documentLink,
        String askedBy,
        String askedByName,
        Instant askedAt,
        String decision,
        DecisionOutcome outcome,
        Instant withdrawnAt,
        String withdrawalReason) {

    public boolean open() {
        return outcome == null && withdrawnAt == null;
    }
}
