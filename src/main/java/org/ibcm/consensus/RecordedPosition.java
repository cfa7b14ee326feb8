package org.ibcm.consensus;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.ibcm.engine.CurrentUser.Actor;

/** A position as it was recorded: appended, never changed (D.3). */
@Entity
@Immutable
@Table(name = "decision_position")
class RecordedPosition {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Round round;

    @Column(name = "place")
    private int sequence;

    private String agency;

    @Enumerated(EnumType.STRING)
    @Column(name = "stance")
    private Position position;

    private String reason;
    private String resolution;
    private String recordedBy;
    private String recordedByName;
    private Instant recordedAt;
    private boolean standIn;
    private String note;

    protected RecordedPosition() {}

    /** @param note how the secretariat received it; empty when the agency speaks itself */
    static RecordedPosition of(
            Round round, int sequence, SpokenPosition spoken, Optional<String> note, Actor actor, Instant now) {
        RecordedPosition recorded = new RecordedPosition();
        recorded.id = UUID.randomUUID();
        recorded.round = round;
        recorded.sequence = sequence;
        recorded.agency = spoken.agency();
        recorded.position = spoken.position();
        recorded.reason = spoken.reason().orElse(null);
        recorded.resolution = spoken.resolution().orElse(null);
        recorded.recordedBy = actor.userId();
        recorded.recordedByName = actor.name();
        recorded.recordedAt = now;
        recorded.standIn = note.isPresent();
        recorded.note = note.orElse(null);
        return recorded;
    }

    int sequence() {
        return sequence;
    }

    String agency() {
        return agency;
    }

    Position position() {
        return position;
    }

    String reason() {
        return reason;
    }

    String resolution() {
        return resolution;
    }

    String recordedBy() {
        return recordedBy;
    }

    String recordedByName() {
        return recordedByName;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    /** Whether the secretariat recorded what it had received from the agency by phone or mail. */
    boolean standIn() {
        return standIn;
    }

    String note() {
        return note;
    }
}
