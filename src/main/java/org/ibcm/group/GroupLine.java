package org.ibcm.group;

import java.time.LocalDate;
import java.util.List;

/**
 * A group in a list (D.4). What is not known yet is null.
 *
 * @param members ids of the member organisations that take part today; none before the co-conveners agree
 * @param partners names of the partners that accepted
 * @param chases how often in a row its updates had to be asked for
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
        int chases) {

    /** Its updates had to be asked for twice in a row or more: the co-conveners look at it (D.4.d). */
    public boolean unresponsive() {
        return status == GroupStatus.ACTIVE && chases >= Oversight.UNRESPONSIVE_AFTER;
    }

    /** Its update had to be asked for. */
    public boolean late() {
        return status == GroupStatus.ACTIVE && chases > 0 && !unresponsive();
    }

    static GroupLine of(Group group, List<String> members, List<String> partners) {
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
                group.chases());
    }
}
