package org.ibcm.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A review in a list.
 *
 * @param days of its milestones, the earliest first
 */
public record ReviewLine(String reference, int year, ReviewStatus status, List<Day> days) {

    /** The first milestone that the review waits for; empty once it has ended. */
    public Optional<Day> next() {
        return days.stream()
                .filter(day -> day.metOn() == null && day.kind().awaited(status))
                .findFirst();
    }

    public Day day(MilestoneKind kind) {
        return days.stream().filter(day -> day.kind() == kind).findFirst().orElseThrow();
    }

    /** @param metOn null while the milestone has not been met */
    public record Day(MilestoneKind kind, LocalDate dueOn, LocalDate metOn) {}
}
