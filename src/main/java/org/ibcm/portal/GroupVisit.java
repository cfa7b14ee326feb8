package org.ibcm.portal;

import java.util.List;
import java.util.Set;
import org.ibcm.engine.Accounts;
import org.ibcm.engine.Groups;
import org.ibcm.group.GroupStatus;
import org.ibcm.group.GroupView;
import org.ibcm.group.RequestView;
import org.ibcm.group.SeatView;

/**
 * Somebody reads the page of a group: what they see there and what they may do (D.4).
 *
 * @param groups of the reader; none for a stranger
 * @param insider whether they may read more than everybody may
 * @param own ids of the member organisations for which they act
 */
record GroupVisit(GroupView group, Set<String> groups, boolean insider, List<String> own) {

    public boolean secretariat() {
        return groups.contains(Groups.SECRETARIAT);
    }

    public boolean leads() {
        return groups.contains(Accounts.agencyGroup(group.leadAgency()));
    }

    public boolean mayPlan() {
        return leads() && group.status().living();
    }

    /** Who may lead instead, for those who may hand over the lead (D.2.b). */
    public List<String> successors() {
        return group.status().living() && (leads() || secretariat())
                ? takingPart().stream()
                        .filter(agency -> !agency.equals(group.leadAgency()))
                        .toList()
                : List.of();
    }

    /** For which organisations the reader may join late. */
    public List<String> mayJoinAs() {
        return group.status() == GroupStatus.ACTIVE
                ? own.stream().filter(agency -> !takingPart().contains(agency)).toList()
                : List.of();
    }

    /** The seats of the reader's own organisations, whose representatives they may name. */
    public List<SeatView> mayRepresent() {
        return group.status().living()
                ? group.members().stream()
                        .filter(seat -> own.contains(seat.agency()))
                        .toList()
                : List.of();
    }

    /** For which organisations the reader may leave; who leads hands over the lead first. */
    public List<String> mayLeaveAs() {
        return group.status() == GroupStatus.ACTIVE
                ? own.stream()
                        .filter(agency -> takingPart().contains(agency) && !agency.equals(group.leadAgency()))
                        .toList()
                : List.of();
    }

    public boolean maySetIntervals() {
        return secretariat() && group.status() == GroupStatus.ACTIVE && group.finalReportDueOn() == null;
    }

    public boolean mayWithdraw() {
        return (group.status() == GroupStatus.PROPOSED || group.status() == GroupStatus.FORMING)
                && (own.contains(group.proposedBy()) || secretariat());
    }

    /** Registers outputs that are made in the group (D.2.b). */
    public boolean mayRegisterOutputs() {
        return group.status() == GroupStatus.ACTIVE && own.stream().anyMatch(takingPart()::contains);
    }

    /** Puts questions to the group, and takes them back (D.3). */
    public boolean mayAsk() {
        return leads() && group.status() == GroupStatus.ACTIVE;
    }

    /** Addresses of partners, and what they wrote, are for the group and the secretariat. */
    public boolean seesAddresses() {
        return secretariat()
                || groups.contains(Groups.ADMINISTRATORS)
                || own.stream().anyMatch(takingPart()::contains);
    }

    /** What a member says before a review is for the co-conveners, and for the secretariat that lays it before them. */
    boolean readsCommentOf(String agency) {
        return secretariat() || groups.contains(Groups.CO_CONVENERS) || own.contains(agency);
    }

    public boolean mayDoAnything() {
        return !successors().isEmpty()
                || !mayJoinAs().isEmpty()
                || !mayRepresent().isEmpty()
                || !mayLeaveAs().isEmpty()
                || maySetIntervals()
                || mayWithdraw();
    }

    /** Members of a proposal are those that ask for it. */
    List<String> takingPart() {
        return group.status() == GroupStatus.PROPOSED
                ? group.requests().stream()
                        .filter(request -> Boolean.TRUE.equals(request.confirmed()))
                        .map(RequestView::agency)
                        .toList()
                : group.members().stream().map(SeatView::agency).toList();
    }
}
