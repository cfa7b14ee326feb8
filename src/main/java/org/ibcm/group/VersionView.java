package org.ibcm.group;

import java.time.Instant;
import java.util.List;

/**
 * A version of a group's proposal and workplan (D.4.b).
 *
 * @param workplan the lines of the workplan as they stood, one a line; empty where there were none
 * @param leadAgency who led; null in versions that were written before this was kept
 * @param partners names of the partners to invite, one a line; empty where there were none, null as above
 * @param writtenBy on whose behalf; null for the secretariat and for what follows from a decision
 */
public record VersionView(
        int number,
        Occasion occasion,
        Terms terms,
        String workplan,
        String leadAgency,
        String partners,
        String writtenBy,
        String writtenByName,
        Instant writtenAt) {

    /** The lines of the workplan as they stood, without the ids that they had. */
    public List<PlannedLine> lines() {
        return workplan.lines().map(PlannedLine::read).toList();
    }
}
