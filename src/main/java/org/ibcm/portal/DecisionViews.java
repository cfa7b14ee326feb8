package org.ibcm.portal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ibcm.consensus.DecisionRecord;
import org.ibcm.consensus.DecisionRecords;
import org.ibcm.consensus.DecisionSummary;
import org.ibcm.engine.Accounts;
import org.ibcm.engine.CurrentUser;
import org.ibcm.engine.Groups;
import org.ibcm.group.GroupDirectory;
import org.ibcm.register.Register;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Decisions as whoever is signed in may read them, and what they may do there (D.3). */
@Component
class DecisionViews {

    private final DecisionRecords records;
    private final Register register;
    private final GroupDirectory groupDirectory;
    private final CurrentUser currentUser;
    private final DecisionWords words;

    DecisionViews(
            DecisionRecords records,
            Register register,
            GroupDirectory groupDirectory,
            CurrentUser currentUser,
            DecisionWords words) {
        this.records = records;
        this.register = register;
        this.groupDirectory = groupDirectory;
        this.currentUser = currentUser;
        this.words = words;
    }

    /** The record, for those concerned. */
    DecisionRecord read(String reference) {
        DecisionRecord decision = records.find(reference).orElseThrow();
        if (!decision.concerns(groups())) {
            throw new AccessDeniedException(reference);
        }
        return decision;
    }

    DecisionView show(DecisionRecord decision) {
        return DecisionView.of(decision, agencies(), groupDirectory.names(List.of(decision.body())), words);
    }

    /** The decisions that concern the reader, open ones first. */
    List<Line> search(String text, int limit) {
        return lines(records.search(groups(), text, limit));
    }

    /** The open decisions in which the reader takes part, or which the reader facilitates. */
    List<Line> ofTheReader() {
        return lines(records.openFor(groups()));
    }

    /** What a body decided or is deciding, as far as the reader may read it. */
    List<Line> ofBody(String body) {
        return lines(records.ofBody(body, groups()));
    }

    /** All open decisions, that of which the round ends first in front. */
    List<Line> open() {
        return lines(records.open());
    }

    /** References of the open decisions of which the reader may open the page. */
    Set<String> openToTheReader() {
        return records.openConcerning(groups()).stream()
                .map(DecisionSummary::reference)
                .collect(Collectors.toSet());
    }

    private List<Line> lines(List<DecisionSummary> decisions) {
        Agencies agencies = agencies();
        Map<String, String> bodies = groupDirectory.names(
                decisions.stream().map(DecisionSummary::body).distinct().toList());
        return decisions.stream()
                .map(decision -> new Line(
                        decision,
                        words.body(decision.body(), bodies),
                        words.standing(decision, agencies),
                        words.names(decision.objecting(), agencies)))
                .toList();
    }

    /** For whom the reader may speak in the open round: names of agencies by their ids. */
    Map<String, String> mayRecordFor(DecisionRecord decision) {
        Set<String> groups = groups();
        return groups.contains(Groups.SECRETARIAT) || groups.contains(Groups.ADMINISTRATORS)
                ? Map.of()
                : names(decision.entitled().stream()
                        .filter(agency -> groups.contains(Accounts.agencyGroup(agency)))
                        .toList());
    }

    /** For whom the reader, being of the secretariat, may record what was said by phone or mail (D.6). */
    Map<String, String> mayStandInFor(DecisionRecord decision) {
        Set<String> groups = groups();
        return groups.contains(Groups.SECRETARIAT) && !groups.contains(Groups.ADMINISTRATORS)
                ? names(decision.unheard())
                : Map.of();
    }

    private Map<String, String> names(List<String> ids) {
        Agencies agencies = agencies();
        Map<String, String> names = new TreeMap<>();
        ids.forEach(id -> names.put(id, agencies.name(id)));
        return names;
    }

    private Agencies agencies() {
        return Agencies.of(register.members(), register.formerMembers());
    }

    private Set<String> groups() {
        return currentUser.actor().map(CurrentUser.Actor::groups).orElse(Set.of());
    }

    /**
     * A decision in a list.
     *
     * @param objecting who objects in the last round, as a list in words
     */
    record Line(DecisionSummary decision, String body, String standing, String objecting) {}
}
