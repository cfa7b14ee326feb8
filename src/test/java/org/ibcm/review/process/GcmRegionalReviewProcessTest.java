package org.ibcm.review.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.ibcm.review.process.ReviewsInHand.COORDINATOR;
import static org.ibcm.review.process.ReviewsInHand.SECRETARIAT;
import static org.ibcm.review.process.ReviewsInHand.form;
import static org.ibcm.review.process.ReviewsInHand.refused;
import static org.ibcm.review.process.ReviewsInHand.with;

import java.time.LocalDate;
import java.time.Month;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.ibcm.review.ArabStates;
import org.ibcm.review.Coverage;
import org.ibcm.review.GuidingPrinciple;
import org.ibcm.review.HeldConference;
import org.ibcm.review.JustificationView;
import org.ibcm.review.MilestoneKind;
import org.ibcm.review.NationalReports;
import org.ibcm.review.ReportStatus;
import org.ibcm.review.ReportView;
import org.ibcm.review.ReviewCycle;
import org.ibcm.review.ReviewRegister;
import org.ibcm.review.ReviewStatus;
import org.ibcm.review.ReviewView;
import org.ibcm.review.RoundTable;
import org.ibcm.review.SampleReviews;
import org.ibcm.support.Coalition;
import org.ibcm.support.CoversProcess;
import org.ibcm.support.ProcessTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Whole reviews, from the launch to the forum (D.5.a). */
@ProcessTest
@CoversProcess(GcmRegionalReview.PROCESS)
@Import({ReviewsInHand.class, SampleReviews.class})
class GcmRegionalReviewProcessTest {

    @Autowired
    private Coalition coalition;

    @Autowired
    private ReviewsInHand reviews;

    @Autowired
    private ReviewCycle cycle;

    @Autowired
    private Coverage coverage;

    @Autowired
    private SampleReviews samples;

    @Autowired
    private ReviewRegister register;

    @Autowired
    private NationalReports reports;

    @Autowired
    private ArabStates states;

    @Autowired
    private ReviewDueAtStartUp startUp;

    @Autowired
    private RuntimeService runtimeService;

    @BeforeEach
    void nothingIsAnnouncedYet() {
        reviews.launchAnnounced();
    }

    // ---- reviews as they happened

    /** The first review: a workshop in June 2020, the conference in February 2021, the forum in May 2022. */
    @Test
    void theReviewOf2020IsReplayedWithEighteenStatesPresenting() {
        reviews.on(LocalDate.of(2020, Month.JUNE, 15));
        ProcessInstance review =
                reviews.launch(with(with(form(2020), "conferenceDate", "2021-02-24"), "forumDate", "2022-05-17"));
        assertThat(reviews.reference(review)).isEqualTo("GCM-2020");
        reviews.on(LocalDate.of(2020, Month.JULY, 1));
        agreeOnRoadmap(review);
        move(review, MilestoneKind.CONSULTATIONS, LocalDate.of(2021, Month.FEBRUARY, 23), "Online, the day before");
        List<String> reporting = states.all().subList(0, 18);
        assertThat(coalition.tasks(review, NationalReport.TRACK_NATIONAL_REPORT))
                .hasSize(22);

        reviews.on(LocalDate.of(2020, Month.OCTOBER, 1));
        reporting.forEach(state -> receive(review, state));
        assertThat(reviews.passUntil(review, LocalDate.of(2021, Month.JANUARY, 20)))
                .filteredOn(fired -> fired.endsWith("BoundaryEvent_ReportTimeOver"))
                .containsOnly("2020-12-26 BoundaryEvent_ReportTimeOver")
                .hasSize(4);
        assertThat(reviews.endEvents(review, NationalReport.PROCESS))
                .filteredOn(event -> event.equals("EndEvent_ReportReceived"))
                .hasSize(18);
        hear(review, coalition.task(review, ReviewInputs.RECORD_INTER_STATE_DIALOGUE), "Two regional processes");
        draftChapters(review);
        reviews.on(LocalDate.of(2021, Month.FEBRUARY, 23));
        consultAll(review, "More than 300 who had registered");

        assertThat(reviews.view(review).status()).isEqualTo(ReviewStatus.CONSOLIDATION);
        consolidate(review);
        reviews.on(LocalDate.of(2021, Month.FEBRUARY, 26));
        complete(
                review,
                SECRETARIAT,
                "UserTask_RecordConference",
                Map.of(
                        "heldFrom", "2021-02-24",
                        "heldTo", "2021-02-25",
                        "statesPresent", states.all(),
                        "statesPresenting", reporting,
                        "championCountry", "Morocco",
                        "keyMessages", "Migrants are part of the recovery."));
        reviews.passUntil(review, LocalDate.of(2022, Month.JANUARY, 10));
        agreeOnReport(review);
        reviews.on(LocalDate.of(2022, Month.JANUARY, 31));
        reviews.complete(
                review, ReviewSubmission.SUBMIT_TO_FORUM, Map.of("submissionReference", "E/ESCWA/CL2.GPID/2021/1"));

        ReviewView submitted = reviews.view(review);
        assertThat(submitted.submittedOn())
                .isEqualTo(LocalDate.of(2022, Month.JANUARY, 31))
                .isAfter(submitted.due(MilestoneKind.SUBMISSION));
        assertThat(reviews.letter("GCM-2020", "review/report-submitted"))
                .contains("later than the day planned", "2024");
        assertThat(reviews.letter("GCM-2020", "review/networks-told"))
                .contains("National networks: nobody was written to, no address is set")
                .contains("The global Network: nobody was written to, no address is set");
        assertThat(reviews.passUntil(review, LocalDate.of(2022, Month.MAY, 18)))
                .containsExactly("2022-05-17 Event_ForumHeld");
        assertThat(coalition.isRunning(review)).isFalse();
        assertThat(coalition.endEvents(review)).contains("EndEvent_ReviewClosed");
        ReviewView closed = reviews.view(review);
        assertThat(closed.status()).isEqualTo(ReviewStatus.CLOSED);
        assertThat(closed.conference().from()).isEqualTo(LocalDate.of(2021, Month.FEBRUARY, 24));
        assertThat(closed.conference().championCountry()).isEqualTo("Morocco");
        assertThat(closed.conference().statesPresent()).hasSize(22);
        assertThat(status(closed, ReportStatus.PRESENTED)).isEqualTo(18);
        assertThat(status(closed, ReportStatus.NOT_SUBMITTED)).isEqualTo(4);
        assertThat(closed.milestones())
                .filteredOn(milestone -> milestone.kind() == MilestoneKind.CONFERENCE)
                .extracting(milestone -> milestone.metOn())
                .containsExactly(LocalDate.of(2021, Month.FEBRUARY, 25));
        assertThat(closed.agreedBy()).startsWith("DEC-");
    }

    /** Nobody acts before the last day: every reminder and every deadline comes on its date, and the review goes on. */
    @Test
    void overThreeYearsEveryReminderAndDeadlineComesOnItsDate() {
        int year = reviews.year();
        reviews.on(LocalDate.of(year - 1, 1, 1));
        ProcessInstance review = launchedByCalendar(year);
        Map<MilestoneKind, LocalDate> due = reviews.view(review).milestones().stream()
                .collect(Collectors.toMap(milestone -> milestone.kind(), milestone -> milestone.dueOn()));
        LocalDate roadmap = due.get(MilestoneKind.ROADMAP).minusDays(28);
        LocalDate inputs = due.get(MilestoneKind.NATIONAL_REPORTS);
        LocalDate draft = due.get(MilestoneKind.DRAFT);
        LocalDate conference = due.get(MilestoneKind.CONFERENCE);
        LocalDate report = due.get(MilestoneKind.FINAL_REPORT);
        LocalDate submission = due.get(MilestoneKind.SUBMISSION);
        LocalDate forum = due.get(MilestoneKind.FORUM);

        assertThat(pass(review, roadmap)).containsExactly(roadmap + " BoundaryEvent_RoadmapLate");
        reviews.complete(review, ReviewRoadmap.PREPARE_ROADMAP, Map.of());
        LocalDate prepared = reviews.today();
        assertThat(pass(review, prepared.plusDays(14)))
                .contains(prepared.plusDays(14) + " BoundaryEvent_CommentsOver")
                .anyMatch(fired -> fired.endsWith("BoundaryEvent_CommentReminderDue"))
                .hasSize(2);
        reviews.agree(review);

        assertThat(pass(review, inputs))
                .contains(
                        inputs.minusDays(60) + " BoundaryEvent_FirstReminderDue",
                        inputs.minusDays(30) + " BoundaryEvent_SecondReminderDue",
                        inputs.minusDays(7) + " BoundaryEvent_ThirdReminderDue",
                        inputs + " BoundaryEvent_ReportTimeOver",
                        inputs + " BoundaryEvent_InputsTimeOver")
                .anyMatch(fired -> fired.endsWith("BoundaryEvent_ConsultationsReminderDue"))
                .anyMatch(fired -> fired.endsWith("BoundaryEvent_DialogueReminderDue"))
                .anyMatch(fired -> fired.endsWith("BoundaryEvent_ChaptersReminderDue"))
                .hasSize(8);
        assertThat(status(reviews.view(review), ReportStatus.NOT_SUBMITTED)).isEqualTo(22);
        assertThat(met(review)).containsExactly(MilestoneKind.ROADMAP);
        assertThat(reviews.endEvents(review, NationalReport.PROCESS))
                .filteredOn(event -> event.equals("EndEvent_ReportNotSubmitted"))
                .hasSize(22);

        assertThat(pass(review, draft)).containsExactly(draft + " BoundaryEvent_DraftOverdue");
        reviews.complete(
                review,
                "UserTask_CloseGaps",
                Map.of("justifiedGaps", List.of(), "justification", "Nobody answered in time."));
        consolidate(review);
        assertThat(pass(review, conference)).containsExactly(conference + " BoundaryEvent_ConferenceOverdue");
        complete(review, SECRETARIAT, "UserTask_RecordConference", Map.of("statesPresent", List.of("Egypt")));
        assertThat(pass(review, report)).containsExactly(report + " BoundaryEvent_ReportOverdue");
        finalise(review);
        LocalDate finalised = reviews.today();
        assertThat(pass(review, finalised.plusDays(14)))
                .contains(finalised.plusDays(14) + " BoundaryEvent_CommentWindowEnded")
                .hasSize(2);
        reviews.agree(review);
        assertThat(pass(review, submission)).containsExactly(submission + " BoundaryEvent_SubmissionLate");
        reviews.complete(review, ReviewSubmission.SUBMIT_TO_FORUM, Map.of("submissionReference", "IMRF/9"));
        assertThat(pass(review, forum)).containsExactly(forum + " Event_ForumHeld");

        assertThat(coalition.isRunning(review)).isFalse();
        assertThat(reviews.view(review).status()).isEqualTo(ReviewStatus.CLOSED);
        assertThat(reviews.view(review).endedOn()).isEqualTo(forum);
        assertThat(forum.getYear()).isEqualTo(year + 2);
    }

    // ---- moved milestones

    /** Four States have more time, two are silent, nobody speaks of smuggling, and ILO gives guidance on the report. */
    @Test
    void aReviewGoesOnWithExtensionsSilenceAJustifiedGapAndGuidance() {
        int year = reviews.year();
        reviews.on(LocalDate.of(year - 1, 1, 5));
        ProcessInstance review = reviews.launch(form(year));
        agreeOnRoadmap(review);
        LocalDate due = reviews.view(review).due(MilestoneKind.NATIONAL_REPORTS);
        List<String> extended = states.all().subList(0, 4);
        List<String> reporting = states.all().subList(6, 22);
        extended.forEach(state -> extend(review, state, due.plusDays(20)));
        reporting.forEach(state -> receive(review, state));
        consultAll(review, "Forty people");
        hear(review, coalition.task(review, ReviewInputs.RECORD_INTER_STATE_DIALOGUE), "Two regional processes");
        draftChapters(review, "9");
        assertThat(reviews.view(review).status()).isEqualTo(ReviewStatus.INPUTS);

        assertThat(pass(review, due))
                .contains(due + " BoundaryEvent_ReportTimeOver", due + " BoundaryEvent_InputsTimeOver");
        assertThat(reviews.view(review).status()).isEqualTo(ReviewStatus.CONSOLIDATION);
        assertThat(status(reviews.view(review), ReportStatus.EXTENSION)).isEqualTo(4);
        assertThat(status(reviews.view(review), ReportStatus.NOT_SUBMITTED)).isEqualTo(2);
        reviews.complete(
                review,
                "UserTask_CloseGaps",
                Map.of("justifiedGaps", List.of("OBJECTIVE-9"), "justification", "No State reports on smuggling."));
        consolidate(review);
        receive(review, extended.get(0));
        assertThat(pass(review, due.plusDays(20))).contains(due.plusDays(20) + " BoundaryEvent_ReportTimeOver");

        reviews.on(reviews.view(review).due(MilestoneKind.CONFERENCE).plusDays(2));
        complete(review, SECRETARIAT, "UserTask_RecordConference", Map.of("statesPresenting", reporting));
        finalise(review);
        reviews.consult(review);
        reviews.guide(review, "ilo", "Name the fees of recruiters.");
        assertThat(reviews.view(review).status()).isEqualTo(ReviewStatus.FINALISATION);
        agreeOnReport(review);

        ReviewView agreed = reviews.view(review);
        assertThat(status(agreed, ReportStatus.PRESENTED)).isEqualTo(16);
        assertThat(status(agreed, ReportStatus.RECEIVED)).isEqualTo(1);
        assertThat(status(agreed, ReportStatus.NOT_SUBMITTED)).isEqualTo(5);
        assertThat(agreed.justifications())
                .extracting(JustificationView::gap, JustificationView::justification)
                .containsExactly(tuple("OBJECTIVE-9", "No State reports on smuggling."));
    }

    @Test
    void whenTheConferenceMovesByThreeMonthsTimersAndDueDatesFollow() {
        int year = reviews.year();
        reviews.on(LocalDate.of(year - 1, 1, 5));
        ProcessInstance review = reviews.launch(form(year));
        agreeOnRoadmap(review);
        extend(
                review,
                "Lebanon",
                reviews.view(review).due(MilestoneKind.NATIONAL_REPORTS).plusDays(20));
        LocalDate extended = reviews.view(review).report("Lebanon").dueOn();
        LocalDate conference = reviews.view(review).due(MilestoneKind.CONFERENCE);
        LocalDate chapters = conference.minusDays(100);
        move(review, MilestoneKind.CHAPTERS, chapters, "Before the summer");
        reviews.passUntil(review, LocalDate.of(year - 1, 10, 1));
        assertThat(taskDue(review, ReviewInputs.RECORD_CONSULTATION)).containsOnly(conference.minusDays(60));

        LocalDate later = conference.plusMonths(3);
        move(review, MilestoneKind.CONFERENCE, later, "The host asked for it");

        assertThat(reviews.due(review, "BoundaryEvent_InputsTimeOver")).isEqualTo(later.minusDays(60));
        assertThat(taskDue(review, ReviewInputs.RECORD_CONSULTATION))
                .hasSize(12)
                .containsOnly(later.minusDays(60));
        assertThat(taskDue(review, ReviewInputs.DRAFT_CHAPTER)).containsOnly(chapters);
        assertThat(taskDue(review, NationalReport.TRACK_NATIONAL_REPORT))
                .hasSize(22)
                .containsOnly(later.minusDays(60));
        assertThat(reviews.due(review, "BoundaryEvent_ReportTimeOver")).isEqualTo(later.minusDays(60));
        assertThat(reviews.due(review, "BoundaryEvent_FirstReminderDue")).isEqualTo(later.minusDays(120));
        assertThat(reviews.due(review, "BoundaryEvent_SecondReminderDue")).isEqualTo(later.minusDays(90));
        assertThat(reviews.due(review, "BoundaryEvent_ThirdReminderDue")).isEqualTo(later.minusDays(67));
        assertThat(extended).isBefore(later.minusDays(60));

        LocalDate forum = reviews.view(review).due(MilestoneKind.FORUM).plusDays(14);
        move(review, MilestoneKind.FORUM, forum, "New York has moved it");
        assertThat(runtimeService.getVariable(review.getId(), "forumAt"))
                .extracting(day -> reviews.day(((Date) day).toInstant()))
                .isEqualTo(forum);

        assertThat(reviews.passUntil(review, later.minusDays(60)))
                .noneMatch(fired -> fired.endsWith("BoundaryEvent_InputsTimeOver"));
        assertThat(reviews.view(review).status()).isEqualTo(ReviewStatus.INPUTS);
        assertThat(pass(review, later.minusDays(60))).contains(later.minusDays(60) + " BoundaryEvent_InputsTimeOver");
        assertThat(taskDue(review, "UserTask_CloseGaps")).containsExactly(later.minusDays(21));
    }

    // ---- the launch

    @Test
    void theSecretariatLaunchesAReviewOfSomeStates() {
        int year = reviews.year();

        ProcessInstance review =
                reviews.launch(SECRETARIAT, with(form(year), "invitedStates", List.of("Tunisia", "Egypt")));

        assertThat(reviews.view(review).reports()).extracting(ReportView::state).containsExactly("Egypt", "Tunisia");
        assertThat(runtimeService
                        .createVariableInstanceQuery()
                        .variableScopeIdIn(review.getId())
                        .list())
                .extracting(VariableInstance::getName)
                .containsExactlyInAnyOrder("reviewYear", "awaitedStates", "forumAt");
        withdraw(review);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            reviewYear     | 2027         | reviewed every 4 years
            reviewYear     | 2016         | ("reviewYear")
            reviewYear     | ''           | ("reviewYear")
            reviewYear     | soon         | "reviewYear" must be a whole number
            conferenceDate | 9000-01-01   | ("conferenceDate")
            conferenceDate | 2019-01-01   | ("conferenceDate")
            forumDate      | 2019-01-01   | ("conferenceDate")
            forumDate      | in May       | "forumDate" must be a day
            invitedStates  | ["Egypt","France"] | "France" is none
            """)
    void refusesALaunchThatCannotBe(String field, String value, String message) {
        int year = reviews.year();

        refused(() -> reviews.launch(with(form(year), field, value)), message);

        assertThat(register.ofYear(year)).isEmpty();
        assertThat(runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey("GCM-" + year)
                        .count())
                .isZero();
    }

    @Test
    void refusesASecondReviewOfTheSameYear() {
        int year = reviews.year();
        ProcessInstance review = reviews.launch(form(year));

        refused(() -> reviews.launch(form(year)), "has been launched already (\"reviewYear\")");

        assertThat(coalition.isRunning(review)).isTrue();
        withdraw(review);
    }

    @Test
    void refusesALaunchByAMember() {
        assertThatThrownBy(() -> reviews.launch("who.focal", form(reviews.year())))
                .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void aReviewThatIsAnnouncedTwiceIsLaunchedOnce() {
        int year = reviews.year();
        reviews.on(LocalDate.of(year - 1, 2, 1));
        startUp.run();
        startUp.run();
        List<String> announced = reviews.launchAnnounced();

        assertThat(announced)
                .hasSize(2)
                .filteredOn(id -> runtimeService
                                .createProcessInstanceQuery()
                                .processInstanceId(id)
                                .count()
                        == 1)
                .hasSize(1);
    }

    // ---- withdrawal

    @Test
    void aWithdrawnReviewEndsForAllAndCanBeLaunchedAgain() {
        int year = reviews.year();
        ProcessInstance review = reviews.launch(form(year));
        agreeOnRoadmap(review);
        coalition.as(SECRETARIAT, () -> reports.nameFocalPoint("Oman", "Said Harthy", "said.harthy@example.org", "en"));
        String reference = reviews.reference(review);

        coalition.as(COORDINATOR, () -> cycle.withdraw(reference, "The forum was called off."));

        assertThat(coalition.endEvents(review)).contains("EndEvent_ReviewWithdrawn");
        assertThat(runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference)
                        .count())
                .isZero();
        assertThat(register.ofYear(year).orElseThrow().status()).isEqualTo(ReviewStatus.WITHDRAWN);
        assertThat(reviews.toldWhom(reference, "review/review-withdrawn"))
                .contains("network.coordinator@example.org", "secretariat.iom@example.org", "las.focal@example.org")
                .contains("undp.focal@example.org", "said.harthy@example.org")
                .doesNotContain("who.focal@example.org");
        assertThat(reviews.letter(reference, "review/review-withdrawn")).contains("The forum was called off.");

        ProcessInstance again = reviews.launch(form(year));
        assertThat(reviews.reference(again)).isEqualTo(reference);
        assertThat(reviews.view(again).status()).isEqualTo(ReviewStatus.ROADMAP);
        assertThat(reviews.view(again).milestones()).allMatch(milestone -> milestone.metOn() == null);
        withdraw(again);
    }

    /** What has come in stays; days, States and later steps are those of the new beginning. */
    @Test
    void aReviewThatIsLaunchedAgainBeginsAnew() {
        int year = reviews.year();
        reviews.on(LocalDate.of(year - 1, 1, 5));
        ProcessInstance first = reviews.launch(with(form(year), "invitedStates", List.of("Egypt", "Oman", "Qatar")));
        agreeOnRoadmap(first);
        String reference = reviews.reference(first);
        receive(first, "Egypt");
        extend(first, "Oman", reviews.view(first).due(MilestoneKind.CONFERENCE).minusDays(1));
        move(first, MilestoneKind.CHAPTERS, LocalDate.of(year, 3, 1), "Before the summer");
        cycle.closeInputs(reference);
        coalition.as(COORDINATOR, () -> {
            coverage.justify(reference, List.of(), "Nobody answered in time.");
            cycle.consolidate(reference, "https://example.org/draft.pdf", "A first picture.");
        });
        coalition.as(
                SECRETARIAT,
                () -> cycle.holdConference(
                        reference, new HeldConference(null, null, List.of(), List.of("Egypt"), "Egypt", "Together.")));
        coalition.as(COORDINATOR, () -> {
            cycle.finalise(reference, "https://example.org/ar.pdf", "https://example.org/en.pdf", "All.");
            cycle.learn(reference, "Begin earlier.");
        });
        cycle.agreeOnReport(reference, "DEC-2028-0001");
        coalition.as(COORDINATOR, () -> cycle.withdraw(reference, "The forum was called off."));

        reviews.on(LocalDate.of(year - 1, 6, 1));
        ProcessInstance again = reviews.launch(
                with(with(form(year), "invitedStates", List.of("Jordan", "Oman")), "conferenceDate", year + "-09-01"));

        ReviewView view = reviews.view(again);
        assertThat(view.reports())
                .extracting(ReportView::state, ReportView::status)
                .containsExactly(
                        tuple("Egypt", ReportStatus.RECEIVED),
                        tuple("Jordan", ReportStatus.INVITED),
                        tuple("Oman", ReportStatus.INVITED));
        LocalDate due = LocalDate.of(year, 9, 1).minusDays(60);
        assertThat(view.report("Oman").dueOn()).isEqualTo(due);
        assertThat(view.due(MilestoneKind.CHAPTERS)).isEqualTo(due);
        assertThat(view.conference()).isNull();
        assertThat(view.texts().draftLink()).isNull();
        assertThat(view.texts().englishLink()).isNull();
        assertThat(view.texts().reportSummary()).isNull();
        assertThat(view.agreedBy()).isNull();
        assertThat(view.agreedOn()).isNull();
        assertThat(view.justifications()).isEmpty();
        assertThat(view.endedOn()).isNull();
        assertThat(view.lessonsLearned()).isEqualTo("Begin earlier.");
        move(again, MilestoneKind.CONFERENCE, LocalDate.of(year, 10, 1), "The host asked for it");
        assertThat(reviews.view(again).due(MilestoneKind.CHAPTERS))
                .isEqualTo(LocalDate.of(year, 10, 1).minusDays(60));
        assertThat(runtimeService.getVariable(again.getId(), "awaitedStates").toString())
                .contains("Jordan", "Oman")
                .doesNotContain("Egypt", "Qatar");
        withdraw(again);
    }

    @Test
    void aReviewThatHasGoneToTheForumIsNotWithdrawn() {
        String reference = samples.submitted(SampleReviews.year());

        refused(
                () -> coalition.as(COORDINATOR, () -> cycle.withdraw(reference, "Not now")),
                "is at the step \"submitted\"");

        assertThat(register.find(reference).orElseThrow().status()).isEqualTo(ReviewStatus.SUBMITTED);
    }

    @Test
    void aMessageWithdrawsAReviewWhoseRoadmapIsBeingDecided() {
        ProcessInstance review = reviews.launch(form(reviews.year()));
        reviews.complete(review, ReviewRoadmap.PREPARE_ROADMAP, Map.of());
        reviews.consult(review);
        assertThat(coalition.tasks(review, "UserTask_RecordPosition")).isNotEmpty();

        withdraw(review);

        assertThat(coalition.tasks(review, "UserTask_RecordPosition")).isEmpty();
        assertThat(reviews.view(review).status()).isEqualTo(ReviewStatus.WITHDRAWN);
        assertThat(reviews.view(review).reason()).isEqualTo("Not now");
        assertThat(reviews.toldWhom(reviews.reference(review), "review/review-withdrawn"))
                .contains("network.coordinator@example.org", "las.focal@example.org")
                .doesNotContain("undp.focal@example.org");
    }

    // ---- the steps of a review

    private ProcessInstance launchedByCalendar(int year) {
        startUp.run();
        reviews.launchAnnounced();
        return runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey(GcmRegionalReview.PROCESS)
                .processInstanceBusinessKey("GCM-" + year)
                .singleResult();
    }

    private void agreeOnRoadmap(ProcessInstance review) {
        reviews.complete(review, ReviewRoadmap.PREPARE_ROADMAP, Map.of());
        reviews.consult(review);
        reviews.agree(review);
        assertThat(reviews.view(review).status()).isEqualTo(ReviewStatus.INPUTS);
    }

    private void receive(ProcessInstance review, String state) {
        track(
                review,
                state,
                Map.of(
                        "reportStatus", "RECEIVED",
                        "objectivesCovered", List.of("1", "6"),
                        "documentLink", "https://example.org/report.pdf"));
    }

    private void extend(ProcessInstance review, String state, LocalDate until) {
        track(review, state, Map.of("reportStatus", "EXTENSION", "extensionUntil", until.toString()));
    }

    private void track(ProcessInstance review, String state, Map<String, Object> said) {
        Task task = coalition.tasks(review, NationalReport.TRACK_NATIONAL_REPORT).stream()
                .filter(open -> open.getName().equals("Track national report: " + state))
                .findFirst()
                .orElseThrow();
        reviews.complete(review, SECRETARIAT, task, said);
    }

    private void consultAll(ProcessInstance review, String participants) {
        coalition.tasks(review, ReviewInputs.RECORD_CONSULTATION).forEach(task -> hear(review, task, participants));
    }

    private void hear(ProcessInstance review, Task task, String participants) {
        reviews.complete(
                review,
                SECRETARIAT,
                task,
                Map.of(
                        "consultationDate",
                        reviews.today().toString(),
                        "participants",
                        participants,
                        "keyMessages",
                        "Rights first.",
                        "objectivesCovered",
                        List.of("1")));
    }

    /** Each agency on all objectives of its round table but those left out. */
    private void draftChapters(ProcessInstance review, String... leftOut) {
        List<String> principles =
                Stream.of(GuidingPrinciple.values()).map(Enum::name).toList();
        Map.of("ilo", RoundTable.RT1, "unhcr", RoundTable.RT2, "undp", RoundTable.RT3, "iom", RoundTable.RT4)
                .forEach((agency, roundTable) -> reviews.complete(
                        review,
                        agency + ".focal",
                        coalition.task(review, ReviewInputs.DRAFT_CHAPTER, "agency-" + agency),
                        Map.of(
                                "chapterSummary",
                                "What was done.",
                                "objectivesCovered",
                                roundTable.objectives().stream()
                                        .filter(objective -> !List.of(leftOut).contains(objective))
                                        .toList(),
                                "principlesCovered",
                                principles)));
    }

    private void consolidate(ProcessInstance review) {
        reviews.complete(review, "UserTask_ConsolidateReport", Map.of("draftLink", "https://example.org/draft.pdf"));
        assertThat(reviews.view(review).status()).isEqualTo(ReviewStatus.CONFERENCE);
    }

    private void agreeOnReport(ProcessInstance review) {
        finalise(review);
        reviews.consult(review);
        reviews.agree(review);
        assertThat(reviews.view(review).status()).isEqualTo(ReviewStatus.AGREED);
    }

    private void finalise(ProcessInstance review) {
        reviews.complete(
                review,
                "UserTask_FinaliseReport",
                Map.of(
                        "reportLinkArabic", "https://example.org/report-ar.pdf",
                        "reportLinkEnglish", "https://example.org/report-en.pdf"));
    }

    private void complete(ProcessInstance review, String user, String task, Map<String, Object> entered) {
        reviews.complete(review, user, coalition.task(review, task), entered);
    }

    private void move(ProcessInstance review, MilestoneKind kind, LocalDate to, String reason) {
        String reference = reviews.reference(review);
        coalition.as(COORDINATOR, () -> cycle.move(reference, kind, to, reason));
    }

    private void withdraw(ProcessInstance review) {
        runtimeService
                .createMessageCorrelation(GcmRegionalReview.REVIEW_WITHDRAWN)
                .processInstanceId(review.getId())
                .setVariables(Map.of("withdrawalReason", "Not now"))
                .correlate();
    }

    /** What falls due by the end of that day, each element once. */
    private Set<String> pass(ProcessInstance review, LocalDate day) {
        return new HashSet<>(reviews.passUntil(review, day.plusDays(1)));
    }

    private List<LocalDate> taskDue(ProcessInstance review, String task) {
        return coalition.tasks(review, task).stream()
                .map(open -> reviews.day(open.getDueDate().toInstant()))
                .toList();
    }

    private Set<MilestoneKind> met(ProcessInstance review) {
        return reviews.view(review).milestones().stream()
                .filter(milestone -> milestone.metOn() != null)
                .map(milestone -> milestone.kind())
                .collect(Collectors.toSet());
    }

    private static long status(ReviewView review, ReportStatus status) {
        return review.reports().stream()
                .filter(report -> report.status() == status)
                .count();
    }
}
