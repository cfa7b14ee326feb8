package org.ibcm.review;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A day by which something has to be ready; each move stays on record with its reason (D.5.a). */
@Entity
@Table(name = "review_milestone")
class Milestone {

    @Id
    private UUID id;

    @ManyToOne
    @JoinColumn(name = "review_reference")
    private Review review;

    @Enumerated(EnumType.STRING)
    private MilestoneKind kind;

    private LocalDate dueOn;
    private boolean fixed;
    private LocalDate metOn;

    @OneToMany(mappedBy = "milestone", cascade = CascadeType.PERSIST)
    @OrderBy("movedAt")
    private List<MilestoneMove> moves = new ArrayList<>();

    protected Milestone() {}

    static Milestone of(Review review, MilestoneKind kind, LocalDate dueOn) {
        Milestone milestone = new Milestone();
        milestone.id = UUID.randomUUID();
        milestone.review = review;
        milestone.kind = kind;
        milestone.dueOn = dueOn;
        return milestone;
    }

    /** @param byHand whether somebody chose this day, so that it no longer follows conference or forum */
    void move(LocalDate to, boolean byHand, String reason, String by, Instant now) {
        moves.add(MilestoneMove.of(this, dueOn, to, reason, by, now));
        dueOn = to;
        fixed = fixed || byHand;
    }

    void meet(LocalDate day) {
        metOn = day;
    }

    /** The review begins anew: nothing of it has been met, and no day of it has been chosen by hand. */
    void reopen() {
        metOn = null;
        fixed = false;
    }

    /** Whether it moves along when conference or forum move. */
    boolean follows() {
        return !fixed && metOn == null;
    }

    MilestoneKind kind() {
        return kind;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    LocalDate metOn() {
        return metOn;
    }

    ReviewLine.Day day() {
        return new ReviewLine.Day(kind, dueOn, metOn);
    }

    MilestoneView view() {
        return new MilestoneView(
                kind, dueOn, metOn, moves.stream().map(MilestoneMove::view).toList());
    }
}
