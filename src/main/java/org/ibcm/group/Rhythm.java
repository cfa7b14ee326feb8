package org.ibcm.group;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;

/** On which days a group reports and is reviewed (D.4.d, D.1.b.vi). */
final class Rhythm {

    private Rhythm() {}

    /** The next day of the series; what was missed is not made up for. */
    static LocalDate next(LocalDate last, Period every, LocalDate today) {
        LocalDate next = last.plus(every);
        while (!next.isAfter(today)) {
            next = next.plus(every);
        }
        return next;
    }

    /**
     * The earlier of the regular day and the one so long before the end. A group whose end is too near for that is
     * reviewed half-way to it.
     */
    static LocalDate firstReview(LocalDate regular, LocalDate end, Period beforeEnd, LocalDate today) {
        if (end == null) {
            return regular;
        }
        LocalDate beforeTheEnd = end.minus(beforeEnd);
        return beforeTheEnd.isAfter(today) ? earlier(regular, beforeTheEnd) : earlier(regular, halfWay(today, end));
    }

    /** The same for a group that has just been reviewed: with its end that near, it need not be done again. */
    static LocalDate nextReview(LocalDate regular, LocalDate end, Period beforeEnd, LocalDate today) {
        return end == null || !end.minus(beforeEnd).isAfter(today) ? regular : earlier(regular, end.minus(beforeEnd));
    }

    private static LocalDate halfWay(LocalDate today, LocalDate end) {
        return today.plusDays(Math.max(1, ChronoUnit.DAYS.between(today, end) / 2));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
