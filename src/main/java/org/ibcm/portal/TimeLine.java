package org.ibcm.portal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.ibcm.review.MilestoneView;

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

    /** @param milestones in the order of their days */
    static TimeLine of(List<MilestoneView> milestones, LocalDate begun, LocalDate today, boolean fromTheRight) {
        LocalDate last = milestones.get(milestones.size() - 1).dueOn();
        LocalDate first = begun.isBefore(milestones.get(0).dueOn())
                ? begun
                : milestones.get(0).dueOn();
        Scale scale = new Scale(first, Math.max(1, ChronoUnit.DAYS.between(first, last)), fromTheRight);
        MilestoneView next = milestones.stream()
                .filter(milestone -> !milestone.met())
                .findFirst()
                .orElse(null);
        List<Double> rows = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        for (MilestoneView milestone : milestones) {
            double place = scale.along(milestone.dueOn());
            int row = IntStream.range(0, rows.size())
                    .filter(number -> place - rows.get(number) >= APART)
                    .findFirst()
                    .orElse(rows.size());
            if (row == rows.size()) {
                rows.add(place);
            }
            rows.set(row, place);
            marks.add(new Mark(
                    marks.size() + 1,
                    milestone,
                    scale.at(milestone.dueOn()),
                    row,
                    Standing.of(milestone, milestone == next, today)));
        }
        return new TimeLine(
                marks.stream().map(mark -> mark.hanging(rows.size())).toList(),
                years(scale, first, last),
                today.isBefore(first) || today.isAfter(last) ? null : scale.at(today),
                rows.size() * ROW + FOOT);
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
    record Mark(int number, MilestoneView milestone, String x, int y, Standing standing) {

        Mark hanging(int rows) {
            return new Mark(number, milestone, x, (rows - 1 - y) * ROW + ROW / 2 + 1, standing);
        }
    }

    record Year(int year, String x) {}

    /** What is told of a milestone beside its day. */
    enum Standing {
        MET,
        LATE,
        NEXT,
        PLANNED;

        static Standing of(MilestoneView milestone, boolean next, LocalDate today) {
            if (milestone.met()) {
                return MET;
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
