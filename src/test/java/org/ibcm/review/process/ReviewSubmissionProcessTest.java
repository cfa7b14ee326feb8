package org.ibcm.review.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ibcm.review.process.ReviewsInHand.refused;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.ibcm.review.MilestoneKind;
import org.ibcm.review.NationalReports;
import org.ibcm.review.ReviewCycle;
import org.ibcm.review.ReviewStatus;
import org.ibcm.review.ReviewView;
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
import org.springframework.test.context.TestPropertySource;

/** The report of the region on its way to the forum (D.5.a). */
@ProcessTest
@CoversProcess(ReviewSubmission.PROCESS)
@Import({ReviewsInHand.class, SampleReviews.class})
@TestPropertySource(
        properties = {
            "ibcm.review.national-networks=jordan.network@example.org,lebanon.network@example.org",
            "ibcm.review.global-network=global.network@example.org"
        })
class ReviewSubmissionProcessTest {

    @Autowired
    private Coalition coalition;

    @Autowired
    private ReviewsInHand reviews;

    @Autowired
    private SampleReviews samples;

    @Autowired
    private NationalReports reports;

    @Autowired
    private ReviewCycle cycle;

    @Autowired
    private TaskService taskService;

    private ProcessInstance submission;

    @BeforeEach
    void theReportIsAgreed() {
        String reference = samples.finalised(SampleReviews.year());
        cycle.agreeOnReport(reference, SampleReviews.DECISION);
        submission = reviews.phase(ReviewSubmission.PROCESS, reference);
    }

    @Test
    void theReportIsSubmittedAndAllWhoTookPartAreTold() {
        coalition.as(
                "secretariat.iom",
                () -> reports.nameFocalPoint("Egypt", "Amal Farouk", "amal.farouk@example.org", "ar"));
        Task task = coalition.task(submission, ReviewSubmission.SUBMIT_TO_FORUM);
        assertThat(task.getName()).isEqualTo("Submit to the forum: " + view().reference());
        assertThat(reviews.day(task.getDueDate().toInstant())).isEqualTo(view().due(MilestoneKind.SUBMISSION));
        assertThat(shown(task)).containsEntry("submissionOverdue", false);
        assertThat(shown(task).get("submissionFacts").toString())
                .contains(SampleReviews.ARABIC, SampleReviews.ENGLISH, SampleReviews.DECISION)
                .contains("global.network@example.org");

        reviews.complete(
                submission,
                ReviewSubmission.SUBMIT_TO_FORUM,
                Map.of("submissionReference", "IMRF/17", "lessonsLearned", "Begin earlier."));

        assertThat(coalition.endEvents(submission)).contains("EndEvent_ReportSubmitted");
        ReviewView submitted = view();
        assertThat(submitted.status()).isEqualTo(ReviewStatus.SUBMITTED);
        assertThat(submitted.submittedOn()).isEqualTo(reviews.today());
        assertThat(submitted.submissionReference()).isEqualTo("IMRF/17");
        assertThat(submitted.lessonsLearned()).isEqualTo("Begin earlier.");
        assertThat(reviews.toldWhom(submitted.reference(), "review/report-submitted"))
                .contains("who.focal@example.org", "secretariat.iom@example.org", "network.coordinator@example.org")
                .contains("amal.farouk@example.org", "global.network@example.org")
                .contains("jordan.network@example.org", "lebanon.network@example.org");
        assertThat(reviews.toldWhom(submitted.reference(), "review/networks-told"))
                .contains("secretariat.iom@example.org", "network.coordinator@example.org")
                .doesNotContain("who.focal@example.org");
        assertThat(reviews.letter(submitted.reference(), "review/networks-told"))
                .contains("jordan.network@example.org, lebanon.network@example.org")
                .contains("The global Network: global.network@example.org")
                .doesNotContain("no address is set");
        assertThat(reviews.letter(submitted.reference(), "review/report-submitted"))
                .contains(SampleReviews.ARABIC, "Begin earlier.", String.valueOf(submitted.year() + 4))
                .doesNotContain("later than the day planned");
    }

    @Test
    void whoeverIsLateIsRemindedAndWarned() {
        LocalDate planned = view().due(MilestoneKind.SUBMISSION);
        coalition.fireTimer(submission, "BoundaryEvent_SubmissionLate");
        assertThat(reviews.today()).isEqualTo(planned);
        assertThat(reviews.toldWhom(view().reference(), "review/submission-reminder"))
                .containsExactly("network.coordinator@example.org");

        reviews.on(planned.plusDays(10));
        reviews.complete(
                submission,
                ReviewSubmission.SUBMIT_TO_FORUM,
                Map.of("submissionReference", "IMRF/18", "submittedOn", ""));

        assertThat(view().submittedOn()).isEqualTo(planned.plusDays(10));
        assertThat(reviews.letter(view().reference(), "review/report-submitted"))
                .contains("That was later than the day planned");
    }

    @Test
    void aTaskThatOpensTooLateSaysSo() {
        String reference = samples.finalised(SampleReviews.year());
        cycle.agreeOnReport(reference, SampleReviews.DECISION);
        reviews.on(samples.view(reference).due(MilestoneKind.SUBMISSION).plusDays(1));

        ProcessInstance late = reviews.phase(ReviewSubmission.PROCESS, reference);

        assertThat(shown(coalition.task(late, ReviewSubmission.SUBMIT_TO_FORUM)))
                .containsEntry("submissionOverdue", true);
    }

    @Test
    void theFormNamesTheDayAndFollowsIt() {
        Task task = coalition.task(submission, ReviewSubmission.SUBMIT_TO_FORUM);
        LocalDate planned = view().due(MilestoneKind.SUBMISSION);
        assertThat(shown(task).get("submissionDueDay").toString()).endsWith(" " + planned.getYear());
        String reference = view().reference();
        LocalDate later = planned.plusDays(20);

        coalition.as(
                "network.coordinator",
                () -> cycle.move(reference, MilestoneKind.SUBMISSION, later, "New York takes it later."));

        String day = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).format(later);
        assertThat(shown(task)).containsEntry("submissionDueDay", day);
        assertThat(shown(task).get("submissionFacts").toString()).contains(day);
        assertThat(reviews.day(coalition
                        .task(submission, ReviewSubmission.SUBMIT_TO_FORUM)
                        .getDueDate()
                        .toInstant()))
                .isEqualTo(later);
    }

    // ---- lessons

    /** Written on the board while the task is open, or before it. */
    @Test
    void lessonsAreAddedToThoseOnRecord() {
        String reference = view().reference();
        coalition.as("network.coordinator", () -> cycle.learn(reference, "Ask for reports a year ahead."));

        reviews.complete(
                submission,
                ReviewSubmission.SUBMIT_TO_FORUM,
                Map.of("submissionReference", "IMRF/17", "lessonsLearned", "Begin earlier."));

        assertThat(view().lessonsLearned()).isEqualTo("Ask for reports a year ahead.\n\nBegin earlier.");
    }

    @Test
    void lessonsThatAreOnRecordStayWhereNoneAreAdded() {
        String reference = view().reference();
        coalition.as("network.coordinator", () -> cycle.learn(reference, "Ask for reports a year ahead."));

        reviews.complete(
                submission,
                ReviewSubmission.SUBMIT_TO_FORUM,
                Map.of("submissionReference", "IMRF/17", "lessonsLearned", ""));

        assertThat(view().lessonsLearned()).isEqualTo("Ask for reports a year ahead.");
    }

    @Test
    void longLessonsAreShownInShortAndStillAdded() {
        String reference = samples.finalised(SampleReviews.year());
        coalition.as("network.coordinator", () -> cycle.learn(reference, "Begin. ".repeat(1_000)));
        cycle.agreeOnReport(reference, SampleReviews.DECISION);

        submission = reviews.phase(ReviewSubmission.PROCESS, reference);

        Task task = coalition.task(submission, ReviewSubmission.SUBMIT_TO_FORUM);
        assertThat(shown(task).get("lessonsLearned")).isNull();
        assertThat(shown(task).get("submissionFacts").toString()).contains("Lessons on record", "Begin. Begin.", " …");
        refused(
                () -> reviews.complete(
                        submission,
                        ReviewSubmission.SUBMIT_TO_FORUM,
                        Map.of("submissionReference", "IMRF/17", "lessonsLearned", "x".repeat(3_500))),
                "room for 2999 more characters");
        reviews.complete(
                submission,
                ReviewSubmission.SUBMIT_TO_FORUM,
                Map.of("submissionReference", "IMRF/17", "lessonsLearned", "And ask earlier."));
        assertThat(view().lessonsLearned()).hasSize(6_999 + 2 + 16).endsWith("And ask earlier.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            submissionReference | ''         | ("submissionReference")
            submittedOn         | 9999-01-01 | has not come yet ("submittedOn")
            submittedOn         | today      | "submittedOn" must be a day
            """)
    void refusesASubmissionThatCannotBe(String field, String value, String message) {
        Map<String, Object> form = new HashMap<>(Map.of("submissionReference", "IMRF/17"));
        form.put(field, value);

        refused(() -> reviews.complete(submission, ReviewSubmission.SUBMIT_TO_FORUM, form), message);

        assertThat(coalition.tasks(submission, ReviewSubmission.SUBMIT_TO_FORUM))
                .hasSize(1);
        assertThat(view().status()).isEqualTo(ReviewStatus.AGREED);
    }

    private ReviewView view() {
        return reviews.view(submission);
    }

    private Map<String, Object> shown(Task task) {
        return new HashMap<>(taskService.getVariables(task.getId()));
    }
}
