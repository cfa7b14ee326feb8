package org.ibcm.group;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What an active group owes the coalition next (D.4.d, D.1.b.vi).
 *
 * @param reportDueOn the day from which the next update is asked for, or was
 * @param reportClosesAt until when the update that is asked for should be in; null while none is
 * @param late whether that moment is over
 * @param chases how often in a row its updates had to be asked for
 * @param unresponsive whether the co-conveners have been told so
 * @param reviewDueOn the day on which its next review begins, or began
 * @param endsOn null for a group without an end
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
        LocalDate endsOn) {

    static OversightView of(Group group, Instant now) {
        return new OversightView(
                group.reference(),
                group.name(),
                group.leadAgency(),
                group.reportDueOn().orElse(null),
                group.reportClosesAt().orElse(null),
                group.reportClosesAt().filter(now::isAfter).isPresent(),
                group.chases(),
                group.chases() >= Oversight.UNRESPONSIVE_AFTER,
                group.reviewDueOn().orElse(null),
                group.terms().endsOn());
    }
}
