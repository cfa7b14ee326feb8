package org.ibcm.group;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.ibcm.engine.Accounts;
import org.ibcm.engine.Checks;
import org.ibcm.engine.CurrentUser;
import org.ibcm.engine.CurrentUser.Actor;
import org.ibcm.engine.Entry;
import org.ibcm.engine.InputRefused;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lines of a group's workplan, kept by whoever leads it; what they were before stays on record (D.4.b). */
@Service
@Transactional
public class Workplan {

    private static final String FIELD = "lines";
    private static final int ACTIVITY_LIMIT = 500;
    /** More than a group can oversee, and all of them fit into a version. */
    private static final int MOST = 100;

    private final Groups groups;
    private final CurrentUser currentUser;
    private final GroupCalendar calendar;

    Workplan(Groups groups, CurrentUser currentUser, GroupCalendar calendar) {
        this.groups = groups;
        this.currentUser = currentUser;
        this.calendar = calendar;
    }

    /** The lines as they stand from now on; those that are missing go, those without an id are new. */
    public void change(String reference, List<PlannedLine> lines) {
        change(reference, lines, Optional.empty());
    }

    /** @param basedOn number of the version that was read; whoever was faster is not written over */
    public void change(String reference, List<PlannedLine> lines, Optional<Integer> basedOn) {
        Group group = groups.findById(reference).orElseThrow(() -> new NoSuchElementException("No group " + reference));
        Actor lead = leadOf(group);
        group.requireLiving("change the workplan");
        if (basedOn.filter(read -> read != group.versions().size()).isPresent()) {
            throw new WorkplanChangedMeanwhile(reference);
        }
        List<PlannedLine> checked = checked(group, lines);
        if (checked.equals(group.workplan().stream().map(WorkplanLine::view).toList())) {
            return;
        }
        group.plan(checked, new Writer(group.leadAgency(), lead.name()), calendar.now());
        try {
            groups.flush();
        } catch (DataIntegrityViolationException e) {
            // another change took the number of the version by a moment
            throw new WorkplanChangedMeanwhile(reference);
        }
    }

    private Actor leadOf(Group group) {
        return currentUser
                .actor()
                .filter(actor -> actor.belongsTo(Accounts.agencyGroup(group.leadAgency())))
                .orElseThrow(() -> new NotOfThatOrganisation(group.leadAgency()));
    }

    private static List<PlannedLine> checked(Group group, List<PlannedLine> lines) {
        if (lines.size() > MOST) {
            throw new InputRefused(
                    FIELD,
                    "A workplan has at most %d lines (\"lines\"). Please join some of them.".formatted(MOST),
                    "workplan-long",
                    MOST);
        }
        Checks checks = new Checks();
        List<PlannedLine> checked = new ArrayList<>();
        List<UUID> seen = new ArrayList<>();
        for (int number = 0; number < lines.size(); number++) {
            PlannedLine line = lines.get(number);
            String field = "%s[%d].".formatted(FIELD, number);
            checked.add(new PlannedLine(
                    checks.take(() -> knownId(field + "id", group, line.id(), seen)),
                    checks.take(() -> new Entry(field + "activity", "the activity", line.activity())
                            .requiredLine(ACTIVITY_LIMIT)),
                    checks.take(() -> memberOf(group, field + "responsibleAgency", line.responsibleAgency())),
                    checks.take(() -> given(
                            field + "dueOn",
                            line.dueOn(),
                            "Please give the day on which it is due (\"%s\"), such as 2026-11-24.",
                            "line-due")),
                    checks.take(() -> given(
                            field + "status", line.status(), "Please choose how far it is (\"%s\").", "line-status"))));
        }
        checks.requireAllPassed();
        return checked;
    }

    private static UUID knownId(String field, Group group, UUID id, List<UUID> seen) {
        if (id == null) {
            return null;
        }
        if (seen.contains(id)
                || group.workplan().stream().noneMatch(line -> line.id().equals(id))) {
            throw new InputRefused(
                    field,
                    "This line is not in the workplan any more, or came twice (\"%s\"). Please reload the page."
                            .formatted(field),
                    "line-gone");
        }
        seen.add(id);
        return id;
    }

    private static String memberOf(Group group, String field, String agency) {
        if (!group.takingPart().contains(agency)) {
            throw new InputRefused(
                    field,
                    "Please choose who is responsible (\"%s\") among the members of the group: %s."
                            .formatted(field, String.join(", ", group.takingPart())),
                    "line-responsible");
        }
        return agency;
    }

    private static <T> T given(String field, T value, String sentence, String rule) {
        if (Objects.isNull(value)) {
            throw new InputRefused(field, sentence.formatted(field), rule);
        }
        return value;
    }
}
