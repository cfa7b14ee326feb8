package org.ibcm.review.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.ibcm.review.process.ReportsInHand.ARABIC;
import static org.ibcm.review.process.ReportsInHand.COMMITTEE;
import static org.ibcm.review.process.ReportsInHand.COORDINATOR;
import static org.ibcm.review.process.ReportsInHand.CO_CONVENERS;
import static org.ibcm.review.process.ReportsInHand.ENGLISH;
import static org.ibcm.review.process.ReportsInHand.SECRETARIAT;
import static org.ibcm.review.process.ReviewReport.COMMENT_ON_REVIEW;
import static org.ibcm.review.process.ReviewReport.FINALISE_REPORT;
import static org.ibcm.review.process.ReviewReport.RECORD_CONFERENCE;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.ibcm.register.MemberLeft;
import org.ibcm.review.CommentView;
import org.ibcm.review.CommentedText;
import org.ibcm.review.Contributions;
import org.ibcm.review.Coverage;
import org.ibcm.review.MilestoneKind;
import org.ibcm.review.MilestoneView;
import org.ibcm.review.ReportStatus;
import org.ibcm.review.ReviewCycle;
import org.ibcm.review.ReviewStatus;
import org.ibcm.review.ReviewView;
import org.ibcm.support.Coalition;
import org.ibcm.support.CoversProcess;
import org.ibcm.support.ProcessTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** From the conference of a review to its report (D.5.a, D.5.c). */
@ProcessTest
@CoversProcess("review-report")
@Import(ReportsInHand.class)
class ReviewReportProcessTest {

    private static final String RECORD_POSITION = "UserTask_RecordPosition";

    @Autowired
    private Coalition coalition;

    @Autowired
    private ReportsInHand reports;

    @Autowired
    private ReviewCycle cycle;

    @Autowired
    private Contributions contributions;

    @Autowired
    private Coverage coverage;

    @Autowired
    private ReviewOfFormerMembers formers;

    // ---- the way to the report

    @Test
    void membersHaveTheReportOnceTheExecutiveCommitteeHasAgreed() {
        String reference = reports.withDraft();
        coalition.as(
                "who.focal",
                () -> contributions.comment(reference, CommentedText.DRAFT, "who", Optional.of("Add health.")));
        ProcessInstance review = begin(reference);
        LocalDate planned = reports.view(reference).due(MilestoneKind.CONFERENCE);

        Task record = coalition.task(review, RECORD_CONFERENCE);
        assertThat(record.getName()).isEqualTo("Record conference: " + reference);
        assertThat(record.getDueDate())
                .isEqualTo(Date.from(cycle.deadlines(reference).milestones().get(MilestoneKind.CONFERENCE)));
        assertThat(reports.shown(record, "stateChoices"))
                .contains("Saudi Arabia")
                .doesNotContain("Yemen");
        record(review, conference(planned));
        assertThat(reports.view(reference).conference())
                .isEqualTo(new ReviewView.Conference(
                        planned,
                        planned.plusDays(1),
                        List.of("Egypt", "Jordan", "Morocco"),
                        "Morocco",
                        "Rights of migrants first."));
        assertThat(reports.view(reference).reports())
                .filteredOn(report -> report.status() == ReportStatus.PRESENTED)
                .extracting(report -> report.state())
                .containsExactly("Egypt", "Morocco");

        Task finalise = coalition.task(review, FINALISE_REPORT);
        assertThat(reports.shown(finalise, "draftComments")).contains("WHO", "Add health.");
        assertThat(reports.shown(finalise, "reviewFacts"))
                .contains("3 present, 2 presented a report", "Rights of migrants first.");
        finalise(review, Map.of("reportLinkArabic", ARABIC, "reportLinkEnglish", ENGLISH, "reportSummary", "All in."));

        Task comment = coalition.task(review, COMMENT_ON_REVIEW, "agency-las");
        assertThat(comment.getName()).isEqualTo("Comment on report: " + reference);
        assertThat(reports.shown(comment, "reviewFacts")).contains(ARABIC, ENGLISH, "All in.", "23 of 23");
        reports.comment(review, "ilo", Map.of("comment", "Say more on work."));
        List.of("escwa", "iom", "las").forEach(agency -> reports.comment(review, agency, Map.of()));
        assertThat(reports.view(reference).comments())
                .filteredOn(said -> said.subject() == CommentedText.REPORT)
                .extracting(CommentView::agency, CommentView::text)
                .containsExactly(tuple("ilo", "Say more on work."));

        Task position = coalition.task(review, RECORD_POSITION, "agency-unicef");
        assertThat(coalition.tasks(review, RECORD_POSITION)).hasSize(COMMITTEE.size());
        assertThat(reports.shown(position, "decisionTitle")).startsWith("Report of the regional review ");
        assertThat(reports.shown(position, "decisionSubject")).isEqualTo(reference);
        assertThat(reports.shown(position, "decisionFacts")).contains(ARABIC, ENGLISH, "23 of 23");
        assertThat(reports.shown(position, "decisionComments")).contains("ILO", "Say more on work.");
        COMMITTEE.forEach(agency -> reports.position(review, agency, Map.of("position", "SUPPORT")));

        ReviewView agreed = reports.view(reference);
        assertThat(coalition.isRunning(review)).isFalse();
        assertThat(coalition.endEvents(review)).contains("EndEvent_ReportAdopted", "EndEvent_ReportAgreed");
        assertThat(agreed.status()).isEqualTo(ReviewStatus.AGREED);
        assertThat(agreed.agreedBy()).startsWith("DEC-");
        assertThat(agreed.texts().arabicLink()).isEqualTo(ARABIC);
        assertThat(agreed.texts().englishLink()).isEqualTo(ENGLISH);
        assertThat(agreed.milestones())
                .filteredOn(milestone ->
                        milestone.kind() == MilestoneKind.CONFERENCE || milestone.kind() == MilestoneKind.FINAL_REPORT)
                .allMatch(MilestoneView::met);
        assertThat(reports.toldWhom(reference, "review/report-agreed"))
                .contains("who.focal@example.org", "las.focal@example.org", "secretariat.escwa@example.org");
        assertThat(reports.letter(reference, "review/report-agreed"))
                .contains(ARABIC, ENGLISH, "All in.", agreed.agreedBy());
        assertThat(reports.variablesAtTheEnd(review))
                .contains("reviewReference", "decisionReference")
                .doesNotContain("keyMessages", "reportSummary", "reportLinkArabic", "comment", "reviewFacts");
    }

    @Test
    void whatIsRequiredSuffices() {
        String reference = reports.withDraft();
        ProcessInstance review = begin(reference);
        LocalDate planned = reports.view(reference).due(MilestoneKind.CONFERENCE);

        record(review, Map.of());
        finalise(review, Map.of("reportLinkArabic", ARABIC, "reportLinkEnglish", ENGLISH));
        consultInSilence(review);
        COMMITTEE.forEach(agency -> reports.position(review, agency, Map.of("position", "SUPPORT")));

        ReviewView agreed = reports.view(reference);
        assertThat(agreed.status()).isEqualTo(ReviewStatus.AGREED);
        assertThat(agreed.conference()).isEqualTo(new ReviewView.Conference(planned, planned, List.of(), null, null));
        assertThat(agreed.texts().reportSummary()).isNull();
        assertThat(agreed.comments()).isEmpty();
        assertThat(reports.letter(reference, "review/report-agreed")).contains(ARABIC);
    }

    @Test
    void whoeverPresentedWasThere() {
        String reference = reports.withDraft();
        ProcessInstance review = begin(reference);

        record(review, Map.of("statesPresent", List.of("Jordan"), "statesPresenting", List.of("Egypt")));

        assertThat(reports.view(reference).conference().statesPresent()).containsExactly("Egypt", "Jordan");
    }

    // ---- guidance and refusal of the Executive Committee

    @Test
    void guidanceLeadsToAnotherRoundInWhichTheReportIsAgreed() {
        String reference = reports.withDraft();
        ProcessInstance review = begin(reference);
        record(review, Map.of());
        finalise(review, Map.of("reportLinkArabic", ARABIC, "reportLinkEnglish", ENGLISH, "reportSummary", "All in."));
        reports.comment(review, "las", Map.of("comment", "Say more on Arab mobility."));
        List.of("escwa", "ilo", "iom").forEach(agency -> reports.comment(review, agency, Map.of("comment", "")));

        reports.position(review, "ilo", Map.of("position", "REQUEST_CHANGES", "reason", "Name fair recruitment."));
        reports.supportWithout(review, "ilo");

        assertThat(reports.view(reference).status()).isEqualTo(ReviewStatus.FINALISATION);
        assertThat(reports.told(reference, "review/report-agreed")).isEmpty();
        Task again = coalition.task(review, FINALISE_REPORT);
        assertThat(reports.shown(again, "decisionStatement")).contains("Name fair recruitment.");
        assertThat(reports.shown(again, "decisionReference")).startsWith("DEC-");
        assertThat(again.getDueDate()).isEqualTo(Date.from(cycle.answerBy()));
        assertThat(reports.shown(again, "reviewComments")).contains("LAS", "Say more on Arab mobility.");
        assertThat(reports.shown(again, "reportLinkArabic")).isEqualTo(ARABIC);
        assertThat(reports.shown(again, "reportSummary")).isEqualTo("All in.");

        String revised = "https://example.org/report-en-2.pdf";
        finalise(review, Map.of("reportLinkEnglish", revised));
        consultInSilence(review);
        String first = reports.shown(coalition.task(review, RECORD_POSITION, "agency-ilo"), "decisionReference");
        COMMITTEE.forEach(agency -> reports.position(review, agency, Map.of("position", "SUPPORT")));

        ReviewView agreed = reports.view(reference);
        assertThat(agreed.status()).isEqualTo(ReviewStatus.AGREED);
        assertThat(agreed.agreedBy()).isEqualTo(first);
        assertThat(agreed.texts().arabicLink()).isEqualTo(ARABIC);
        assertThat(agreed.texts().englishLink()).isEqualTo(revised);
        assertThat(reports.variablesAtTheEnd(review)).doesNotContain("decisionStatement");
    }

    @Test
    void aReportThatIsNotAdoptedIsFinalisedAnew() {
        String reference = reports.withDraft();
        ProcessInstance review = begin(reference);
        record(review, Map.of());
        finalise(review, Map.of("reportLinkArabic", ARABIC, "reportLinkEnglish", ENGLISH));
        consultInSilence(review);

        reports.position(
                review,
                "unodc",
                Map.of("position", "OBJECT", "reason", "Smuggling is missing.", "resolution", "A section on it."));
        reports.supportWithout(review, "unodc");
        reports.complete(
                review,
                COORDINATOR,
                "UserTask_ConsultOnObjections",
                Map.of("consultationSummary", "We met.", "nextStep", "SENIOR_LEVEL"));
        reports.complete(
                review,
                COORDINATOR,
                "UserTask_RecordSeniorOutcome",
                Map.of(
                        "seniorOutcome",
                        "NOT_ADOPTED",
                        "statement",
                        "Write a section on smuggling.",
                        "meetingDate",
                        "2026-11-20"));

        assertThat(reports.view(reference).status()).isEqualTo(ReviewStatus.FINALISATION);
        assertThat(reports.shown(coalition.task(review, FINALISE_REPORT), "decisionStatement"))
                .contains("Write a section on smuggling.");
        finalise(review, Map.of());
        assertThat(coalition.tasks(review, COMMENT_ON_REVIEW)).hasSize(CO_CONVENERS.size());
        assertThat(reports.view(reference).texts().englishLink()).isEqualTo(ENGLISH);
    }

    // ---- time

    @Test
    void theCommitteeDecidesWhenTheCoConvenersStaySilent() {
        String reference = reports.withDraft();
        ProcessInstance review = begin(reference);
        record(review, Map.of());
        finalise(review, Map.of("reportLinkArabic", ARABIC, "reportLinkEnglish", ENGLISH));
        reports.comment(review, "iom", Map.of("comment", "Well done."));

        coalition.fireTimer(review, "BoundaryEvent_CommentReminderDue");
        assertThat(reports.toldWhom(reference, "review/comment-reminder"))
                .contains("ilo.focal@example.org", "las.alternate@example.org")
                .doesNotContain("iom.focal@example.org");
        coalition.fireTimer(review, "BoundaryEvent_CommentWindowEnded");

        assertThat(coalition.tasks(review, COMMENT_ON_REVIEW)).isEmpty();
        assertThat(reports.view(reference).comments())
                .extracting(CommentView::agency)
                .containsExactly("iom");
        assertThat(coalition.endEvents(review)).containsExactly("EndEvent_CoConvenersReminded");
        assertThat(coalition.tasks(review, RECORD_POSITION)).hasSize(COMMITTEE.size());
    }

    @Test
    void coConvenersHaveTwoWeeks() {
        ProcessInstance review = begin(reports.withDraft());
        record(review, Map.of());
        Date before = ClockUtil.getCurrentTime();
        finalise(review, Map.of("reportLinkArabic", ARABIC, "reportLinkEnglish", ENGLISH));

        assertThat(coalition.tasks(review, COMMENT_ON_REVIEW))
                .allSatisfy(task -> assertThat(Duration.between(
                                before.toInstant(), task.getDueDate().toInstant()))
                        .isBetween(Duration.ofDays(14), Duration.ofDays(14).plusMinutes(1)));
    }

    @Test
    void theSecretariatIsRemindedOfTheConference() {
        String reference = reports.withDraft();
        ProcessInstance review = begin(reference);

        coalition.fireTimer(review, "BoundaryEvent_ConferenceOverdue");

        assertThat(coalition.endEvents(review)).containsExactly("EndEvent_SecretariatReminded");
        assertThat(reports.toldWhom(reference, "review/conference-reminder"))
                .containsExactlyInAnyOrder("secretariat.escwa@example.org", "secretariat.iom@example.org");
        assertThat(reports.letter(reference, "review/conference-reminder"))
                .contains(coalition.task(review, RECORD_CONFERENCE).getId());
    }

    @Test
    void theCoordinatorIsRemindedOnceThatTheReportIsNotAgreed() {
        String reference = reports.withDraft();
        ProcessInstance review = begin(reference);
        record(review, Map.of());

        coalition.fireTimer(review, "BoundaryEvent_ReportOverdue");

        assertThat(coalition.endEvents(review)).containsExactly("EndEvent_CoordinatorReminded");
        assertThat(reports.toldWhom(reference, "review/final-report-overdue")).hasSize(1);
        finalise(review, Map.of("reportLinkArabic", ARABIC, "reportLinkEnglish", ENGLISH));
        assertThat(reports.told(reference, "review/final-report-overdue")).hasSize(1);
    }

    @Test
    void theTimeForConferenceAndReportFollowsTheirMilestones() {
        String reference = reports.withDraft();
        ProcessInstance review = begin(reference);
        LocalDate later = reports.view(reference).due(MilestoneKind.CONFERENCE).plusMonths(3);

        coalition.as(COORDINATOR, () -> cycle.move(reference, MilestoneKind.CONFERENCE, later, "Host asked for it."));

        assertThat(reports.day(coalition.task(review, RECORD_CONFERENCE).getDueDate()))
                .isEqualTo(later);
        assertThat(reports.day(reports.dueOf(review, "BoundaryEvent_ConferenceOverdue")))
                .isEqualTo(later);
        record(review, Map.of());
        assertThat(reports.view(reference).conference().from()).isEqualTo(later);
        assertThat(reports.day(coalition.task(review, FINALISE_REPORT).getDueDate()))
                .isEqualTo(later.plusMonths(6).minusDays(28));
        assertThat(reports.day(reports.dueOf(review, "BoundaryEvent_ReportOverdue")))
                .isEqualTo(later.plusMonths(6));
    }

    @Test
    void theFactsOfAnOpenTaskFollowTheMilestones() {
        String reference = reports.withDraft();
        ProcessInstance review = begin(reference);
        LocalDate forum = reports.view(reference).due(MilestoneKind.FORUM).plusDays(14);

        coalition.as(COORDINATOR, () -> cycle.move(reference, MilestoneKind.FORUM, forum, "New York has moved it."));

        assertThat(reports.shown(coalition.task(review, RECORD_CONFERENCE), "reviewFacts"))
                .contains("%d May %d".formatted(forum.getDayOfMonth(), forum.getYear()));
    }

    /** The report is due while there is time for comments and decision; one that begins too late has two weeks. */
    @Test
    void aReportThatIsLateHasTwoWeeks() {
        String reference = reports.withDraft();
        ProcessInstance review = begin(reference);
        LocalDate planned = reports.view(reference).due(MilestoneKind.FINAL_REPORT);
        ClockUtil.offset(Date.from(planned.minusDays(3).atTime(6, 0).toInstant(ZoneOffset.UTC))
                        .getTime()
                - System.currentTimeMillis());

        record(review, Map.of());

        assertThat(coalition.task(review, FINALISE_REPORT).getDueDate()).isEqualTo(Date.from(cycle.answerBy()));
        assertThat(reports.day(coalition.task(review, FINALISE_REPORT).getDueDate()))
                .isEqualTo(planned.plusDays(11));
    }

    /** As when an organisation leaves the coalition: the application completes its task. */
    @Test
    void nobodyWaitsForACommentOfWhoeverHasLeft() {
        String reference = reports.withDraft();
        ProcessInstance review = begin(reference);
        record(review, Map.of());
        finalise(review, Map.of("reportLinkArabic", ARABIC, "reportLinkEnglish", ENGLISH));

        formers.on(new MemberLeft("las", "LAS", LocalDate.of(2026, 11, 24)));
        coalition.runJobs(review);

        assertThat(coalition.tasks(review, COMMENT_ON_REVIEW)).hasSize(CO_CONVENERS.size() - 1);
        assertThat(reports.view(reference).comments()).isEmpty();
    }

    // ---- refusals

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            heldFrom         | 3 July                  | "heldFrom" must be a day such as
            heldTo           | 2027-01-01              | before it begins on 2028-01-02 ("heldTo")
            heldTo           | 2999-01-01              | held before the forum on
            statesPresent    | ["Egypt","Atlantis"]    | "Atlantis" is none
            statesPresent    | ["Yemen"]               | Yemen is not among the States that are invited
            statesPresent    | ["Yemen"]               | ("statesPresent")
            statesPresent    | Egypt                   | "statesPresent" must be a list such as
            statesPresenting | ["Yemen"]               | Yemen is not among the States that are invited
            statesPresenting | ["Yemen"]               | ("statesPresenting")
            statesPresenting | ["Atlantis"]            | "statesPresenting" must name States of the League
            championCountry  | Atlantis                | "championCountry" must name States of the League
            championCountry  | Yemen                   | Yemen is not among the States that are invited
            championCountry  | Yemen                   | ("championCountry")
            """)
    void refusesAConferenceThatCannotBe(String field, String value, String message) {
        String reference = reports.withDraft();
        ProcessInstance review = begin(reference);
        Map<String, Object> held = new HashMap<>(Map.of("heldFrom", "2028-01-02"));
        held.put(field, value);

        reports.refused(review, SECRETARIAT, RECORD_CONFERENCE, held, message);

        assertThat(reports.view(reference).status()).isEqualTo(ReviewStatus.CONFERENCE);
        assertThat(reports.view(reference).conference()).isNull();
        assertThat(reports.view(reference).reports()).noneMatch(report -> report.status() == ReportStatus.PRESENTED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            reportLinkArabic  | ''         | fill in the link to the Arabic report ("reportLinkArabic")
            reportLinkEnglish | ''         | fill in the link to the English report ("reportLinkEnglish")
            reportLinkArabic  | report.pdf | an address such as https://example.org/report.pdf ("reportLinkArabic")
            reportLinkEnglish | ftp://x.y  | an address such as https://example.org/report.pdf ("reportLinkEnglish")
            """)
    void refusesAReportThatIsNotInBothLanguages(String field, String value, String message) {
        String reference = reports.withDraft();
        ProcessInstance review = begin(reference);
        record(review, Map.of());
        Map<String, Object> report =
                new HashMap<>(Map.of("reportLinkArabic", ARABIC, "reportLinkEnglish", ENGLISH, "reportSummary", ""));
        report.put(field, value);

        reports.refused(review, COORDINATOR, FINALISE_REPORT, report, message);
        reports.refused(review, COORDINATOR, FINALISE_REPORT, Map.of(), "(\"reportLinkArabic\")");

        assertThat(reports.view(reference).texts().arabicLink()).isNull();
    }

    @Test
    void nothingIsSubmittedBeforeTheReportIsAgreed() {
        String reference = reports.withDraft();
        ProcessInstance review = begin(reference);
        record(review, Map.of());
        finalise(review, Map.of("reportLinkArabic", ARABIC, "reportLinkEnglish", ENGLISH));

        ReportsInHand.refused(
                () -> coalition.as(COORDINATOR, () -> cycle.submit(reference, null, "A/1", null)),
                "submit the report to the forum");

        assertThat(reports.view(reference).submittedOn()).isNull();
    }

    @Test
    void nobodyCommentsForAnotherAgency() {
        String reference = reports.withDraft();
        ProcessInstance review = begin(reference);
        record(review, Map.of());
        finalise(review, Map.of("reportLinkArabic", ARABIC, "reportLinkEnglish", ENGLISH));
        Task task = coalition.task(review, COMMENT_ON_REVIEW, "agency-las");

        assertThatThrownBy(() -> reports.complete(review, "ilo.focal", task, Map.of("comment", "Ours.")))
                .isInstanceOf(AuthorizationException.class);
        ReportsInHand.refused(
                () -> coalition.as(
                        "ilo.focal",
                        () -> contributions.comment(reference, CommentedText.REPORT, "las", Optional.of("Ours."))),
                "(\"comment\")");

        assertThat(coalition.task(review, COMMENT_ON_REVIEW, "agency-las")).isNotNull();
        assertThat(reports.view(reference).comments()).isEmpty();
    }

    @Test
    void theCommitteeSeesWhatWasJustified() {
        String reference = reports.without("9");
        coalition.as(COORDINATOR, () -> coverage.justify(reference, List.of(), "No State reports on smuggling."));
        coalition.as(COORDINATOR, () -> cycle.consolidate(reference, ReportsInHand.DRAFT, null));
        ProcessInstance review = begin(reference);
        record(review, Map.of());
        finalise(review, Map.of("reportLinkArabic", ARABIC, "reportLinkEnglish", ENGLISH));
        consultInSilence(review);

        assertThat(reports.shown(coalition.task(review, RECORD_POSITION, "agency-unhcr"), "decisionFacts"))
                .contains("22 of 23", "Not covered", "Objective: 9 ", "No State reports on smuggling.");
    }

    private ProcessInstance begin(String reference) {
        return reports.start(ReviewReport.PROCESS, reference);
    }

    private static Map<String, Object> conference(LocalDate from) {
        return Map.of(
                "heldFrom", from.toString(),
                "heldTo", from.plusDays(1).toString(),
                "statesPresent", List.of("Morocco", "Egypt", "Jordan"),
                "statesPresenting", List.of("Egypt", "Morocco"),
                "championCountry", "Morocco",
                "keyMessages", "Rights of migrants first.");
    }

    private void record(ProcessInstance review, Map<String, Object> entered) {
        reports.complete(review, SECRETARIAT, RECORD_CONFERENCE, entered);
    }

    private void finalise(ProcessInstance review, Map<String, Object> entered) {
        reports.complete(review, COORDINATOR, FINALISE_REPORT, entered);
    }

    private void consultInSilence(ProcessInstance review) {
        CO_CONVENERS.forEach(agency -> reports.comment(review, agency, Map.of()));
    }
}
