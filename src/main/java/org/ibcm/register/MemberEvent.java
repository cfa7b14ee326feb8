package org.ibcm.register;

import java.time.Instant;

/**
 * A line in a member's history.
 *
 * @param contact what the person was named for; null with the name and address where it is about the organisation
 * @param note reference or ground, or what it is now
 * @param recordedBy the account, or the application itself
 */
public record MemberEvent(
        Type type,
        ContactKind contact,
        String personName,
        String email,
        String note,
        String recordedBy,
        Instant recordedAt) {

    /** What happened. */
    public enum Type {
        JOINED,
        LEFT,
        APPOINTED,
        RENAMED,
        RELIEVED,
        INVITED_AGAIN,
        ROLES_CHANGED,
        REPRESENTATION_CHANGED
    }
}
