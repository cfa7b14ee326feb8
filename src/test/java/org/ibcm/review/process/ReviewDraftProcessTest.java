package org.ibcm.review.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.ibcm.review.process.ReportsInHand.COORDINATOR;
import static org.ibcm.review.process.ReportsInHand.DRAFT;
import static org.ibcm.review.process.ReviewDraft.CLOSE_GAPS;
import static org.ibcm.review.process.ReviewDraft.CONSOLIDATE_REPORT;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.ibcm.review.CommentedText;
import org.ibcm.review.Contributions;
import org.ibcm.review.JustificationView;
import org.ibcm.review.MilestoneKind;
import org.ibcm.review.MilestoneView;
import org.ibcm.review.ReviewCycle;
import org.ibcm.review.ReviewStatus;
import org.ibcm.review.ReviewView;
import org.ibcm.review.RoundTable;
import org.ibcm.support.Coalition;
import org.ibcm.support.CoversProcess;
import org.ibcm.support.ProcessTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** From the inputs of a review to its draft (D.5.a). */
@ProcessTest
@CoversProcess("review-draft")
@Import(ReportsInHand.class)
class ReviewDraftProcessTest {

    @Autowired
    private Coalition coalition;

    @Autowired
    private ReportsInHand reports;

    @Autowired
    private ReviewCycle cycle;

    @Autowired
    private Contributions contributions;

    // ---- all is covered

    @Test
    void membersAreAskedToCommentOnTheDraftOnceItIsWritten() {
        String reference = reports.covered();
        ProcessInstance review = reports.start(ReviewDraft.PROCESS, reference);

        Task task = coalition.task(review, CONSOLIDATE_REPORT);
        assertThat(task.getName()).isEqualTo("Consolidate draft: " + reference);
        assertThat(task.getDueDate())
                .isEqualTo(Date.from(cycle.deadlines(reference).milestones().get(MilestoneKind.DRAFT)));
        assertThat(reports.shown(task, "reviewFacts"))
                .contains("\"Objectives covered\",\"value\":\"23 of 23\"")
                .contains("\"Principles met\",\"value\":\"10 of 10\"")
                .contains("\"Parties consulted\",\"value\":\"13 of 13\"")
                .contains("\"Chapters written\",\"value\":\"4 of 4\"")
                .contains("\"National reports\",\"value\":\"11 of 21\"");
        consolidate(review, Map.of("draftLink", DRAFT, "draftSummary", "Much was done."));

        ReviewView written = reports.view(reference);
        assertThat(coalition.endEvents(review)).contains("EndEvent_DraftWritten", "EndEvent_DraftSent");
        assertThat(written.status()).isEqualTo(ReviewStatus.CONFERENCE);
        assertThat(written.texts().draftLink()).isEqualTo(DRAFT);
        assertThat(written.texts().draftSummary()).isEqualTo("Much was done.");
        assertThat(written.milestones())
                .filteredOn(milestone -> milestone.kind() == MilestoneKind.DRAFT)
                .allMatch(MilestoneView::met);
        assertThat(written.justifications()).isEmpty();
        assertThat(reports.toldWhom(reference, "review/draft-for-comments"))
                .contains("who.focal@example.org", "las.focal@example.org", "secretariat.escwa@example.org");
        assertThat(reports.letter(reference, "review/draft-for-comments")).contains(DRAFT, "Much was done.");
        assertThat(reports.told(reference, "review/gaps-open")).isEmpty();
    }

    @Test
    void keepsNoTextInTheProcess() {
        ProcessInstance review = reports.start(ReviewDraft.PROCESS, reports.covered());

        consolidate(review, Map.of("draftLink", DRAFT, "draftSummary", "Much was done."));

        assertThat(reports.variablesAtTheEnd(review))
                .contains("reviewReference", "readiness", "openObjectives")
                .doesNotContain("draftLink", "draftSummary", "reviewFacts", "commentedText");
    }

    @Test
    void aLinkSuffices() {
        String reference = reports.covered();
        ProcessInstance review = reports.start(ReviewDraft.PROCESS, reference);

        consolidate(review, Map.of("draftLink", DRAFT));

        assertThat(coalition.isRunning(review)).isFalse();
        assertThat(reports.view(reference).texts().draftSummary()).isNull();
        assertThat(reports.letter(reference, "review/draft-for-comments")).contains(DRAFT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            draftLink    | ''                  | fill in the link to the draft ("draftLink")
            draftLink    | draft.pdf           | an address such as https://example.org/report.pdf ("draftLink")
            draftLink    | javascript:alert(1) | an address such as https://example.org/report.pdf ("draftLink")
            """)
    void refusesADraftThatNobodyCanRead(String field, String value, String message) {
        String reference = reports.covered();
        ProcessInstance review = reports.start(ReviewDraft.PROCESS, reference);

        reports.refused(review, COORDINATOR, CONSOLIDATE_REPORT, Map.of(field, value), message);
        reports.refused(review, COORDINATOR, CONSOLIDATE_REPORT, Map.of(), "(\"draftLink\")");

        assertThat(reports.view(reference).status()).isEqualTo(ReviewStatus.CONSOLIDATION);
    }

    @Test
    void membersCommentOnTheDraft() {
        String reference = reports.withDraft();

        coalition.as(
                "who.focal",
                () -> contributions.comment(reference, CommentedText.DRAFT, "who", Optional.of("Add health.")));

        assertThat(reports.view(reference).comments())
                .extracting(comment -> comment.subject() + " " + comment.agency() + " " + comment.text())
                .containsExactly("DRAFT who Add health.");
        ReportsInHand.refused(
                () -> coalition.as(
                        "who.focal",
                        () -> contributions.comment(reference, CommentedText.DRAFT, "ilo", Optional.of("Add work."))),
                "(\"comment\")");
    }

    // ---- something is missing

    @Test
    void theCoordinatorReadsWhatIsMissingInWords() {
        String reference = reports.withoutInputs();
        ProcessInstance review = reports.start(ReviewDraft.PROCESS, reference);

        Task task = coalition.task(review, CLOSE_GAPS);
        assertThat(reports.shown(task, "openGaps"))
                .contains("{\"kind\":\"Objective\",\"what\":\"9 ")
                .contains("{\"kind\":\"Guiding principle\",\"what\":\"Rule of law and due process\"}")
                .contains("{\"kind\":\"Consultation\",\"what\":\"Inter-State consultation mechanisms\"}")
                .contains("{\"kind\":\"Chapter\",\"what\":\"Round table 3\"}")
                .contains("{\"kind\":\"National reports\",\"what\":\"fewer than expected are in\"}");
        assertThat(reports.shown(task, "gapChoices")).contains("\"value\":\"CONSULTATION-MEDIA\"");
        assertThat(reports.letter(reference, "review/gaps-open"))
                .contains("Objectives of the compact: 23")
                .contains("Guiding principles: 10")
                .contains("Parties that were not consulted: 13")
                .contains("Chapters: 4")
                .contains("1 Data (", "People-centred", "migrants and diaspora", "Round table 1, Round table 2")
                .contains("and 15 more")
                .contains("Reports of States, 0 of 21, fewer than expected; not in: ", "Algeria (", "and 13 more");
        assertThat(reports.toldWhom(reference, "review/gaps-open")).hasSize(1);
    }

    @Test
    void theReportIsNotWrittenWhileSomethingIsMissingWithoutAReason() {
        String reference = reports.without("9");
        ProcessInstance review = reports.start(ReviewDraft.PROCESS, reference);

        reports.refused(review, COORDINATOR, CLOSE_GAPS, Map.of(), "Points still missing: 1.", "(\"justification\")");
        reports.refused(
                review,
                COORDINATOR,
                CLOSE_GAPS,
                Map.of("justifiedGaps", List.of("OBJECTIVE-9"), "justification", " "),
                "(\"justification\")");

        assertThat(reports.view(reference).justifications()).isEmpty();
    }

    @Test
    void anUncoveredObjectiveIsJustifiedOnRecord() {
        String reference = reports.without("9");
        ProcessInstance review = reports.start(ReviewDraft.PROCESS, reference);

        closeGaps(review, Map.of("justification", "No State reports on smuggling this time."));

        assertThat(reports.view(reference).justifications())
                .extracting(JustificationView::gap, JustificationView::justification)
                .containsExactly(tuple("OBJECTIVE-9", "No State reports on smuggling this time."));
        assertThat(reports.shown(coalition.task(review, CONSOLIDATE_REPORT), "reviewFacts"))
                .contains("\"Objectives covered\",\"value\":\"22 of 23\"")
                .contains("Not covered", "Objective: 9 ")
                .contains("No State reports on smuggling this time.");
    }

    @Test
    void whatIsRecordedMeanwhileClosesAGap() {
        String reference = reports.without("9");
        ProcessInstance review = reports.start(ReviewDraft.PROCESS, reference);

        reports.write(reference, RoundTable.RT2, "none");
        closeGaps(review, Map.of());

        assertThat(coalition.task(review, CONSOLIDATE_REPORT)).isNotNull();
        assertThat(reports.view(reference).justifications()).isEmpty();
    }

    @Test
    void whatIsLeftOpenIsAskedForAnew() {
        String reference = reports.withoutInputs();
        ProcessInstance review = reports.start(ReviewDraft.PROCESS, reference);

        closeGaps(
                review,
                Map.of("justifiedGaps", List.of("CONSULTATION-MEDIA"), "justification", "No media association."));

        Task again = coalition.task(review, CLOSE_GAPS);
        assertThat(reports.shown(again, "gapChoices")).doesNotContain("CONSULTATION-MEDIA");
        closeGaps(review, Map.of("justifiedGaps", List.of(), "justification", "There was no time."));
        assertThat(coalition.task(review, CONSOLIDATE_REPORT)).isNotNull();
        assertThat(reports.view(reference).justifications())
                .hasSize(51)
                .filteredOn(justification -> justification.gap().equals("CONSULTATION-MEDIA"))
                .extracting(JustificationView::justification)
                .containsExactly("No media association.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            OBJECTIVE-24
            OBJECTIVE-1
            nonsense
            """)
    void refusesAGapThatIsNotOpen(String gap) {
        ProcessInstance review = reports.start(ReviewDraft.PROCESS, reports.without("9"));

        reports.refused(
                review,
                COORDINATOR,
                CLOSE_GAPS,
                Map.of("justifiedGaps", Arrays.asList(gap), "justification", "We know."),
                "\"" + gap + "\" is not an open gap (\"justifiedGaps\")");
        reports.refused(
                review,
                COORDINATOR,
                CLOSE_GAPS,
                Map.of("justifiedGaps", "OBJECTIVE-9", "justification", "We know."),
                "\"justifiedGaps\" must be a list");
    }

    // ---- time

    @Test
    void theCoordinatorIsRemindedOnceWhenTheDraftIsOverdue() {
        String reference = reports.without("9");
        ProcessInstance review = reports.start(ReviewDraft.PROCESS, reference);

        coalition.fireTimer(review, "BoundaryEvent_DraftOverdue");

        assertThat(coalition.endEvents(review)).containsExactly("EndEvent_CoordinatorReminded");
        assertThat(reports.toldWhom(reference, "review/draft-overdue")).hasSize(1);
        assertThat(reports.letter(reference, "review/draft-overdue"))
                .contains(coalition.task(review, CLOSE_GAPS).getId());
        closeGaps(review, Map.of("justification", "There was no time."));
        coalition.runJobs(review);
        assertThat(reports.told(reference, "review/draft-overdue")).hasSize(1);
        consolidate(review, Map.of("draftLink", DRAFT));
        assertThat(reports.view(reference).status()).isEqualTo(ReviewStatus.CONFERENCE);
    }

    @Test
    void theTimeForTheDraftFollowsItsMilestone() {
        String reference = reports.without("9");
        ProcessInstance review = reports.start(ReviewDraft.PROCESS, reference);
        LocalDate later = reports.view(reference).due(MilestoneKind.DRAFT).plusDays(5);

        coalition.as(COORDINATOR, () -> cycle.move(reference, MilestoneKind.DRAFT, later, "Reports came late."));

        Date due = Date.from(cycle.deadlines(reference).milestones().get(MilestoneKind.DRAFT));
        assertThat(reports.day(due)).isEqualTo(later);
        assertThat(coalition.task(review, CLOSE_GAPS).getDueDate()).isEqualTo(due);
        assertThat(reports.dueOf(review, "BoundaryEvent_DraftOverdue")).isEqualTo(due);
        closeGaps(review, Map.of("justification", "There was no time."));
        assertThat(coalition.task(review, CONSOLIDATE_REPORT).getDueDate()).isEqualTo(due);
    }

    private void closeGaps(ProcessInstance review, Map<String, Object> entered) {
        reports.complete(review, COORDINATOR, CLOSE_GAPS, entered);
    }

    private void consolidate(ProcessInstance review, Map<String, Object> entered) {
        reports.complete(review, COORDINATOR, CONSOLIDATE_REPORT, entered);
    }
}
