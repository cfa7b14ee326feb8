package org.ibcm.register;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** A line in a member's history; appended, never changed. */
@Embeddable
record RegisterEvent(
        @Enumerated(EnumType.STRING) @Column(name = "event_type")
        MemberEvent.Type type,

        @Enumerated(EnumType.STRING) ContactKind contact,
        String personName,
        String email,
        String note,
        String recordedBy,
        Instant recordedAt) {

    MemberEvent toMemberEvent() {
        return new MemberEvent(type, contact, personName, email, note, recordedBy, recordedAt);
    }
}
