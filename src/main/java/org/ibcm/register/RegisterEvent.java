package org.ibcm.register;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** A line in a member's history; never changed. */
@Embeddable
record RegisterEvent(
        @Enumerated(EnumType.STRING) EventType eventType,
        @Enumerated(EnumType.STRING) ContactKind contact,
        String personName,
        String email,
        String note,
        String recordedBy,
        Instant recordedAt) {

    enum EventType {
        JOINED,
        LEFT,
        APPOINTED,
        RENAMED,
        RELIEVED,
        ROLES_CHANGED,
        REPRESENTATION_CHANGED
    }
}
