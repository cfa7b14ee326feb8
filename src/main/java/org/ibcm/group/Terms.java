package org.ibcm.group;

import java.time.LocalDate;
import java.util.Objects;
import org.ibcm.engine.Checks;
import org.ibcm.engine.Entry;
import org.ibcm.engine.InputRefused;

/**
 * What a group is asked to be: its issue, mandate, workplan, time and way to decide (D.3, D.4.b).
 *
 * @param issue the priority issue of migration that it focuses on, in a line
 * @param endsOn null where it has no end
 * @param procedure how it decides
 */
public record Terms(
        String issue,
        String mandate,
        String workplanSummary,
        LocalDate startsOn,
        LocalDate endsOn,
        GroupProcedure procedure) {

    private static final int ISSUE_LIMIT = 300;

    /**
     * The same in order, or a {@link org.ibcm.engine.FormRefused}. Without a day a group starts today; without a
     * procedure it decides by consensus (D.3).
     */
    Terms checked(GroupType type, LocalDate today) {
        LocalDate start = Objects.requireNonNullElse(startsOn, today);
        Checks checks = new Checks();
        Terms checked = new Terms(
                checks.take(() -> new Entry("issue", "the issue", issue).requiredLine(ISSUE_LIMIT)),
                checks.take(() -> new Entry("mandate", "the mandate", mandate).required(Entry.TEXT_LIMIT)),
                checks.take(
                        () -> new Entry("workplanSummary", "the workplan", workplanSummary).required(Entry.TEXT_LIMIT)),
                start,
                checks.take(() -> checkedEnd(type, start, today)),
                Objects.requireNonNullElse(procedure, GroupProcedure.CONSENSUS));
        checks.requireAllPassed();
        return checked;
    }

    private LocalDate checkedEnd(GroupType type, LocalDate start, LocalDate today) {
        if (endsOn == null && type == GroupType.TASK_FORCE) {
            throw new InputRefused(
                    "endDate",
                    "A task force is formed for a time: please give the day on which it ends (\"endDate\").",
                    "group-end-missing");
        }
        if (endsOn != null && !endsOn.isAfter(start)) {
            throw new InputRefused(
                    "endDate",
                    "The end (\"endDate\", %s) must come after the start (%s).".formatted(endsOn, start),
                    "group-end-before-start",
                    endsOn,
                    start);
        }
        if (endsOn != null && !endsOn.isAfter(today)) {
            throw new InputRefused(
                    "endDate", "The end (\"endDate\", %s) is past.".formatted(endsOn), "group-end-past", endsOn);
        }
        return endsOn;
    }

    Terms endingOn(LocalDate end) {
        return new Terms(issue, mandate, workplanSummary, startsOn, end, procedure);
    }
}
