package org.ibcm.review;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A milestone got another day. */
@Entity
@Table(name = "review_milestone_move")
class MilestoneMove {

    @Id
    private UUID id;

    @ManyToOne
    @JoinColumn(name = "milestone_id")
    private Milestone milestone;

    private LocalDate fromDay;
    private LocalDate toDay;
    private String reason;
    private String movedBy;
    private Instant movedAt;

    protected MilestoneMove() {}

    static MilestoneMove of(Milestone milestone, LocalDate from, LocalDate to, String reason, String by, Instant now) {
        MilestoneMove move = new MilestoneMove();
        move.id = UUID.randomUUID();
        move.milestone = milestone;
        move.fromDay = from;
        move.toDay = to;
        move.reason = reason;
        move.movedBy = by;
        move.movedAt = now;
        return move;
    }

    MilestoneView.Move view() {
        return new MilestoneView.Move(fromDay, toDay, reason, movedBy, movedAt);
    }
}
