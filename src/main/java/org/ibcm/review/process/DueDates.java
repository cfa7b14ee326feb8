package org.ibcm.review.process;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.ibcm.engine.Variable;
import org.ibcm.review.MilestoneKind;
import org.ibcm.review.NationalReports.Schedule;
import org.ibcm.review.ReviewCycle.Deadlines;

/** The days of a review as its models wait for them; they change when milestones move (D.5.a). */
final class DueDates {

    static final Variable<Instant> ROADMAP_DUE_AT = Variable.moment("roadmapDueAt");
    /** When roadmap and report are to be handed in, so that comments and decision still fit in. */
    static final Variable<Instant> ROADMAP_HAND_IN_AT = Variable.moment("roadmapHandInAt");

    static final Variable<Instant> REPORT_HAND_IN_AT = Variable.moment("reportHandInAt");
    static final Variable<Instant> CONSULTATIONS_DUE_AT = Variable.moment("consultationsDueAt");
    static final Variable<Instant> CONSULTATIONS_REMINDER_AT = Variable.moment("consultationsReminderAt");
    static final Variable<Instant> CHAPTERS_DUE_AT = Variable.moment("chaptersDueAt");
    static final Variable<Instant> CHAPTERS_REMINDER_AT = Variable.moment("chaptersReminderAt");
    /** When the review goes on with what is there. */
    static final Variable<Instant> INPUTS_CLOSE_AT = Variable.moment("inputsCloseAt");

    static final Variable<Instant> DRAFT_DUE_AT = Variable.moment("draftDueAt");
    static final Variable<Instant> CONFERENCE_DUE_AT = Variable.moment("conferenceDueAt");
    static final Variable<Instant> FINAL_REPORT_DUE_AT = Variable.moment("finalReportDueAt");
    static final Variable<Instant> SUBMISSION_DUE_AT = Variable.moment("submissionDueAt");
    static final Variable<Instant> FORUM_AT = Variable.moment("forumAt");

    private static final Map<MilestoneKind, Variable<Instant>> MILESTONES = new EnumMap<>(Map.of(
            MilestoneKind.ROADMAP, ROADMAP_DUE_AT,
            MilestoneKind.CONSULTATIONS, CONSULTATIONS_DUE_AT,
            MilestoneKind.CHAPTERS, CHAPTERS_DUE_AT,
            MilestoneKind.DRAFT, DRAFT_DUE_AT,
            MilestoneKind.CONFERENCE, CONFERENCE_DUE_AT,
            MilestoneKind.FINAL_REPORT, FINAL_REPORT_DUE_AT,
            MilestoneKind.SUBMISSION, SUBMISSION_DUE_AT,
            MilestoneKind.FORUM, FORUM_AT));

    private static final Map<MilestoneKind, Variable<Instant>> REMINDERS = new EnumMap<>(Map.of(
            MilestoneKind.CONSULTATIONS, CONSULTATIONS_REMINDER_AT, MilestoneKind.CHAPTERS, CHAPTERS_REMINDER_AT));

    private static final Map<MilestoneKind, Variable<Instant>> HAND_INS = new EnumMap<>(
            Map.of(MilestoneKind.ROADMAP, ROADMAP_HAND_IN_AT, MilestoneKind.FINAL_REPORT, REPORT_HAND_IN_AT));

    private DueDates() {}

    static void set(VariableScope scope, Deadlines deadlines) {
        of(deadlines).forEach((variable, moment) -> variable.set(scope, moment));
    }

    /** What was given back is to be handed in again by then. */
    static void setHandIns(VariableScope scope, Instant moment) {
        HAND_INS.values().forEach(variable -> variable.set(scope, moment));
    }

    /** All of them, by their variable. */
    static Map<Variable<Instant>, Instant> of(Deadlines deadlines) {
        Map<Variable<Instant>, Instant> moments = new LinkedHashMap<>();
        MILESTONES.forEach(
                (kind, variable) -> moments.put(variable, deadlines.milestones().get(kind)));
        REMINDERS.forEach(
                (kind, variable) -> moments.put(variable, deadlines.reminders().get(kind)));
        HAND_INS.forEach(
                (kind, variable) -> moments.put(variable, deadlines.handIns().get(kind)));
        moments.put(INPUTS_CLOSE_AT, deadlines.inputsClose());
        return moments;
    }

    /** Those of the report of a State. */
    static Map<Variable<Instant>, Instant> of(Schedule schedule) {
        Map<Variable<Instant>, Instant> moments = new LinkedHashMap<>();
        moments.put(NationalReport.REPORT_DUE_AT, schedule.dueAt());
        moments.put(NationalReport.FIRST_REMINDER_AT, schedule.reminders().get(0));
        moments.put(NationalReport.SECOND_REMINDER_AT, schedule.reminders().get(1));
        moments.put(NationalReport.THIRD_REMINDER_AT, schedule.reminders().get(2));
        return moments;
    }
}
