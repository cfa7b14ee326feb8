package org.ibcm.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A milestone of a review (D.5.a).
 *
 * @param metOn null while it has not been met
 * @param moves the earliest first
 */
public record MilestoneView(MilestoneKind kind, LocalDate dueOn, LocalDate metOn, List<Move> moves) {

    public boolean met() {
        return metOn != null;
    }

    /** Whether it is not met although its day is over. */
    public boolean late(LocalDate today) {
        return !met() && dueOn.isBefore(today);
    }

    public record Move(LocalDate from, LocalDate to, String reason, String movedBy, Instant movedAt) {}
}
