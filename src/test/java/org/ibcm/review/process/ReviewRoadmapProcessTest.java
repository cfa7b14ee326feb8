package org.ibcm.review.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.ibcm.review.process.ReviewsInHand.COORDINATOR;
import static org.ibcm.review.process.ReviewsInHand.CO_CONVENERS;
import static org.ibcm.review.process.ReviewsInHand.refused;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.ibcm.review.ChapterView;
import org.ibcm.review.CommentView;
import org.ibcm.review.CommentedText;
import org.ibcm.review.MilestoneKind;
import org.ibcm.review.MilestoneView;
import org.ibcm.review.ReviewCycle;
import org.ibcm.review.ReviewStatus;
import org.ibcm.review.ReviewView;
import org.ibcm.support.Coalition;
import org.ibcm.support.CoversProcess;
import org.ibcm.support.ProcessTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Roadmap and guidance note, from the coordinator to the agreement of the Executive Committee (D.5.a). */
@ProcessTest
@CoversProcess(ReviewRoadmap.PROCESS)
@Import(ReviewsInHand.class)
class ReviewRoadmapProcessTest {

    @Autowired
    private Coalition coalition;

    @Autowired
    private ReviewsInHand reviews;

    @Autowired
    private ReviewCycle cycle;

    @Autowired
    private TaskService taskService;

    @Autowired
    private RuntimeService runtimeService;

    private ProcessInstance roadmap;

    @BeforeEach
    void aReviewIsLaunched() {
        roadmap = reviews.phase(ReviewRoadmap.PROCESS, reviews.registered("Egypt", "Jordan", "Morocco"));
    }

    /** Completed past the form, as programs do it: what was shown before does not stand in front of what is entered. */
    @Test
    void aProgramSharesOutAChapter() {
        Task task = coalition.task(roadmap, ReviewRoadmap.PREPARE_ROADMAP);

        coalition.as("network.coordinator", () -> taskService.complete(task.getId(), Map.of("chapterRT2", "unodc")));

        assertThat(view().chapters()).extracting(ChapterView::agency).contains("unodc");
    }

    @Test
    void theRoadmapCanBeHandedInAsItIs() {
        ReviewView before = view();
        Task task = coalition.task(roadmap, ReviewRoadmap.PREPARE_ROADMAP);
        assertThat(task.getName()).isEqualTo("Prepare roadmap: " + before.reference());
        assertThat(reviews.day(task.getDueDate().toInstant()))
                .isEqualTo(before.due(MilestoneKind.ROADMAP).minusDays(28));
        assertThat(shown(task))
                .containsEntry(
                        "conferenceDate", before.due(MilestoneKind.CONFERENCE).toString())
                .containsEntry("forumDate", before.due(MilestoneKind.FORUM).toString())
                .containsEntry("chapterRT1", "ilo")
                .containsEntry("chapterRT4", "iom");
        assertThat(shown(task).get("networkAgencies").toString())
                .contains("UNHCR", "ESCWA")
                .doesNotContain("\"las\"");

        reviews.complete(roadmap, ReviewRoadmap.PREPARE_ROADMAP, Map.of());
        reviews.consult(roadmap);
        reviews.agree(roadmap);

        assertThat(coalition.endEvents(roadmap)).contains("EndEvent_RoadmapAgreed");
        ReviewView agreed = view();
        assertThat(agreed.status()).isEqualTo(ReviewStatus.INPUTS);
        assertThat(agreed.comments()).isEmpty();
        assertThat(agreed.milestones())
                .extracting(MilestoneView::kind, MilestoneView::dueOn)
                .containsExactlyElementsOf(before.milestones().stream()
                        .map(milestone -> tuple(milestone.kind(), milestone.dueOn()))
                        .toList());
        assertThat(agreed.milestones())
                .filteredOn(milestone -> milestone.kind() == MilestoneKind.ROADMAP)
                .extracting(MilestoneView::metOn)
                .containsExactly(reviews.today());
        assertThat(reviews.toldWhom(agreed.reference(), "review/roadmap-agreed"))
                .contains("who.focal@example.org", "secretariat.iom@example.org", "network.coordinator@example.org");
        assertThat(reviews.letter(agreed.reference(), "review/roadmap-agreed")).contains("/reviews/" + agreed.year());
    }

    @Test
    void theCoordinatorConfirmsTheDaysAndSharesOutTheChapters() {
        LocalDate conference = view().due(MilestoneKind.CONFERENCE).plusMonths(1);
        LocalDate forum = view().due(MilestoneKind.FORUM).plusDays(7);

        reviews.complete(
                roadmap,
                ReviewRoadmap.PREPARE_ROADMAP,
                Map.of(
                        "roadmapNote", "Two workshops, then the conference in Cairo.",
                        "guidanceNoteLink", "https://example.org/guidance.pdf",
                        "conferenceDate", conference.toString(),
                        "forumDate", forum.toString(),
                        "chapterRT2", "unodc"));

        ReviewView prepared = view();
        assertThat(prepared.texts().roadmapNote()).isEqualTo("Two workshops, then the conference in Cairo.");
        assertThat(prepared.texts().guidanceNoteLink()).isEqualTo("https://example.org/guidance.pdf");
        assertThat(prepared.due(MilestoneKind.CONFERENCE)).isEqualTo(conference);
        assertThat(prepared.due(MilestoneKind.NATIONAL_REPORTS)).isEqualTo(conference.minusDays(60));
        assertThat(prepared.due(MilestoneKind.SUBMISSION)).isEqualTo(forum.minusWeeks(26));
        assertThat(prepared.chapters()).extracting(ChapterView::agency).containsExactly("ilo", "unodc", "undp", "iom");
        assertThat(runtimeService.getVariable(roadmap.getId(), "conferenceDueAt"))
                .extracting(day -> reviews.day(((java.util.Date) day).toInstant()))
                .isEqualTo(conference);
        assertThat(variables()).doesNotContain("roadmapNote", "guidanceNoteLink", "conferenceDate", "chapterRT2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            guidanceNoteLink | guidance.pdf | ("guidanceNoteLink")
            conferenceDate   | 2199-01-01   | ("conferenceDate")
            conferenceDate   | 2020-01-01   | ("conferenceDate")
            conferenceDate   | soon         | "conferenceDate" must be a day
            forumDate        | 2021-01-01   | ("conferenceDate")
            chapterRT1       | las          | ("chapterRT1")
            chapterRT4       | nato         | ("chapterRT4")
            """)
    void refusesARoadmapThatCannotBe(String field, String value, String message) {
        refused(() -> reviews.complete(roadmap, ReviewRoadmap.PREPARE_ROADMAP, Map.of(field, value)), message);

        assertThat(coalition.tasks(roadmap, ReviewRoadmap.PREPARE_ROADMAP)).hasSize(1);
        assertThat(view().texts().guidanceNoteLink()).isNull();
    }

    @Test
    void aLateRoadmapIsAskedFor() {
        coalition.fireTimer(roadmap, "BoundaryEvent_RoadmapLate");

        assertThat(reviews.today()).isEqualTo(view().due(MilestoneKind.ROADMAP).minusDays(28));
        assertThat(reviews.toldWhom(view().reference(), "review/roadmap-reminder"))
                .containsExactly("network.coordinator@example.org");
        assertThat(reviews.letter(view().reference(), "review/roadmap-reminder"))
                .contains("it can be handed in as it is")
                .doesNotContain("given it back");
        assertThat(coalition.tasks(roadmap, ReviewRoadmap.PREPARE_ROADMAP)).hasSize(1);
    }

    /** What the coordinator of the Network did not change in the form is not moved by it. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aMilestoneThatMovesWhileTheFormIsOpenStays(boolean openedBefore) {
        Task task = coalition.task(roadmap, ReviewRoadmap.PREPARE_ROADMAP);
        Map<String, Object> open = days(task);
        LocalDate conference = view().due(MilestoneKind.CONFERENCE).plusMonths(1);
        LocalDate forum = view().due(MilestoneKind.FORUM).plusDays(7);
        String reference = view().reference();
        coalition.as(COORDINATOR, () -> cycle.move(reference, MilestoneKind.CONFERENCE, conference, "The host asked."));
        coalition.as(COORDINATOR, () -> cycle.move(reference, MilestoneKind.FORUM, forum, "New York has moved it."));
        assertThat(days(task))
                .containsEntry("conferenceDate", conference.toString())
                .containsEntry("forumDate", forum.toString());

        reviews.complete(roadmap, ReviewRoadmap.PREPARE_ROADMAP, openedBefore ? open : days(task));

        assertThat(view().due(MilestoneKind.CONFERENCE)).isEqualTo(conference);
        assertThat(view().due(MilestoneKind.NATIONAL_REPORTS)).isEqualTo(conference.minusDays(60));
        assertThat(view().due(MilestoneKind.FORUM)).isEqualTo(forum);
        assertThat(view().milestones()).noneMatch(milestone -> milestone.moves().size() > 1);
    }

    @Test
    void aDayThatSomebodyIsAboutToChangeStaysAsItIsEntered() {
        Task task = coalition.task(roadmap, ReviewRoadmap.PREPARE_ROADMAP);
        LocalDate wanted = view().due(MilestoneKind.CONFERENCE).plusMonths(2);
        taskService.setVariable(task.getId(), "conferenceDate", wanted.toString());
        String reference = view().reference();
        LocalDate moved = view().due(MilestoneKind.CONFERENCE).plusMonths(1);
        coalition.as(COORDINATOR, () -> cycle.move(reference, MilestoneKind.CONFERENCE, moved, "The host asked."));

        reviews.complete(roadmap, ReviewRoadmap.PREPARE_ROADMAP, Map.of());

        assertThat(view().due(MilestoneKind.CONFERENCE)).isEqualTo(wanted);
    }

    @Test
    void aDayThatIsOverIsNotConfirmed() {
        reviews.on(LocalDate.of(view().year(), 2, 1));

        refused(
                () -> reviews.complete(
                        roadmap,
                        ReviewRoadmap.PREPARE_ROADMAP,
                        Map.of(
                                "conferenceDate",
                                LocalDate.of(view().year(), 1, 15).toString())),
                "is over (\"conferenceDate\")");
        refused(
                () -> reviews.complete(
                        roadmap,
                        ReviewRoadmap.PREPARE_ROADMAP,
                        Map.of(
                                "conferenceDate",
                                LocalDate.of(view().year(), 3, 15).toString())),
                "which is over (\"conferenceDate\")");

        assertThat(view().due(MilestoneKind.CONFERENCE)).isEqualTo(LocalDate.of(view().year(), 7, 3));
    }

    /** States that are invited late have some time all the same, and so have consultations and chapters. */
    @Test
    void theInputsOfALateReviewStillHaveTwoWeeks() {
        reviews.on(view().due(MilestoneKind.NATIONAL_REPORTS).plusDays(10));
        reviews.complete(roadmap, ReviewRoadmap.PREPARE_ROADMAP, Map.of());
        reviews.consult(roadmap);
        reviews.agree(roadmap);

        LocalDate least = reviews.today().plusDays(14);
        assertThat(view().due(MilestoneKind.NATIONAL_REPORTS)).isEqualTo(least);
        assertThat(view().due(MilestoneKind.CONSULTATIONS)).isEqualTo(least);
        assertThat(view().due(MilestoneKind.CHAPTERS)).isEqualTo(least);
        assertThat(view().reports()).allMatch(report -> report.dueOn().equals(least));
    }

    @Test
    void theInputsOfALateReviewEndBeforeTheConference() {
        LocalDate conference = view().due(MilestoneKind.CONFERENCE);
        reviews.on(conference.minusDays(5));
        reviews.complete(roadmap, ReviewRoadmap.PREPARE_ROADMAP, Map.of());
        reviews.consult(roadmap);
        reviews.agree(roadmap);

        assertThat(view().reports()).allMatch(report -> report.dueOn().equals(conference.minusDays(1)));
    }

    @Test
    void whoeverBeginsLateHasTwoWeeksForTheRoadmap() {
        String reference = view().reference();
        reviews.on(view().due(MilestoneKind.ROADMAP).plusDays(1));

        ProcessInstance late = reviews.phase(ReviewRoadmap.PROCESS, reference);

        assertThat(reviews.day(coalition
                        .task(late, ReviewRoadmap.PREPARE_ROADMAP)
                        .getDueDate()
                        .toInstant()))
                .isEqualTo(reviews.today().plusDays(14));
    }

    @Test
    void coConvenersAreConsultedAndTheSilentReminded() {
        reviews.complete(roadmap, ReviewRoadmap.PREPARE_ROADMAP, Map.of());
        assertThat(coalition.tasks(roadmap, ReviewRoadmap.COMMENT_ON_REVIEW)).hasSize(CO_CONVENERS.size());
        reviews.comment(roadmap, "las", Map.of("comment", "Invite the parliaments."));
        reviews.comment(roadmap, "ilo", Map.of("comment", ""));

        coalition.fireTimer(roadmap, "BoundaryEvent_CommentReminderDue");
        assertThat(reviews.toldWhom(view().reference(), "review/comment-reminder"))
                .contains("iom.focal@example.org", "escwa.focal@example.org")
                .doesNotContain("las.focal@example.org", "ilo.focal@example.org");
        coalition.fireTimer(roadmap, "BoundaryEvent_CommentsOver");
        coalition.runJobs(roadmap);

        assertThat(coalition.tasks(roadmap, ReviewRoadmap.COMMENT_ON_REVIEW)).isEmpty();
        assertThat(view().comments())
                .extracting(CommentView::subject, CommentView::agency, CommentView::text)
                .containsExactly(tuple(CommentedText.ROADMAP, "las", "Invite the parliaments."));
        Task position = coalition.task(roadmap, "UserTask_RecordPosition", "agency-undp");
        assertThat(position.getName()).isEqualTo("Record position: Roadmap of the regional review " + view().year());
        assertThat(shown(position).get("decisionComments").toString()).contains("LAS", "Invite the parliaments.");
        assertThat(shown(position).get("decisionFacts").toString()).contains("Egypt");
        assertThat(coalition.tasks(roadmap, "UserTask_RecordPosition"))
                .hasSize(reviews.committee().size());
    }

    @Test
    void aRoadmapThatIsNotAdoptedComesBackWithWhatWasSaid() {
        reviews.complete(roadmap, ReviewRoadmap.PREPARE_ROADMAP, Map.of("roadmapNote", "One workshop."));
        reviews.comment(roadmap, "las", Map.of("comment", "Two workshops, please."));
        List.of("escwa", "ilo", "iom").forEach(agency -> reviews.comment(roadmap, agency, Map.of()));
        reviews.guide(roadmap, "undp", "Say who pays.");

        Task task = coalition.task(roadmap, ReviewRoadmap.PREPARE_ROADMAP);
        assertThat(shown(task)).containsEntry("roadmapNote", "One workshop.");
        assertThat(shown(task).get("roadmapAdvice").toString())
                .contains("LAS", "Two workshops, please.", "Executive Committee", "/decisions/DEC-");
        assertThat(view().status()).isEqualTo(ReviewStatus.ROADMAP);
        assertThat(variables()).doesNotContain("decisionStatement");
        assertThat(shown(task)).containsEntry("roadmapReturned", true);
        assertThat(reviews.day(task.getDueDate().toInstant()))
                .isEqualTo(reviews.today().plusDays(14));
        coalition.fireTimer(roadmap, "BoundaryEvent_RoadmapLate");
        assertThat(reviews.day(task.getDueDate().toInstant())).isEqualTo(reviews.today());
        assertThat(reviews.letter(view().reference(), "review/roadmap-reminder"))
                .contains("has given it back")
                .doesNotContain("as it is");

        reviews.complete(roadmap, ReviewRoadmap.PREPARE_ROADMAP, Map.of("roadmapNote", "Two workshops; IOM pays."));
        reviews.consult(roadmap);
        reviews.agree(roadmap);

        assertThat(coalition.isRunning(roadmap)).isFalse();
        assertThat(view().status()).isEqualTo(ReviewStatus.INPUTS);
        assertThat(view().texts().roadmapNote()).isEqualTo("Two workshops; IOM pays.");
    }

    /** What the form sends back where nobody changes a day. */
    private Map<String, Object> days(Task task) {
        Map<String, Object> days = shown(task);
        days.keySet().retainAll(List.of("conferenceDate", "forumDate"));
        return days;
    }

    private ReviewView view() {
        return reviews.view(roadmap);
    }

    private Map<String, Object> shown(Task task) {
        return new HashMap<>(taskService.getVariables(task.getId()));
    }

    private List<String> variables() {
        return runtimeService.createVariableInstanceQuery().processInstanceIdIn(roadmap.getId()).list().stream()
                .map(VariableInstance::getName)
                .toList();
    }
}
