package org.ibcm.portal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.ibcm.review.MilestoneView;
import org.ibcm.review.ReviewStatus;
import org.ibcm.review.ReviewView;

/**
 * Where the milestones of a review stand on a line of time, in per cent of its width, so that it fits every screen. What
 * lies close together stands one above the other.
 */
record TimeLine(List<Mark> marks, List<Year> years, String today, int height) {

    /** In per cent: the least distance of two marks in a row on a phone, and what is kept free at both ends. */
    private static final double APART = 8;

    private static final double EDGE = 4;

    private static final int MOST_YEARS = 8;

    private static final int ROW = 30;
    private static final int FOOT = 46;

    static TimeLine of(ReviewView review, LocalDate begun, LocalDate today, boolean fromTheRight) {
        List<MilestoneView> milestones = review.milestones();
        LocalDate last = milestones.get(milestones.size() - 1).dueOn();
        LocalDate first = begun.isBefore(milestones.get(0).dueOn())
                ? begun
                : milestones.get(0).dueOn();
        Scale scale = new Scale(first, Math.max(1, ChronoUnit.DAYS.between(first, last)), fromTheRight);
        MilestoneView next = milestones.stream()
                .filter(milestone -> !milestone.met() && milestone.kind().awaited(review.status()))
                .findFirst()
                .orElse(null);
        List<Integer> rows = rows(milestones.stream()
                .map(milestone -> scale.along(milestone.dueOn()))
                .toList());
        int highest = Collections.max(rows);
        List<Mark> marks = IntStream.range(0, milestones.size())
                .mapToObj(place -> new Mark(
                        place + 1,
                        milestones.get(place),
                        scale.at(milestones.get(place).dueOn()),
                        (highest - rows.get(place)) * ROW + ROW / 2,
                        Standing.of(milestones.get(place), review.status(), milestones.get(place) == next, today)))
                .toList();
        return new TimeLine(
                marks,
                years(scale, first, last),
                today.isBefore(first) || today.isAfter(last) ? null : scale.at(today),
                (highest + 1) * ROW + FOOT);
    }

    /** The lowest row in which there is room, for each place in turn. */
    private static List<Integer> rows(List<Double> places) {
        List<Double> ends = new ArrayList<>();
        List<Integer> rows = new ArrayList<>();
        for (double place : places) {
            int row = 0;
            while (row < ends.size() && place - ends.get(row) < APART) {
                row++;
            }
            if (row == ends.size()) {
                ends.add(place);
            }
            ends.set(row, place);
            rows.add(row);
        }
        return rows;
    }

    private static List<Year> years(Scale scale, LocalDate first, LocalDate last) {
        int step = 1 + (last.getYear() - first.getYear()) / MOST_YEARS;
        return IntStream.rangeClosed(first.getYear() + 1, last.getYear())
                .filter(year -> (last.getYear() - year) % step == 0)
                .mapToObj(year -> new Year(year, scale.at(LocalDate.of(year, 1, 1))))
                .toList();
    }

    /** Where the line itself runs. */
    public int axis() {
        return height - FOOT + 8;
    }

    /**
     * A milestone on the line.
     *
     * @param x in per cent
     * @param y of its middle, from above
     */
    record Mark(int number, MilestoneView milestone, String x, int y, Standing standing) {}

    record Year(int year, String x) {}

    /** What is told of a milestone beside its day. */
    enum Standing {
        MET,
        /** The review went on without it. */
        OVER,
        LATE,
        NEXT,
        PLANNED;

        static Standing of(MilestoneView milestone, ReviewStatus status, boolean next, LocalDate today) {
            if (milestone.met()) {
                return MET;
            }
            if (!milestone.kind().awaited(status)) {
                return OVER;
            }
            if (milestone.late(today)) {
                return LATE;
            }
            return next ? NEXT : PLANNED;
        }
    }

    private record Scale(LocalDate first, long days, boolean fromTheRight) {

        double along(LocalDate day) {
            return EDGE + (100 - 2 * EDGE) * ChronoUnit.DAYS.between(first, day) / days;
        }

        String at(LocalDate day) {
            double place = fromTheRight ? 100 - along(day) : along(day);
            return String.format(Locale.ROOT, "%.2f%%", place);
        }
    }
}
