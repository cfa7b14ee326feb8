package org.ibcm.group;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The working groups and task forces, living and past (D.4). */
@Service
@Transactional(readOnly = true)
public class GroupDirectory {

    private final Groups groups;
    private final ProgressUpdates updates;
    private final Reviews reviews;
    private final FinalReports finalReports;
    private final GroupCalendar calendar;

    GroupDirectory(
            Groups groups,
            ProgressUpdates updates,
            Reviews reviews,
            FinalReports finalReports,
            GroupCalendar calendar) {
        this.groups = groups;
        this.updates = updates;
        this.reviews = reviews;
        this.finalReports = finalReports;
        this.calendar = calendar;
    }

    public Optional<GroupView> find(String reference) {
        return groups.findById(reference).map(GroupView::of);
    }

    /** All of them in short, by name. */
    public List<GroupLine> list() {
        Map<String, List<String>> members = byGroup(groups.members());
        Map<String, List<String>> partners = byGroup(groups.partners());
        Instant now = calendar.now();
        return groups.findAllByOrderByName().stream()
                .map(group -> GroupLine.of(
                        group,
                        now,
                        members.getOrDefault(group.reference(), List.of()),
                        partners.getOrDefault(group.reference(), List.of())))
                .toList();
    }

    /** How many there are of each status; of some there may be none. */
    public Map<GroupStatus, Long> numbers() {
        return groups.numbers().stream().collect(toMap(Groups.Number::getStatus, Groups.Number::getNumber));
    }

    /** The names of those of these references that are groups. */
    public Map<String, String> names(Collection<String> references) {
        return groups.names(references).stream().collect(toMap(Groups.Named::getReference, Groups.Named::getName));
    }

    private static Map<String, List<String>> byGroup(List<Groups.Named> names) {
        return names.stream().collect(groupingBy(Groups.Named::getReference, mapping(Groups.Named::getName, toList())));
    }

    /** What an active group owes next; empty for all others. */
    public Optional<OversightView> oversight(String reference) {
        return groups.findById(reference)
                .filter(group -> group.status() == GroupStatus.ACTIVE)
                .map(group -> OversightView.of(group, calendar.now(), calendar.today()));
    }

    /** The same of all active groups. */
    public List<OversightView> oversights() {
        return groups.findByStatusIn(List.of(GroupStatus.ACTIVE)).stream()
                .map(group -> OversightView.of(group, calendar.now(), calendar.today()))
                .toList();
    }

    /** What a group reported, the latest first (D.4.d). */
    public List<ProgressUpdateView> updates(String reference) {
        return updates.findByReferenceOrderByNumberDesc(reference).stream()
                .map(ProgressUpdate::view)
                .toList();
    }

    /** How far each group is that has ever reported, by its reference. */
    public Map<String, ProgressStatus> lastStatuses() {
        return updates.last().stream()
                .collect(toMap(ProgressUpdates.Last::getReference, ProgressUpdates.Last::getStatus));
    }

    /** How a group was reviewed, the latest first; the one that is open too (D.1.b.vi). */
    public List<ReviewView> reviews(String reference) {
        return reviews.findByReferenceOrderByNumberDesc(reference).stream()
                .map(GroupReview::view)
                .toList();
    }

    public Optional<FinalReportView> finalReport(String reference) {
        return finalReports.findById(reference).map(FinalReport::view);
    }
}
