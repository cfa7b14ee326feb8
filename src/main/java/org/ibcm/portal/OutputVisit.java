package org.ibcm.portal;

import java.util.List;
import java.util.Set;
import org.ibcm.engine.Accounts;
import org.ibcm.engine.Groups;
import org.ibcm.output.OutputStatus;
import org.ibcm.output.OutputVersionView;
import org.ibcm.output.OutputView;
import org.ibcm.output.PartyView;
import org.ibcm.output.VersionOccasion;

/**
 * Somebody reads the page of an output: what they see there and what they may do (D.2).
 *
 * @param groups of the reader; none for a stranger
 * @param insider whether they may read more than everybody may
 * @param own ids of the member organisations for which they act
 */
record OutputVisit(OutputView output, Set<String> groups, boolean insider, List<String> own) {

    private static final Set<OutputStatus> UNDER_WAY =
            Set.of(OutputStatus.IN_PREPARATION, OutputStatus.SUBMITTED, OutputStatus.NOTICE, OutputStatus.CONCERN);

    public boolean leads() {
        return groups.contains(Accounts.agencyGroup(output.leadAgency()));
    }

    public boolean mayPrepare() {
        return leads() && output.status() == OutputStatus.IN_PREPARATION;
    }

    public boolean mayCorrect() {
        return leadsOrHelps() && output.status() == OutputStatus.ISSUED;
    }

    public boolean mayWithdraw() {
        return leadsOrHelps() && output.status() != OutputStatus.WITHDRAWN;
    }

    /** Who adds the document that is submitted, revised or corrected. */
    public boolean mayAddDocuments() {
        return leadsOrHelps() && output.status() != OutputStatus.WITHDRAWN;
    }

    /** Who may lead instead, for those who may hand over the lead (D.2.b). */
    public List<String> successors() {
        return leadsOrHelps() && UNDER_WAY.contains(output.status())
                ? output.parties().stream()
                        .filter(PartyView::member)
                        .map(PartyView::name)
                        .filter(name -> !name.equals(output.leadAgency()))
                        .toList()
                : List.of();
    }

    /** The parts of those for whom the reader may give or take back a logo (D.2.a). */
    public List<PartyView> mayClear() {
        return output.status() != OutputStatus.IN_PREPARATION && UNDER_WAY.contains(output.status())
                ? output.parties().stream()
                        .filter(party -> party.member() && own.contains(party.name()))
                        .toList()
                : List.of();
    }

    /** What was changed after the issue is for everybody, before it for those who were asked or informed (D.2.a). */
    public boolean mayReadNote(OutputVersionView version) {
        return version.occasion() == VersionOccasion.CORRECTION || takesPart() || groups.contains(Groups.CO_CONVENERS);
    }

    /** What an agency wrote with its logo is for the lead and the secretariat, besides itself. */
    public boolean mayReadNote(PartyView party) {
        return leadsOrHelps() || own.contains(party.name());
    }

    /** Whether the reader compares the logos on a correction with those that were cleared (D.2.a). */
    public boolean mayAnswerCorrection() {
        return groups.contains(Groups.SECRETARIAT) && output.status() == OutputStatus.ISSUED;
    }

    /** What reviewers wrote is for those who work on it, addresses for the lead. */
    public boolean takesPart() {
        return leadsOrHelps()
                || output.parties().stream().anyMatch(party -> party.member() && own.contains(party.name()));
    }

    public boolean leadsOrHelps() {
        return leads() || groups.contains(Groups.SECRETARIAT);
    }

    public boolean mayDoAnything() {
        return mayPrepare()
                || mayCorrect()
                || mayWithdraw()
                || !successors().isEmpty()
                || !mayClear().isEmpty();
    }

    /** Of a withdrawn product everybody reads that it was withdrawn and why; its content is for insiders. */
    public boolean mayReadContent() {
        return insider || output.status() == OutputStatus.ISSUED;
    }

    /** Newest first; in public the issued one and its corrections, not what came before. */
    public List<OutputVersionView> versions() {
        if (!mayReadContent()) {
            return List.of();
        }
        int issued = output.versions().stream()
                .filter(version -> version.occasion() != VersionOccasion.CORRECTION)
                .mapToInt(OutputVersionView::number)
                .max()
                .orElse(1);
        return output.versions().stream()
                .filter(version -> insider || version.number() >= issued)
                .sorted((one, other) -> other.number() - one.number())
                .toList();
    }
}
