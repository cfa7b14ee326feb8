package org.ibcm.group;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What an active group owes the coalition next (D.4.d, D.1.b.vi).
 *
 * @param reportDueOn the day from which the next update is asked for, or was; null once its work is over
 * @param reportClosesAt until when the update that is asked for should be in; null while none is
 * @param late whether an update is asked for and that moment is over
 * @param chases how often in a row its updates had to be asked for
 * @param unresponsive whether it is late and the co-conveners have been told so
 * @param reviewDueOn the day on which its next review begins, or began; null once its work is over
 * @param underReview whether that review has begun
 * @param endsOn null for a group without an end
 * @param finalReportDueOn until when it writes its final report; null before its work is over
 */
public record OversightView(
        String reference,
        String name,
        String leadAgency,
        LocalDate reportDueOn,
        Instant reportClosesAt,
        boolean late,
        int chases,
        boolean unresponsive,
        LocalDate reviewDueOn,
        boolean underReview,
        LocalDate endsOn,
        LocalDate finalReportDueOn) {

    static OversightView of(Group group, Instant now, LocalDate today) {
        return new OversightView(
                group.reference(),
                group.name(),
                group.leadAgency(),
                group.reportDueOn().orElse(null),
                group.reportClosesAt().orElse(null),
                group.isLate(now),
                group.chases(),
                group.isUnresponsive(now),
                group.reviewDueOn().orElse(null),
                group.isUnderReview(today),
                group.terms().endsOn(),
                group.finalReportDueOn().orElse(null));
    }
}
