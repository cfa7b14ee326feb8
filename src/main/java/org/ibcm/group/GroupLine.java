package org.ibcm.group;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A group in a list (D.4). What is not known yet is null.
 *
 * @param members ids of the member organisations that take part today; none before the co-conveners agree
 * @param partners names of the partners that accepted
 * @param late whether the update that it is asked for should be in by now
 * @param unresponsive whether it is late and its updates had to be asked for twice in a row or more: the co-conveners
 *     look at it (D.4.d)
 */
public record GroupLine(
        String reference,
        String name,
        GroupType type,
        GroupStatus status,
        String issue,
        String leadAgency,
        List<String> members,
        List<String> partners,
        LocalDate establishedOn,
        LocalDate endsOn,
        LocalDate closedOn,
        boolean late,
        boolean unresponsive) {

    static GroupLine of(Group group, Instant now, List<String> members, List<String> partners) {
        return new GroupLine(
                group.reference(),
                group.name(),
                group.type(),
                group.status(),
                group.terms().issue(),
                group.leadAgency(),
                members,
                partners,
                group.establishedOn(),
                group.terms().endsOn(),
                group.closedOn(),
                group.isLate(now),
                group.isUnresponsive(now));
    }
}
