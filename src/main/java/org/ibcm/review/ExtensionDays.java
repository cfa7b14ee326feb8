package org.ibcm.review;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The days until which a State can be given more time: after today and after the day on which its report is due, and
 * before the conference (D.5.a).
 */
public record ExtensionDays(LocalDate first, LocalDate last) {

    static ExtensionDays of(LocalDate due, LocalDate today, LocalDate conference) {
        return new ExtensionDays(
                Stream.of(due, today)
                        .max(Comparator.naturalOrder())
                        .orElseThrow()
                        .plusDays(1),
                conference.minusDays(1));
    }

    /** Whether there is such a day. */
    public boolean any() {
        return !first.isAfter(last);
    }

    boolean include(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
