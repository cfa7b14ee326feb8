package org.ibcm.group;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/**
 * A group with its people and texts (D.4). What is not known yet is null.
 *
 * @param members the member organisations that take part today, the lead among them
 * @param formerMembers those that took part and left
 * @param guidance what the lead is asked to revise; null when nothing is
 * @param decision reference of the co-conveners' last decision about it
 * @param reason why it was not formed, withdrawn or concluded
 * @param chases how often in a row its updates had to be asked for
 * @param finalReportDueOn until when it writes its final report, once its work is over
 */
public record GroupView(
        String reference,
        String name,
        GroupType type,
        GroupStatus status,
        String leadAgency,
        String proposedBy,
        String proposedByName,
        Instant proposedAt,
        Terms terms,
        List<RequestView> requests,
        List<SeatView> members,
        List<SeatView> formerMembers,
        List<PartnerView> partners,
        List<PlannedLine> workplan,
        List<VersionView> versions,
        String guidance,
        String decision,
        String reason,
        LocalDate establishedOn,
        LocalDate closedOn,
        Period reportEvery,
        Period reviewEvery,
        int chases,
        LocalDate finalReportDueOn) {

    static GroupView of(Group group) {
        return new GroupView(
                group.reference(),
                group.name(),
                group.type(),
                group.status(),
                group.leadAgency(),
                group.proposedBy(),
                group.proposedByName(),
                group.proposedAt(),
                group.terms(),
                group.requests().stream().map(Request::view).toList(),
                group.seats().stream().filter(Seat::isTaken).map(Seat::view).toList(),
                group.seats().stream()
                        .filter(seat -> !seat.isTaken())
                        .map(Seat::view)
                        .toList(),
                group.partners().stream().map(Partner::view).toList(),
                group.workplan().stream().map(WorkplanLine::view).toList(),
                group.versions().stream().map(TermsVersion::view).toList(),
                group.guidance().orElse(null),
                group.decisionReference().orElse(null),
                group.reason().orElse(null),
                group.establishedOn(),
                group.closedOn(),
                group.reportEvery(),
                group.reviewEvery(),
                group.chases(),
                group.finalReportDueOn().orElse(null));
    }
}
