package org.ibcm.group.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.ibcm.consensus.DecisionRecords;
import org.ibcm.consensus.DecisionSummary;
import org.ibcm.engine.IbcmSettings;
import org.ibcm.engine.InputRefused;
import org.ibcm.engine.OpenWork;
import org.ibcm.group.ActiveGroups;
import org.ibcm.group.Composition;
import org.ibcm.group.DecisionOutcome;
import org.ibcm.group.GroupDirectory;
import org.ibcm.group.GroupLine;
import org.ibcm.group.GroupProcedure;
import org.ibcm.group.GroupStatus;
import org.ibcm.group.GroupView;
import org.ibcm.group.LineStatus;
import org.ibcm.group.Occasion;
import org.ibcm.group.Oversight;
import org.ibcm.group.OversightView;
import org.ibcm.group.ProgressReport;
import org.ibcm.group.ProgressStatus;
import org.ibcm.group.ProgressUpdateView;
import org.ibcm.group.Recommendation;
import org.ibcm.group.ReviewView;
import org.ibcm.group.SeatView;
import org.ibcm.notification.Notifications;
import org.ibcm.notification.Notifications.SentMessage;
import org.ibcm.register.OrganisationType;
import org.ibcm.register.Register;
import org.ibcm.register.Register.Admission;
import org.ibcm.register.Register.Person;
import org.ibcm.register.RegisterUpkeep;
import org.ibcm.register.RepresentationLevel;
import org.ibcm.support.Coalition;
import org.ibcm.support.CoversProcess;
import org.ibcm.support.ProcessTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A group as long as it lives: updates, reviews, its end (D.4.d, D.1.b.vi). */
@ProcessTest
@Import(ActiveGroups.class)
@CoversProcess(GroupOversight.PROCESS)
class GroupOversightProcessTest {

    private static final String REPORT = "UserTask_ReportProgress";
    private static final String COMMENT = GroupOversight.COMMENT_ON_GROUP;
    private static final String REVIEW = "UserTask_ReviewGroup";
    private static final String ADJUST = "UserTask_AdjustGroup";
    private static final String FINAL_REPORT = "UserTask_FileFinalReport";
    private static final String RECORD_POSITION = "UserTask_RecordPosition";
    private static final String UPDATE_LATE = "BoundaryEvent_UpdateLate";
    private static final List<String> CO_CONVENERS = List.of("escwa", "iom", "las", "ilo");

    @Autowired
    private ActiveGroups groups;

    @Autowired
    private Coalition coalition;

    @Autowired
    private GroupDirectory directory;

    @Autowired
    private Oversight oversight;

    @Autowired
    private Composition composition;

    @Autowired
    private DecisionRecords decisions;

    @Autowired
    private Register register;

    @Autowired
    private RegisterUpkeep upkeep;

    @Autowired
    private Notifications notifications;

    @Autowired
    private ManagementService managementService;

    @Autowired
    private TaskService taskService;

    @Autowired
    private OpenWork openWork;

    @Autowired
    private IbcmSettings settings;

    @Autowired
    private Clock clock;

    private String reference;
    private ProcessInstance group;

    // ---- the beginning

    @Test
    void waitsForTheFirstUpdateAndTheFirstReviewOfAWorkingGroup() {
        workingGroup();

        assertThat(timers()).containsExactlyInAnyOrder(GroupOversight.REPORT_DUE, GroupOversight.REVIEW_DUE);
        assertThat(due(GroupOversight.REPORT_DUE))
                .isEqualTo(beginning(groups.today().plusMonths(3)));
        assertThat(due(GroupOversight.REVIEW_DUE))
                .isEqualTo(beginning(groups.today().plusYears(1)));
        assertThat(oversight())
                .extracting(OversightView::reportDueOn, OversightView::late, OversightView::reviewDueOn)
                .containsExactly(
                        groups.today().plusMonths(3), false, groups.today().plusYears(1));
    }

    @Test
    void waitsForTheEndOfATaskForceAndForItsReviewBefore() {
        LocalDate end = groups.today().plusMonths(9);
        taskForce(end);

        assertThat(timers())
                .containsExactlyInAnyOrder(
                        GroupOversight.REPORT_DUE, GroupOversight.REVIEW_DUE, GroupOversight.TERM_ENDS);
        assertThat(due(GroupOversight.REVIEW_DUE)).isEqualTo(beginning(end.minusDays(60)));
        assertThat(due(GroupOversight.TERM_ENDS)).isEqualTo(beginning(end.plusDays(1)));
    }

    @Test
    void standsOnTheDeskOnlyWhileItWaitsForSomebody() {
        workingGroup();
        assertThat(casesOnTheDesk()).doesNotContain(reference);

        reportFallsDue();
        assertThat(casesOnTheDesk()).contains(reference);

        report(Map.of());
        assertThat(casesOnTheDesk()).doesNotContain(reference);
    }

    private List<String> casesOnTheDesk() {
        return openWork.openCases(1_000).stream()
                .flatMap(open -> open.reference().stream())
                .toList();
    }

    // ---- updates

    @Test
    void asksTheLeadForAnUpdateAndShowsItTheWorkplan() {
        workingGroup();

        reportFallsDue();

        Task task = coalition.task(group, REPORT, "agency-ilo");
        assertThat(task.getName()).isEqualTo("Report progress: Labour migration " + reference);
        assertThat(task.getDueDate().toInstant())
                .isEqualTo(beginning(groups.today()).plusSeconds(14 * 24 * 3600));
        assertThat(String.valueOf(taskService.getVariable(task.getId(), "workplan")))
                .contains("Map practices", "Write a guide");
        assertThat(String.valueOf(taskService.getVariable(task.getId(), "workplanOptions")))
                .contains(view().workplan().get(0).id().toString());
        assertThat(oversight().reportClosesAt()).isEqualTo(task.getDueDate().toInstant());
    }

    @Test
    void sendsTheUpdateToTheCoConvenersAndAllMembersAndMarksWhatIsDone() {
        workingGroup();
        reportFallsDue();
        String line = view().workplan().get(0).id().toString();

        report(Map.of("workplanLines", list(line), "linesCompleted", list(line)));

        assertThat(directory.updates(reference)).singleElement().satisfies(update -> {
            assertThat(update.status()).isEqualTo(ProgressStatus.AT_RISK);
            assertThat(update.summary()).isEqualTo("Nine practices are mapped.");
            assertThat(update.nextSteps()).isEqualTo("Four more.");
            assertThat(update.lines()).containsExactly(new ProgressUpdateView.Line("Map practices", true));
            assertThat(update.reportedBy()).isEqualTo("ilo");
            assertThat(update.dueOn()).isEqualTo(groups.today());
            assertThat(update.late()).isFalse();
        });
        assertThat(view().workplan())
                .extracting(planned -> planned.status())
                .containsExactly(LineStatus.DONE, LineStatus.PLANNED);
        assertThat(directory.lastStatuses()).containsEntry(reference, ProgressStatus.AT_RISK);
        assertThat(told("group/progress-update"))
                .contains(
                        "escwa.focal@example.org",
                        "las.focal@example.org",
                        "who.focal@example.org",
                        "unicef.focal@example.org")
                .doesNotHaveDuplicates();
        assertThat(letter("group/progress-update"))
                .contains("at risk", "Nine practices are mapped.", "Four more.", "- Map practices", "/groups/");
    }

    @Test
    void plansTheNextUpdateInTheGroupsOwnRhythm() {
        workingGroup();
        LocalDate established = groups.today();
        reportFallsDue();

        report(Map.of());

        assertThat(due(GroupOversight.REPORT_DUE)).isEqualTo(beginning(established.plusMonths(6)));
        assertThat(coalition.tasks(group, REPORT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            progressStatus  | ''            | whether the group is on track ("progressStatus")
            progressStatus  | FINE          | "progressStatus" must be one of ON_TRACK, AT_RISK, OFF_TRACK
            progressSummary | '  '          | fill in the summary ("progressSummary")
            nextSteps       | ''            | fill in the next steps ("nextSteps")
            workplanLines   | ["elsewhere"] | The workplan has changed ("workplanLines")
            linesCompleted  | ["elsewhere"] | The workplan has changed ("linesCompleted")
            linesCompleted  | elsewhere     | "linesCompleted" must be a list
            """)
    void refusesAnUpdateThatCannotBeTaken(String field, String value, String message) {
        workingGroup();
        reportFallsDue();

        refused(() -> report(Map.of(field, value)), message);

        assertThat(coalition.tasks(group, REPORT)).hasSize(1);
        assertThat(directory.updates(reference)).isEmpty();
    }

    @Test
    void refusesAnUpdateOfAnotherOrganisationAndOfAConcludedGroup() {
        taskForce(groups.today().plusMonths(2));
        ProgressReport report =
                new ProgressReport(ProgressStatus.ON_TRACK, "All is well.", "More.", List.of(), List.of());

        refused(
                () -> coalition.as("who.focal", () -> oversight.report(reference, report)),
                "focal point and the alternate of ilo");

        coalition.fireTimer(group, GroupOversight.TERM_ENDS);
        finish();

        refused(
                () -> coalition.as("ilo.focal", () -> oversight.report(reference, report)),
                reference + " is concluded, so this cannot be done (\"groupReference\"): report progress.");
    }

    @Test
    void chasesALateUpdateAndReportsTheSecondTimeInARowOnce() {
        workingGroup();
        reportFallsDue();

        coalition.fireTimer(group, UPDATE_LATE);
        assertThat(told("group/update-overdue")).containsExactly("ilo.alternate@example.org", "ilo.focal@example.org");
        assertThat(told("group/group-unresponsive")).isEmpty();
        assertThat(oversight())
                .extracting(OversightView::late, OversightView::unresponsive)
                .containsExactly(true, false);

        Instant second = due(UPDATE_LATE);
        assertThat(second).isEqualTo(oversight().reportClosesAt().plusSeconds(14 * 24 * 3600));
        coalition.fireTimer(group, UPDATE_LATE);
        assertThat(told("group/group-unresponsive")).contains("las.focal@example.org", "secretariat.iom@example.org");
        assertThat(oversight())
                .extracting(OversightView::late, OversightView::unresponsive)
                .containsExactly(true, true);

        int toldOnce = told("group/group-unresponsive").size();
        coalition.fireTimer(group, UPDATE_LATE);
        assertThat(told("group/group-unresponsive")).hasSize(toldOnce);
        assertThat(coalition.tasks(group, REPORT)).hasSize(1);
    }

    @Test
    void countsLateUpdatesInARowAndBeginsAnewWithOneThatComesInTime() {
        workingGroup();
        reportFallsDue();
        coalition.fireTimer(group, UPDATE_LATE);
        passes(1);
        report(Map.of());
        reportFallsDue();
        coalition.fireTimer(group, UPDATE_LATE);
        passes(1);

        assertThat(told("group/group-unresponsive")).isNotEmpty();
        assertThat(oversight().chases()).isEqualTo(2);

        report(Map.of());
        assertThat(directory.updates(reference))
                .extracting(ProgressUpdateView::late)
                .containsExactly(true, true);
        reportFallsDue();
        report(Map.of());

        assertThat(oversight().chases()).isZero();
        assertThat(directory.updates(reference).get(0).late()).isFalse();
    }

    @Test
    void isNeitherLateNorUnresponsiveOnceItsLateUpdateIsIn() {
        workingGroup();
        reportFallsDue();
        coalition.fireTimer(group, UPDATE_LATE);
        coalition.fireTimer(group, UPDATE_LATE);
        assertThat(line()).extracting(GroupLine::late, GroupLine::unresponsive).containsExactly(true, true);

        report(Map.of());

        assertThat(line()).extracting(GroupLine::late, GroupLine::unresponsive).containsExactly(false, false);
        assertThat(oversight())
                .extracting(OversightView::late, OversightView::unresponsive)
                .containsExactly(false, false);
        reportFallsDue();
        assertThat(line()).extracting(GroupLine::late, GroupLine::unresponsive).containsExactly(false, false);
        coalition.fireTimer(group, UPDATE_LATE);
        passes(1);
        assertThat(line().unresponsive()).as("the third time in a row").isTrue();
    }

    @Test
    void neverAsksForMoreThanOneUpdateHoweverLateTheLastOneIs() {
        workingGroup();
        LocalDate established = groups.today();
        reportFallsDue();
        passes(200);

        report(Map.of());

        assertThat(coalition.tasks(group, REPORT)).isEmpty();
        assertThat(due(GroupOversight.REPORT_DUE)).isEqualTo(beginning(established.plusMonths(12)));
    }

    // ---- reviews

    @Test
    void asksTheMembersForCommentsAndLaysThemBeforeTheSecretariat() {
        workingGroup();
        reportFallsDue();
        report(Map.of());
        reviewFallsDue();

        complete("who.focal", task(COMMENT, "who"), Map.of("comment", "Meets too rarely."));
        coalition.fireTimer(group, "BoundaryEvent_CommentReminderDue");
        assertThat(told("group/comment-reminder"))
                .contains("iom.focal@example.org", "ilo.focal@example.org")
                .doesNotContain("who.focal@example.org");
        coalition.fireTimer(group, "BoundaryEvent_CommentWindowEnded");

        Task review = coalition.task(group, REVIEW, "secretariat");
        assertThat(String.valueOf(taskService.getVariable(review.getId(), "groupComments")))
                .contains("WHO", "Meets too rarely.");
        assertThat(String.valueOf(taskService.getVariable(review.getId(), "groupUpdates")))
                .contains("Nine practices are mapped.");
    }

    @Test
    void goesOnWhenTheReviewSaysSo() {
        workingGroup();
        LocalDate established = groups.today();
        reviewFallsDue();
        allComment();

        review(Map.of("recommendation", "CONTINUE"));

        assertThat(lastReview().recommendation()).isEqualTo(Recommendation.CONTINUE);
        assertThat(lastReview().reviewedBy()).isNotBlank();
        assertThat(lastReview().comments()).hasSize(3);
        assertThat(due(GroupOversight.REVIEW_DUE)).isEqualTo(beginning(established.plusYears(2)));
        assertThat(outcomeTold()).contains("who.focal@example.org", "secretariat.iom@example.org");
        assertThat(letter("group/review-outcome"))
                .contains("recommended: that it continues.")
                .doesNotContain("decision", "goes on as before", "What the review found");
    }

    @Test
    void adjustsWhatTheGroupAgreesToByItsOwnRule() {
        workingGroup();
        reviewFallsDue();
        allComment();
        review(Map.of("recommendation", "ADJUST", "reviewNote", "Take in seasonal work."));
        assertThat(decision())
                .extracting(DecisionSummary::body, DecisionSummary::facilitator)
                .containsExactly(reference, "agency-ilo");

        decide("SUPPORT", "ilo", "iom", "who");
        assertThat(outcomeTold()).contains("who.focal@example.org");
        assertThat(letter("group/review-outcome"))
                .contains("that it adjusts its mandate and workplan", "adopted", "Take in seasonal work.")
                .doesNotContain("goes on as before");
        Task adjust = coalition.task(group, ADJUST, "agency-ilo");
        assertThat(taskService.getVariable(adjust.getId(), "mandate"))
                .isEqualTo("Brings those together who work on fair recruitment.");
        complete(
                "ilo.focal",
                adjust,
                Map.of(
                        "issue", "Fair recruitment",
                        "mandate", "Seasonal work too.",
                        "workplanSummary", "A map, a guide, a training."));

        assertThat(view().terms().mandate()).isEqualTo("Seasonal work too.");
        assertThat(view().versions()).last().satisfies(version -> {
            assertThat(version.occasion()).isEqualTo(Occasion.ADJUSTMENT);
            assertThat(version.writtenBy()).isEqualTo("ilo");
        });
        assertThat(timers()).contains(GroupOversight.REVIEW_DUE);
        assertThat(lastReview().outcome()).isEqualTo(DecisionOutcome.ADOPTED);
    }

    @Test
    void refusesAnAdjustmentWithoutAMandate() {
        workingGroup();
        reviewFallsDue();
        allComment();
        review(Map.of("recommendation", "ADJUST", "reviewNote", "Take in seasonal work."));
        decide("SUPPORT", "ilo", "iom", "who");
        int versions = view().versions().size();

        refused(
                () -> complete(
                        "ilo.focal",
                        coalition.task(group, ADJUST),
                        Map.of("issue", "Fair recruitment", "mandate", "", "workplanSummary", "A map.")),
                "fill in the mandate (\"mandate\")");

        assertThat(view().versions()).hasSize(versions);
        assertThat(coalition.tasks(group, ADJUST)).hasSize(1);
    }

    @Test
    void goesOnWhenTheGroupDoesNotAgree() {
        workingGroup(GroupProcedure.MAJORITY);
        reviewFallsDue();
        allComment();
        review(Map.of("recommendation", "CONCLUDE", "reviewNote", "The guide is out."));

        decide("OBJECT", "ilo", "iom", "who");

        assertThat(lastReview().outcome()).isEqualTo(DecisionOutcome.NOT_ADOPTED);
        assertThat(letter("group/review-outcome"))
                .contains("that it concludes its work", "not adopted. The group goes on as before.");
        assertThat(view().status()).isEqualTo(GroupStatus.ACTIVE);
        assertThat(timers()).contains(GroupOversight.REVIEW_DUE);
    }

    @Test
    void concludesWhatTheGroupAgreesToConclude() {
        workingGroup();
        reportFallsDue();
        reviewFallsDue();
        allComment();
        review(Map.of("recommendation", "CONCLUDE", "reviewNote", "The guide is out."));

        decide("SUPPORT", "ilo", "iom", "who");

        assertThat(outcomeTold()).contains("who.focal@example.org");
        assertThat(coalition.tasks(group, REPORT)).isEmpty();
        assertThat(timers()).isEmpty();
        finish();
        assertThat(coalition.endEvents(group)).contains("EndEvent_ConclusionAgreed", "EndEvent_GroupConcluded");
        assertThat(coalition.isRunning(group)).isFalse();
        assertThat(view().status()).isEqualTo(GroupStatus.CONCLUDED);
        assertThat(view().closedOn()).isEqualTo(groups.today());
        assertThat(view().reason()).contains("decided to conclude", lastReview().decision());
        assertThat(directory.finalReport(reference)).get().satisfies(report -> {
            assertThat(report.text()).isEqualTo("A guide in two languages.");
            assertThat(report.link()).isEqualTo("https://example.org/guide");
            assertThat(report.reportedBy()).isEqualTo("ilo");
        });
        assertThat(told("group/group-concluded"))
                .contains(
                        "unicef.focal@example.org",
                        "las.focal@example.org",
                        "secretariat.iom@example.org",
                        "office@" + reference.toLowerCase() + ".example");
        assertThat(letter("group/group-concluded")).contains("A guide in two languages.", "https://example.org/guide");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            ''       | ''           | 'x' | "recommendation"
            PROMOTE  | ''           | 'x' | "recommendation" must be one of CONTINUE, ADJUST, CONCLUDE, EXTEND
            ADJUST   | ''           | ''  | fill in what the review found ("reviewNote")
            CONCLUDE | ''           | ' ' | fill in what the review found ("reviewNote")
            EXTEND   | ''           | 'x' | until which the group should work ("newEndDate")
            EXTEND   | 2026-01-01   | 'x' | must come after the present one
            EXTEND   | soon         | 'x' | "newEndDate" must be a day such as 2026-11-30
            """)
    void refusesAReviewThatSaysTooLittle(String recommendation, String newEnd, String note, String message) {
        taskForce(groups.today().plusMonths(6));
        reviewFallsDue();
        allComment();

        refused(
                () -> review(Map.of("recommendation", recommendation, "newEndDate", newEnd, "reviewNote", note)),
                message);

        assertThat(coalition.tasks(group, REVIEW)).hasSize(1);
        assertThat(lastReview().recommendation()).isNull();
    }

    @Test
    void refusesToExtendAGroupThatHasNoEnd() {
        workingGroup();
        reviewFallsDue();
        allComment();

        refused(
                () -> review(Map.of("recommendation", "EXTEND", "newEndDate", "2040-01-01", "reviewNote", "x")),
                "A group without an end cannot be extended (\"recommendation\").");
    }

    // ---- the end

    /** The task force on COVID-19 and migration and mobility (C.3.a). */
    @Test
    void extendsATaskForceOnceAndConcludesItWithAFinalReportWhenItsTimeIsOver() {
        LocalDate end = groups.today().plusMonths(6);
        taskForce(end);
        reviewFallsDue();
        allComment();
        assertThat(groups.today()).isEqualTo(end.minusDays(60));
        review(Map.of(
                "recommendation",
                "EXTEND",
                "newEndDate",
                end.plusMonths(6).toString(),
                "reviewNote",
                "Borders are still closed."));
        assertThat(decision().body()).isEqualTo("co-conveners");
        assertThat(decision().facilitator()).isEqualTo("secretariat");

        decide("SUPPORT", CO_CONVENERS.toArray(String[]::new));

        assertThat(view().terms().endsOn()).isEqualTo(end.plusMonths(6));
        assertThat(view().versions())
                .last()
                .satisfies(version -> assertThat(version.occasion()).isEqualTo(Occasion.EXTENSION));
        assertThat(due(GroupOversight.TERM_ENDS))
                .isEqualTo(beginning(end.plusMonths(6).plusDays(1)));
        assertThat(due(GroupOversight.REVIEW_DUE))
                .isEqualTo(beginning(end.plusMonths(6).minusDays(60)));
        assertThat(letter("group/review-outcome")).contains("that it works longer until", "Borders are still closed.");

        reviewFallsDue();
        allComment();
        review(Map.of("recommendation", "CONTINUE"));
        coalition.fireTimer(group, GroupOversight.TERM_ENDS);
        finish();

        assertThat(coalition.endEvents(group)).contains("EndEvent_TermEnded", "EndEvent_GroupConcluded");
        assertThat(view().status()).isEqualTo(GroupStatus.CONCLUDED);
        assertThat(view().reason()).isEqualTo("Its time ended on " + end.plusMonths(6) + ".");
    }

    @Test
    void endsInTimeWhenTheCoConvenersDoNotExtendIt() {
        LocalDate end = groups.today().plusMonths(6);
        taskForce(end);
        reviewFallsDue();
        allComment();
        review(Map.of(
                "recommendation", "EXTEND", "newEndDate", end.plusMonths(6).toString(), "reviewNote", "More time."));

        decide("REQUEST_CHANGES", CO_CONVENERS.toArray(String[]::new));

        assertThat(lastReview().outcome()).isEqualTo(DecisionOutcome.GUIDANCE);
        assertThat(view().terms().endsOn()).isEqualTo(end);
        assertThat(due(GroupOversight.TERM_ENDS)).isEqualTo(beginning(end.plusDays(1)));
        assertThat(letter("group/review-outcome"))
                .contains("guidance given. The group ends its work on ", ", as planned.", "More time.")
                .doesNotContain("goes on as before");
        assertThat(outcomeTold()).contains("who.focal@example.org");
    }

    @Test
    void owesOnlyItsFinalReportOnceItsWorkIsOver() {
        taskForce(groups.today().plusMonths(6));
        reportFallsDue();
        reviewFallsDue();
        assertThat(oversight().underReview()).isTrue();

        coalition.fireTimer(group, GroupOversight.TERM_ENDS);

        assertThat(oversight())
                .extracting(
                        OversightView::reportDueOn,
                        OversightView::reportClosesAt,
                        OversightView::late,
                        OversightView::reviewDueOn,
                        OversightView::underReview,
                        OversightView::finalReportDueOn)
                .containsExactly(null, null, false, null, false, groups.today().plusDays(30));
        finish();
        assertThat(view().status()).isEqualTo(GroupStatus.CONCLUDED);
    }

    @Test
    void endsEvenWhileADecisionOnItIsOpen() {
        LocalDate end = groups.today().plusMonths(6);
        taskForce(end);
        reviewFallsDue();
        allComment();
        review(Map.of(
                "recommendation", "EXTEND", "newEndDate", end.plusMonths(6).toString(), "reviewNote", "More time."));

        coalition.fireTimer(group, GroupOversight.TERM_ENDS);

        assertThat(coalition.tasks(group, RECORD_POSITION)).isEmpty();
        assertThat(coalition.tasks(group, FINAL_REPORT)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            ''      | ''                  | fill in the final report ("finalReport")
            Done.   | javascript:alert(1) | an address such as https://example.org ("finalReportLink")
            """)
    void refusesAFinalReportThatCannotBeTaken(String text, String link, String message) {
        taskForce(groups.today().plusMonths(2));
        coalition.fireTimer(group, GroupOversight.TERM_ENDS);

        refused(
                () -> complete(
                        "ilo.focal",
                        coalition.task(group, FINAL_REPORT),
                        Map.of("finalReport", text, "finalReportLink", link)),
                message);

        assertThat(coalition.tasks(group, FINAL_REPORT)).hasSize(1);
        assertThat(view().status()).isEqualTo(GroupStatus.ACTIVE);
    }

    // ---- who leads and who takes part

    @Test
    void tellsTheGroupWhoJoinsAndWhoLeaves() {
        workingGroup();

        coalition.as("unicef.focal", () -> composition.joinLate(reference, "unicef", Optional.of("Lina Saab")));
        assertThat(letter("group/composition-changed")).contains("UNICEF has joined Labour migration");
        coalition.as("who.focal", () -> composition.leave(reference, "who"));

        assertThat(view().members())
                .extracting(SeatView::agency, SeatView::representative)
                .containsExactlyInAnyOrder(tuple("ilo", null), tuple("iom", null), tuple("unicef", "Lina Saab"));
        assertThat(view().formerMembers()).extracting(SeatView::agency).containsExactly("who");
        assertThat(letter("group/composition-changed")).contains("WHO has left Labour migration");
        assertThat(told("group/composition-changed"))
                .contains("unicef.focal@example.org", "secretariat.iom@example.org");
    }

    @Test
    void namesAnotherRepresentativeWithoutTellingTheGroup() {
        workingGroup();

        coalition.as("who.focal", () -> composition.joinLate(reference, "who", Optional.of("Lina Saab")));

        assertThat(told("group/composition-changed")).isEmpty();
        assertThat(view().members()).extracting(SeatView::representative).contains("Lina Saab");
    }

    @Test
    void refusesChangesThatAreNotTheirs() {
        workingGroup();

        refused(
                () -> coalition.as("who.focal", () -> composition.joinLate(reference, "unicef", Optional.empty())),
                "of unicef");
        refused(() -> coalition.as("ilo.focal", () -> composition.leave(reference, "ilo")), "ilo leads " + reference);
        refused(
                () -> coalition.as("unicef.focal", () -> composition.leave(reference, "unicef")),
                "unicef does not take part");
        refused(() -> coalition.as("who.focal", () -> composition.handOverLead(reference, "who")), "of ilo");
        refused(
                () -> coalition.as("ilo.focal", () -> composition.handOverLead(reference, "unicef")),
                "unicef does not take part in " + reference + " (\"leadAgency\")");
        refused(() -> coalition.as("ilo.focal", () -> composition.handOverLead(reference, " ")), "(\"leadAgency\")");
        assertThat(view().members()).hasSize(3);
        assertThat(view().leadAgency()).isEqualTo("ilo");
    }

    @Test
    void movesTheLeadsTasksToTheNewLead() {
        workingGroup();
        reportFallsDue();
        Task report = coalition.task(group, REPORT, "agency-ilo");
        coalition.as("ilo.focal", () -> taskService.claim(report.getId(), "ilo.focal"));

        coalition.as("ilo.focal", () -> composition.handOverLead(reference, "who"));

        assertThat(view().leadAgency()).isEqualTo("who");
        assertThat(taskService.getIdentityLinksForTask(report.getId()))
                .extracting(IdentityLink::getGroupId)
                .containsExactly("agency-who");
        assertThat(letter("group/composition-changed")).contains("is led by WHO from now on");
        assertThat(told("notification/task-opened")).contains("who.focal@example.org");
        complete("who.focal", coalition.task(group, REPORT), progress(Map.of()));
        assertThat(directory.updates(reference))
                .extracting(ProgressUpdateView::reportedBy)
                .containsExactly("who");
        reportFallsDue();
        assertThat(coalition.task(group, REPORT, "agency-who")).isNotNull();
    }

    @Test
    void theSecretariatHandsOverTheLeadWhileAMembersOwnTaskStaysItsOwn() {
        workingGroup();
        reviewFallsDue();

        coalition.as("secretariat.iom", () -> composition.handOverLead(reference, "iom"));

        assertThat(coalition.task(group, COMMENT, "agency-ilo")).isNotNull();
        assertThat(coalition.task(group, COMMENT, "agency-iom")).isNotNull();
    }

    @Test
    void theNewLeadFacilitatesTheDecisionThatIsOpen() {
        workingGroup();
        reviewFallsDue();
        allComment();
        review(Map.of("recommendation", "ADJUST", "reviewNote", "Take in seasonal work."));
        decide("SUPPORT", "ilo", "iom");
        position("who", "OBJECT");
        assertThat(coalition.task(group, "UserTask_ConsultOnObjections", "agency-ilo"))
                .isNotNull();

        coalition.as("ilo.focal", () -> composition.handOverLead(reference, "iom"));

        assertThat(decision().facilitator()).isEqualTo("agency-iom");
        assertThat(notifications.of(decision().reference()).stream()
                        .filter(message -> message.template().equals("notification/task-opened"))
                        .filter(message -> message.subjectLine().startsWith("Consult on: "))
                        .map(SentMessage::recipient))
                .contains("iom.focal@example.org");
        complete(
                "iom.focal",
                coalition.task(group, "UserTask_ConsultOnObjections", "agency-iom"),
                Map.of("consultationSummary", "WHO has no time.", "nextStep", "SENIOR_LEVEL"));
        assertThat(coalition.task(group, "UserTask_RecordSeniorOutcome", "agency-iom"))
                .isNotNull();
    }

    @Test
    void waitsForNoCommentOfAMemberThatLeavesTheGroupOrTheCoalition() {
        String joining = admitted();
        workingGroup(GroupProcedure.CONSENSUS, "ilo", "iom", "who", joining);
        reviewFallsDue();
        assertThat(coalition.tasks(group, COMMENT)).hasSize(4);

        coalition.as("who.focal", () -> composition.leave(reference, "who"));
        coalition.as("secretariat.iom", () -> upkeep.recordDeparture(joining, groups.today(), "Moves away."));

        assertThat(coalition.tasks(group, COMMENT)).hasSize(2);
        assertThat(lastReview().comments()).isEmpty();
    }

    // ---- rhythm

    @Test
    void theSecretariatSetsHowOftenAGroupReportsAndIsReviewed() {
        workingGroup();

        coalition.as(
                "secretariat.iom", () -> oversight.setIntervals(reference, Period.ofMonths(2), Period.ofMonths(6)));

        assertThat(view().reportEvery()).isEqualTo(Period.ofMonths(2));
        assertThat(due(GroupOversight.REPORT_DUE))
                .isEqualTo(beginning(groups.today().plusMonths(2)));
        assertThat(due(GroupOversight.REVIEW_DUE))
                .isEqualTo(beginning(groups.today().plusMonths(6)));
        reportFallsDue();
        LocalDate first = groups.today();
        report(Map.of());
        assertThat(due(GroupOversight.REPORT_DUE)).isEqualTo(beginning(first.plusMonths(2)));
    }

    @Test
    void anUpdateThatIsAskedForAlreadyStaysAskedFor() {
        workingGroup();
        reportFallsDue();
        LocalDate first = groups.today();

        coalition.as("secretariat.iom", () -> oversight.setIntervals(reference, Period.ofMonths(1), Period.ofYears(1)));

        assertThat(oversight().reportDueOn()).isEqualTo(first);
        report(Map.of());
        assertThat(due(GroupOversight.REPORT_DUE)).isEqualTo(beginning(first.plusMonths(1)));
    }

    @Test
    void aReviewThatIsOpenIsFollowedByTheNextOneAfterOneInterval() {
        workingGroup();
        reviewFallsDue();
        LocalDate begun = groups.today();

        coalition.as(
                "secretariat.iom", () -> oversight.setIntervals(reference, Period.ofMonths(1), Period.ofMonths(6)));

        assertThat(oversight().reviewDueOn()).isEqualTo(begun);
        allComment();
        review(Map.of("recommendation", "CONTINUE"));
        assertThat(due(GroupOversight.REVIEW_DUE)).isEqualTo(beginning(begun.plusMonths(6)));
    }

    @Test
    void theReviewBeforeAnEndThatIsNearStaysWhereItIs() {
        LocalDate end = groups.today().plusDays(40);
        taskForce(end);
        Instant planned = due(GroupOversight.REVIEW_DUE);

        coalition.as("secretariat.iom", () -> oversight.setIntervals(reference, Period.ofMonths(1), Period.ofYears(2)));

        assertThat(planned).isEqualTo(beginning(groups.today().plusDays(20)));
        assertThat(due(GroupOversight.REVIEW_DUE)).isEqualTo(planned);
    }

    @Test
    void refusesIntervalsOfOthersAndThoseThatAreNone() {
        workingGroup();

        refused(
                () -> coalition.as(
                        "ilo.focal", () -> oversight.setIntervals(reference, Period.ofMonths(1), Period.ofYears(1))),
                "Only the secretariat can do this");
        refused(
                () -> coalition.as(
                        "secretariat.iom", () -> oversight.setIntervals(reference, Period.ZERO, Period.ofYears(1))),
                "(\"reportEvery\")");
        refused(
                () -> coalition.as(
                        "secretariat.iom",
                        () -> oversight.setIntervals(reference, Period.ofMonths(1), Period.ofDays(-1))),
                "(\"reviewEvery\")");
        assertThat(view().reportEvery()).isEqualTo(Period.ofMonths(3));
    }

    // ---- three years

    @Test
    void asksTwelveTimesInThreeYearsForAnUpdateAndThreeTimesForAReview() {
        workingGroup();
        LocalDate established = groups.today();
        List<LocalDate> reported = new ArrayList<>();
        List<LocalDate> reviewed = new ArrayList<>();

        for (int quarter = 1; quarter <= 12; quarter++) {
            assertThat(due(GroupOversight.REPORT_DUE)).isEqualTo(beginning(next(established, 3 * quarter)));
            reportFallsDue();
            reported.add(groups.today());
            report(Map.of());
            if (quarter % 4 == 0) {
                assertThat(due(GroupOversight.REVIEW_DUE)).isEqualTo(beginning(established.plusMonths(3L * quarter)));
                reviewFallsDue();
                reviewed.add(groups.today());
                coalition.fireTimer(group, "BoundaryEvent_CommentWindowEnded");
                review(Map.of("recommendation", "CONTINUE"));
            }
            assertThat(timers()).containsExactlyInAnyOrder(GroupOversight.REPORT_DUE, GroupOversight.REVIEW_DUE);
            assertThat(openTasks()).isZero();
        }

        assertThat(directory.updates(reference)).hasSize(12);
        assertThat(directory.updates(reference))
                .extracting(ProgressUpdateView::late)
                .containsOnly(false);
        assertThat(reported).doesNotHaveDuplicates().hasSize(12);
        assertThat(reviewed)
                .containsExactly(established.plusYears(1), established.plusYears(2), established.plusYears(3));
        assertThat(directory.reviews(reference)).hasSize(3);
        assertThat(coalition.isRunning(group)).isTrue();
    }

    /** From one update to the next, month by month: a short month may take a day away. */
    private static LocalDate next(LocalDate established, int months) {
        LocalDate day = established;
        for (int passed = 0; passed < months; passed += 3) {
            day = day.plusMonths(3);
        }
        return day;
    }

    // ---- what people do

    private void workingGroup() {
        workingGroup(GroupProcedure.CONSENSUS);
    }

    private void workingGroup(GroupProcedure procedure) {
        workingGroup(procedure, "ilo", "iom", "who");
    }

    private void workingGroup(GroupProcedure procedure, String lead, String... others) {
        reference = groups.workingGroup(procedure, lead, others);
        group = groups.oversee(reference);
    }

    private void taskForce(LocalDate end) {
        reference = groups.taskForce(end, "ilo", "iom", "who");
        group = groups.oversee(reference);
    }

    private String admitted() {
        String name = "Observatory " + System.nanoTime();
        return register.admit(new Admission(
                "MEM-2020-" + System.nanoTime() % 10_000,
                name,
                name,
                OrganisationType.CIVIL_SOCIETY,
                RepresentationLevel.TECHNICAL,
                new Person("Amal Haddad", "amal" + System.nanoTime() + "@example.org"),
                Optional.empty()));
    }

    private void reportFallsDue() {
        coalition.fireTimer(group, GroupOversight.REPORT_DUE);
    }

    private void reviewFallsDue() {
        coalition.fireTimer(group, GroupOversight.REVIEW_DUE);
    }

    private void passes(int days) {
        org.camunda.bpm.engine.impl.util.ClockUtil.offset(
                clock.instant().plusSeconds(days * 24L * 3600).toEpochMilli() - System.currentTimeMillis());
    }

    private void report(Map<String, Object> more) {
        complete("ilo.focal", coalition.task(group, REPORT), progress(more));
    }

    private static Map<String, Object> progress(Map<String, Object> more) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "progressStatus", "AT_RISK",
                "progressSummary", "Nine practices are mapped.",
                "nextSteps", "Four more."));
        form.putAll(more);
        return form;
    }

    private static Object list(String id) {
        return new ArrayList<>(List.of(id));
    }

    private void allComment() {
        for (Task task : coalition.tasks(group, COMMENT)) {
            String agency = (String) taskService.getVariable(task.getId(), "agency");
            complete(agency + ".focal", task, Map.of("comment", "Well done."));
        }
        coalition.runJobs(group);
    }

    private void review(Map<String, Object> form) {
        complete("secretariat.iom", coalition.task(group, REVIEW), form);
        coalition.runJobs(group);
    }

    private void decide(String position, String... agencies) {
        for (String agency : agencies) {
            position(agency, position);
        }
    }

    private void position(String agency, String position) {
        complete(
                agency + ".focal",
                task(RECORD_POSITION, agency),
                Map.of("position", position, "reason", "We think so.", "resolution", "Another text."));
        coalition.runJobs(group);
    }

    private void finish() {
        complete(
                "ilo.focal",
                coalition.task(group, FINAL_REPORT),
                Map.of(
                        "finalReport", "A guide in two languages.",
                        "finalReportLink", "https://example.org/guide"));
    }

    /** Whoever acts sees the own tasks only; the test finds them first. */
    private void complete(String person, Task task, Map<String, Object> form) {
        coalition.as(person, () -> coalition.complete(task, form));
    }

    // ---- what there is to see

    private Task task(String key, String agency) {
        return coalition.task(group, key, "agency-" + agency);
    }

    private GroupView view() {
        return directory.find(reference).orElseThrow();
    }

    private OversightView oversight() {
        return directory.oversight(reference).orElseThrow();
    }

    /** What everybody reads of the group in the list. */
    private GroupLine line() {
        return directory.list().stream()
                .filter(line -> line.reference().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    private ReviewView lastReview() {
        return directory.reviews(reference).get(0);
    }

    private DecisionSummary decision() {
        return decisions.openFor(Set.of("secretariat", "agency-ilo", "agency-iom")).stream()
                .filter(decision -> decision.subject().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    private List<String> timers() {
        return managementService.createJobQuery().processInstanceId(group.getId()).timers().list().stream()
                .map(job -> managementService
                        .createJobDefinitionQuery()
                        .jobDefinitionId(job.getJobDefinitionId())
                        .singleResult()
                        .getActivityId())
                .toList();
    }

    private Instant due(String timer) {
        List<Job> jobs = managementService
                .createJobQuery()
                .processInstanceId(group.getId())
                .activityId(timer)
                .list();
        assertThat(jobs).as("timers " + timer).hasSize(1);
        Date due = jobs.get(0).getDuedate();
        return due.toInstant();
    }

    private long openTasks() {
        return taskService.createTaskQuery().processInstanceId(group.getId()).count();
    }

    private Instant beginning(LocalDate day) {
        return day.atStartOfDay(ZoneId.of(settings.zone().getId())).toInstant();
    }

    /** Everybody once, the co-conveners in any case. */
    private List<String> outcomeTold() {
        List<String> told = told("group/review-outcome");
        assertThat(told)
                .contains(
                        "escwa.focal@example.org",
                        "las.focal@example.org",
                        "ilo.focal@example.org",
                        "secretariat.iom@example.org")
                .doesNotHaveDuplicates();
        return told;
    }

    private List<String> told(String template) {
        return notifications.of(reference).stream()
                .filter(message -> message.template().equals(template))
                .map(SentMessage::recipient)
                .sorted()
                .toList();
    }

    /** The last one. */
    private String letter(String template) {
        SentMessage last = notifications.of(reference).stream()
                .filter(message -> message.template().equals(template))
                .reduce((first, second) -> second)
                .orElseThrow();
        return notifications.read(last.id()).orElseThrow().body();
    }

    private static void refused(ThrowingCallable attempt, String message) {
        assertThatThrownBy(attempt)
                .satisfies(refusal -> assertThat(
                                org.springframework.core.NestedExceptionUtils.getMostSpecificCause(refusal))
                        .isInstanceOf(InputRefused.class)
                        .hasMessageContaining(message));
    }
}
