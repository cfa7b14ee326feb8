package org.ibcm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.ibcm.review.ChapterView;
import org.ibcm.review.ConsultedParty;
import org.ibcm.review.Contributions;
import org.ibcm.review.Coverage;
import org.ibcm.review.Heard;
import org.ibcm.review.MilestoneKind;
import org.ibcm.review.NationalReports;
import org.ibcm.review.ReportStatus;
import org.ibcm.review.ReviewCycle;
import org.ibcm.review.ReviewStatus;
import org.ibcm.review.RoundTable;
import org.ibcm.review.SampleReviews;
import org.ibcm.support.Coalition;
import org.ibcm.support.DoorTest;
import org.ibcm.support.Visitor;
import org.ibcm.support.Visitor.Answer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The board of a regional review, and what people do there (D.5.a). */
@DoorTest
@Import(SampleReviews.class)
class ReviewsPageTest {

    private static final String SECRETARIAT = "secretariat.escwa";
    private static final byte[] TEXT = "The report of a State.".getBytes(StandardCharsets.UTF_8);

    @LocalServerPort
    private int port;

    @Autowired
    private SampleReviews reviews;

    @Autowired
    private NationalReports nationalReports;

    @Autowired
    private Contributions contributions;

    @Autowired
    private ReviewCycle cycle;

    @Autowired
    private Coverage coverage;

    @Autowired
    private Coalition coalition;

    @Autowired
    private TaskService taskService;

    private final int year = SampleReviews.year();

    // ---- who reads what

    @Test
    void aStrangerReadsDaysConferenceAndPublishedDocumentsOnly() {
        reviews.held(year);

        Document page = stranger("/reviews/" + year);

        assertThat(page.select("h1").text()).isEqualTo("Regional review " + year);
        assertThat(page.select("ol.milestones > li")).hasSize(9);
        assertThat(page.select("svg[role=img] .mark")).hasSize(9);
        assertThat(page.select("#conference").text()).contains("Champion country Morocco", "The region acts together.");
        assertThat(page.select("#documents a").eachAttr("href")).containsExactly(SampleReviews.GUIDANCE);
        assertThat(page.select(
                        "#states, #coverage, #consultations, #chapters, #comments, #gaps, #open, main form, .figures"))
                .isEmpty();
        assertThat(page.text()).doesNotContain("Coordinator", "@");
    }

    @Test
    void theReportIsPublishedOnceItIsAgreed() {
        reviews.finalised(year);
        assertThat(stranger("/reviews/" + year).select("#documents a").eachAttr("href"))
                .containsExactly(SampleReviews.GUIDANCE);
        assertThat(page("who.focal").select("#documents a").eachAttr("href"))
                .contains(SampleReviews.DRAFT, SampleReviews.ARABIC, SampleReviews.ENGLISH);

        int submitted = SampleReviews.year();
        reviews.submitted(submitted);
        assertThat(stranger("/reviews/" + submitted).select("#documents").text())
                .contains(SampleReviews.ARABIC, SampleReviews.ENGLISH, "IMRF/2030/17", "What the region has achieved.")
                .doesNotContain(SampleReviews.DRAFT);
    }

    @Test
    void aRoadmapThatIsNotAgreedIsNotPublished() {
        reviews.launched(year);

        assertThat(stranger("/reviews/" + year).select("#documents").text())
                .contains("Nothing has been published yet.");
    }

    @Test
    void membersReadTheWholeBoard() {
        reviews.drafted(year);

        Document page = page("unicef.focal");

        assertThat(page.select(".steps [aria-current=step]").text()).isEqualTo("Before the conference");
        assertThat(page.select(".figures").text())
                .contains("3 of 22 States have reported", "3 of 13 parties", "10 of 23 objectives", "1 of 4 chapters");
        assertThat(page.select("#states tbody tr")).hasSize(22);
        assertThat(page.select("#states").text()).contains("Egypt Received", "Lebanon More time");
        assertThat(page.select("table.heat tbody")).hasSize(4);
        assertThat(page.select("table.heat tr:has(a[href$=objective-6])").text())
                .isEqualTo("6. Fair recruitment and decent work 3 1 1");
        assertThat(page.select("table.heat tr:has(a[href$=objective-10])").text())
                .contains("Gap 0 0 0");
        assertThat(page.select("#principles li.met")).hasSize(2);
        assertThat(page.select("#principles").text()).contains("Children were heard in Tunis.");
        assertThat(page.select("#gaps .justified")).hasSize(1);
        assertThat(page.select("#gaps").text())
                .contains("The time for it was too short.", "Nobody speaks of objective 10");
        assertThat(page.select("#consultations").text()).contains("Employers", "Shelters are <b>full</b>.", "Workers");
        assertThat(page.select("#chapters").text()).contains("Round table 1 Written ILO", "Findings on 1 of 5");
        assertThat(page.select("#comments").text()).contains("WHO", "Health is missing in chapter 3.");
        assertThat(page.select("#milestones form, #withdraw, #consultations form"))
                .isEmpty();
    }

    @Test
    void whereThereIsNoReviewThereIsNoBoard() {
        assertThat(Visitor.stranger(port).get("/reviews/1998").status()).isEqualTo(404);
        assertThat(Visitor.stranger(port).get("/reviews/soon").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/export.pdf", "/states/Egypt", "/chapters/RT1"})
    void aStrangerSignsInForTheRest(String part) {
        reviews.launched(year);

        Answer answer = Visitor.stranger(port).get("/reviews/" + year + part);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).contains("/sign-in");
        assertThat(Visitor.signedIn(port, "modeller")
                        .get("/reviews/" + year + part)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theBoardSpeaksArabicFromTheRight() {
        reviews.drafted(year);
        Visitor visitor = Visitor.signedIn(port, SampleReviews.COORDINATOR).with("Accept-Language", "ar");

        Document page = Jsoup.parse(visitor.get("/reviews/" + year).body());

        assertThat(page.select("html").attr("dir")).isEqualTo("rtl");
        assertThat(page.text()).contains("مصر", "المغرب", "قبل المؤتمر", "التغطية", "تغيير موعد محطة");
        // time runs from the right, too
        assertThat(page.select("svg .mark").eachAttr("x").stream().map(ReviewsPageTest::perCent))
                .isSortedAccordingTo((one, other) -> Double.compare(other, one));
    }

    @Test
    void theListHasAllReviewsAndTheHomePageThoseUnderWay() {
        reviews.gathering(year);

        Document list = stranger("/reviews");

        assertThat(list.select("article:has(a[href=/reviews/%d])".formatted(year))
                        .text())
                .contains("Gathering inputs", "Next", "Review conference 3 July " + year);
        assertThat(stranger("/").select("#reviews")).hasSize(1);
        assertThat(list.select("nav [aria-current=page]").text()).isEqualTo("Reviews");
    }

    @Test
    void theBoardTellsWhatIsOpenAndWhoHoldsIt() {
        ProcessInstance review = coalition.as(
                SampleReviews.COORDINATOR, () -> coalition.start("gcm-regional-review", Map.of("reviewYear", year)));
        coalition.runJobs(review);

        assertThat(page("who.focal").select("#open").text())
                .contains("Nothing is late", "One open task", "Coordinator of the Regional UN Network");

        taskService
                .createTaskQuery()
                .processInstanceBusinessKey("GCM-" + year)
                .list()
                .forEach(task -> {
                    task.setDueDate(new Date(0));
                    taskService.saveTask(task);
                });
        assertThat(page("who.focal").select("#open > .lines li").text())
                .contains("Late", "Coordinator of the Regional UN Network");
        coalition.endEverything();
    }

    @Test
    void theMeetingHearsOfLateReviews() {
        int past = 2024;
        if (reviews.of(past).isEmpty()) {
            reviews.gathering(past);
        }

        Document agenda =
                Jsoup.parse(Visitor.signedIn(port, SECRETARIAT).get("/agenda").body());

        assertThat(agenda.select("section:has(a[href=/reviews/2024])").text())
                .contains("Regional review 2024", "Review conference: was due on 3 July 2024", "Tunisia");
    }

    // ---- milestones

    @ParameterizedTest
    @CsvSource({"network.coordinator", "secretariat.iom"})
    void aMilestoneMovesWithAReason(String userId) {
        String reference = reviews.gathering(year);

        Answer refused = post(userId, "/milestones", "milestone=CONFERENCE&dueOn=tomorrow&reason=+");
        assertThat(refused.status()).isEqualTo(400);
        Document form = Jsoup.parse(refused.body());
        assertThat(form.select("details[open] #dueOn-error").text()).contains("Please give the new day");
        assertThat(form.select("#reason-error")).hasSize(1);
        assertThat(form.select("#milestone option[selected]").val()).isEqualTo("CONFERENCE");
        assertThat(Jsoup.parse(post(userId, "/milestones", "milestone=&dueOn=&reason=")
                                .body())
                        .select("#milestone-error"))
                .hasSize(1);

        Answer moved = post(
                userId, "/milestones", "milestone=CONFERENCE&dueOn=%d-10-03&reason=The+host+asked.".formatted(year));
        assertThat(moved.status()).isEqualTo(302);
        assertThat(reviews.view(reference).due(MilestoneKind.CONFERENCE)).isEqualTo(LocalDate.of(year, 10, 3));
        assertThat(page("who.focal").select("#milestones").text())
                .contains("Moved once", "From 3 July %d to 3 October %d".formatted(year, year), "The host asked.");
        assertThat(stranger("/reviews/" + year).text()).contains("3 October").doesNotContain("The host asked.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NATIONAL_REPORTS | 2026-01-02 | 2026-01-02 is over: please give today or a later day
            CONFERENCE       | +2-04-01   | "Final report" on
            CONFERENCE       | +3-04-01   | so it is held before it
            """)
    void aDayThatDoesNotFitIsRefusedAtItsField(String milestone, String day, String words) {
        String reference = reviews.gathering(year);
        String dueOn = day.startsWith("+") ? year + Integer.parseInt(day.substring(1, 2)) + day.substring(2) : day;

        Answer refused =
                post(SECRETARIAT, "/milestones", "milestone=%s&dueOn=%s&reason=Why".formatted(milestone, dueOn));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(Jsoup.parse(refused.body())
                        .select("details[open] #dueOn-error")
                        .text())
                .contains(words);
        assertThat(reviews.view(reference).milestones())
                .allMatch(moved -> moved.moves().isEmpty());
    }

    @Test
    void membersMoveNothing() {
        String reference = reviews.gathering(year);

        Answer answer = post("who.focal", "/milestones", "milestone=FORUM&dueOn=2999-01-01&reason=Later");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.body()).select("[role=alert]").text())
                .contains("left to the coordinator of the Network and the secretariat");
        assertThat(reviews.view(reference).due(MilestoneKind.FORUM).getYear()).isEqualTo(year + 2);
    }

    // ---- what goes into the review

    @Test
    void aFurtherConsultationIsRecorded() {
        String reference = reviews.withInputs(year);

        Answer refused = post(
                SECRETARIAT,
                "/consultations",
                "party=WORKERS&consultationDate=2999-01-01&participants=+&keyMessages=Fees&objectivesCovered=6");
        assertThat(refused.status()).isEqualTo(400);
        Document form = Jsoup.parse(refused.body());
        assertThat(form.select("details[open] #consultationDate-error, #participants-error"))
                .hasSize(2);
        assertThat(form.select("#keyMessages").val()).isEqualTo("Fees");
        assertThat(form.select("input[name=objectivesCovered][checked]").eachAttr("value"))
                .containsExactly("6");

        assertThat(post(
                                SECRETARIAT,
                                "/consultations",
                                "party=WORKERS&consultationDate=2026-11-02&participants=Unions&keyMessages=Fees"
                                        + "&objectivesCovered=6&objectivesCovered=18")
                        .status())
                .isEqualTo(302);
        assertThat(reviews.view(reference).consultations())
                .filteredOn(consultation -> consultation.party() == ConsultedParty.WORKERS)
                .singleElement()
                .satisfies(heard -> assertThat(heard.objectives()).containsExactly("6", "18"));
        assertThat(post(
                                SECRETARIAT,
                                "/consultations",
                                "party=WORKERS&consultationDate=2026-11-03&participants=Unions&keyMessages=More")
                        .status())
                .isEqualTo(302);
    }

    @Test
    void aPrincipleGetsItsEvidence() {
        String reference = reviews.gathering(year);

        Answer refused = post(SECRETARIAT, "/evidence", "principle=HUMAN_RIGHTS&evidence=+");
        assertThat(Jsoup.parse(refused.body()).select("details[open] #evidence-error"))
                .hasSize(1);

        post(SECRETARIAT, "/evidence", "principle=HUMAN_RIGHTS&evidence=Commissions+took+part.");
        assertThat(coverage.of(reference).principles())
                .anySatisfy(line -> assertThat(line.evidence()).isEqualTo("Commissions took part."));
    }

    @Test
    void theAgencyWritesItsFindingsObjectiveByObjective() {
        String reference = reviews.withInputs(year);
        String address = "/reviews/" + year + "/chapters/RT1";
        Visitor ilo = Visitor.signedIn(port, "ilo.focal");
        Document page = Jsoup.parse(ilo.get(address).body());
        assertThat(page.select("section[id^=objective]")).hasSize(5);
        assertThat(page.select("#objective-6").text())
                .contains("Two States pay fees back.", "States 3, consultations 1", "Fees are paid by workers.");
        assertThat(page.select("#progress-6").val()).isEqualTo("Two States pay fees back.");

        Answer refused = ilo.submit(address, address, "objective=5&gaps=Few&progress=" + "a".repeat(4_001));
        assertThat(refused.status()).isEqualTo(400);
        Document form = Jsoup.parse(refused.body());
        assertThat(form.select("details[open] #progress-5-error").text()).contains("4,001");
        assertThat(form.select("#gaps-5").val()).isEqualTo("Few");
        assertThat(ilo.submit(address, address, "objective=1&gaps=Few").status())
                .isEqualTo(400);

        assertThat(ilo.submit(address, address, "objective=5&gaps=Few&practices=&recommendations=Open+more.")
                        .status())
                .isEqualTo(302);
        assertThat(reviews.view(reference).chapters().get(0).roundTable()).isEqualTo(RoundTable.RT1);
        assertThat(reviews.view(reference).chapters().get(0).findings())
                .extracting(finding -> finding.objective() + finding.recommendations())
                .contains("5Open more.");
    }

    @Test
    void theAgencyHandsInABetterChapter() {
        String reference = reviews.withInputs(year);
        String address = "/reviews/" + year + "/chapters/RT1";
        Visitor ilo = Visitor.signedIn(port, "ilo.focal");
        Document page = Jsoup.parse(ilo.get(address).body());
        assertThat(page.select("#chapterSummary").val()).isEqualTo("Pathways grow slowly.");
        assertThat(page.select("input[name=principlesCovered][checked]").eachAttr("value"))
                .containsExactly("HUMAN_RIGHTS");
        assertThat(page.select("#agency")).isEmpty();

        Answer refused = ilo.submit(
                address,
                address + "/draft",
                "chapterSummary=+&documentLink=nonsense&principlesCovered=CHILD_SENSITIVE");
        assertThat(refused.status()).isEqualTo(400);
        Document form = Jsoup.parse(refused.body());
        assertThat(form.select("details[open] #chapterSummary-error, details[open] #documentLink-error"))
                .hasSize(2);
        assertThat(form.select("#documentLink").val()).isEqualTo("nonsense");
        assertThat(form.select("input[name=principlesCovered][checked]").eachAttr("value"))
                .containsExactly("CHILD_SENSITIVE");

        assertThat(ilo.submit(
                                address,
                                address + "/draft",
                                "chapterSummary=Pathways+grow.&documentLink=https://example.org/rt1-b.docx&objectivesCovered=5"
                                        + "&principlesCovered=CHILD_SENSITIVE")
                        .status())
                .isEqualTo(302);
        ChapterView chapter = reviews.view(reference).chapters().get(0);
        assertThat(chapter.summary()).isEqualTo("Pathways grow.");
        assertThat(chapter.objectives()).containsExactly("5");
        Document after =
                Jsoup.parse(Visitor.signedIn(port, "who.focal").get(address).body());
        assertThat(after.text())
                .contains(
                        "Pathways grow.",
                        "One earlier version",
                        "https://example.org/rt1.docx",
                        "Pathways grow slowly.");
        assertThat(after.select("main form")).isEmpty();
    }

    @Test
    void aChapterIsGivenToAnotherAgencyOfTheNetwork() {
        String reference = reviews.withInputs(year);
        String address = "/reviews/" + year + "/chapters/RT2";
        Visitor office = Visitor.signedIn(port, SECRETARIAT);
        Document page = Jsoup.parse(office.get(address).body());
        assertThat(page.select("#agency option").eachAttr("value"))
                .contains("undp")
                .doesNotContain("unhcr", "las");
        assertThat(page.select("#chapterSummary")).isEmpty();

        Answer refused = office.submit(address, address + "/agency", "agency=las");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(Jsoup.parse(refused.body())
                        .select("details[open] #agency-error")
                        .text())
                .contains("Chapters are drafted by agencies of the Regional UN Network");
        assertThat(office.get(address + "/agency").status()).isEqualTo(302);
        assertThat(office.submit(address, address + "/agency", "agency=undp").status())
                .isEqualTo(302);

        assertThat(reviews.view(reference).chapters().get(1).agency()).isEqualTo("undp");
        assertThat(Jsoup.parse(Visitor.signedIn(port, "undp.focal").get(address).body())
                        .select("#chapterSummary"))
                .hasSize(1);
    }

    @Test
    void theOfficeIsToldOfNetworksThatNobodyCanWriteTo() {
        reviews.finalised(year);

        assertThat(page(SECRETARIAT).select("#networks").text())
                .contains("National networks on migration: no address is set")
                .contains("Global UN Network on Migration: no address is set");
        assertThat(page("who.focal").select("#networks")).isEmpty();
    }

    @Test
    void othersReadAChapter() {
        reviews.withInputs(year);
        String address = "/reviews/" + year + "/chapters/RT1";
        Visitor who = Visitor.signedIn(port, "who.focal");

        assertThat(Jsoup.parse(who.get(address).body()).select("main form")).isEmpty();
        Answer refused = who.submit(address, address, "objective=5&gaps=Few");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(Jsoup.parse(refused.body()).select("[role=alert]").text()).contains("of ilo");
    }

    @Test
    void aMemberCommentsOnTheDraft() {
        String reference = reviews.drafted(year);

        Answer refused = post("fao.focal", "/comments", "agency=fao&comment=+");
        assertThat(Jsoup.parse(refused.body()).select("details[open] #comment-error"))
                .hasSize(1);
        assertThat(post("fao.focal", "/comments", "agency=who&comment=For+others.")
                        .status())
                .isEqualTo(400);

        assertThat(post("fao.focal", "/comments", "agency=fao&comment=Food+is+missing.")
                        .status())
                .isEqualTo(302);
        assertThat(reviews.view(reference).comments())
                .extracting(comment -> comment.agency() + ": " + comment.text())
                .contains("fao: Food is missing.");
    }

    @Test
    void beforeThereIsADraftNobodyCommentsOnIt() {
        reviews.gathering(year);

        assertThat(page("fao.focal").select("#comments form")).isEmpty();
        Answer refused = post("fao.focal", "/comments", "agency=fao&comment=Food.");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(Jsoup.parse(refused.body()).select("[role=alert]").text()).contains("The draft is commented on");
    }

    @Test
    void lessonsAreLearned() {
        String reference = reviews.held(year);

        assertThat(Jsoup.parse(post(SECRETARIAT, "/lessons", "lessonsLearned=+").body())
                        .select("details[open] #lessonsLearned-error"))
                .hasSize(1);
        post(SECRETARIAT, "/lessons", "lessonsLearned=Begin+earlier.");
        assertThat(reviews.view(reference).lessonsLearned()).isEqualTo("Begin earlier.");
        assertThat(page("who.focal").select("#lessons").text()).contains("Begin earlier.");
    }

    @Test
    void whatHasGoneToTheForumIsNotWithdrawn() {
        reviews.submitted(year);

        assertThat(page(SECRETARIAT).select("#withdraw")).isEmpty();
        assertThat(post(SECRETARIAT, "/withdrawal", "withdrawalReason=Not+now").status())
                .isEqualTo(400);
        assertThat(reviews.of(year).orElseThrow().status()).isEqualTo(ReviewStatus.SUBMITTED);
    }

    @Test
    void aReviewIsWithdrawnWithAReason() {
        ProcessInstance review = launched();
        String reference = "GCM-" + year;

        assertThat(Jsoup.parse(post(SECRETARIAT, "/withdrawal", "withdrawalReason=+")
                                .body())
                        .select("details[open] #withdrawalReason-error"))
                .hasSize(1);
        post(SECRETARIAT, "/withdrawal", "withdrawalReason=The+forum+is+cancelled.");

        assertThat(reviews.view(reference).status()).isEqualTo(ReviewStatus.WITHDRAWN);
        coalition.runJobs(review);
        assertThat(coalition.isRunning(review)).isFalse();
        assertThat(page("who.focal").text()).contains("Withdrawn on", "The forum is cancelled.");
        assertThat(page(SECRETARIAT).select("main form")).isEmpty();
        assertThat(stranger("/reviews/" + year).text())
                .contains("Withdrawn on")
                .doesNotContain("The forum is cancelled.");
    }

    // ---- a State

    @Test
    void aLateReportIsRecordedAndCorrected() {
        String reference = reviews.drafted(year);
        String address = "/reviews/" + year + "/states/Tunisia";
        Visitor office = Visitor.signedIn(port, SECRETARIAT);

        Answer refused = office.sendFile(
                address, address + "/report", "Report.pdf", TEXT, List.of("reportSummary=Late", "objectivesCovered=9"));
        assertThat(refused.status()).isEqualTo(400);
        Document form = Jsoup.parse(refused.body());
        assertThat(form.select("details[open] #file-error").text()).contains("Report.pdf");
        assertThat(form.select("#reportSummary").val()).isEqualTo("Late");
        assertThat(form.select("input[name=objectivesCovered][checked]").val()).isEqualTo("9");

        assertThat(office.sendFile(
                                address,
                                address + "/report",
                                "Report.txt",
                                TEXT,
                                List.of("reportSummary=Late", "objectivesCovered=9"))
                        .status())
                .isEqualTo(302);
        assertThat(reviews.view(reference).report("Tunisia").status()).isEqualTo(ReportStatus.RECEIVED);
        Document page =
                Jsoup.parse(Visitor.signedIn(port, "who.focal").get(address).body());
        assertThat(page.text()).contains("Received", "Late", "Report.txt", "9. Smuggling");
        assertThat(page.select("main form")).isEmpty();

        // no new file: the old one stays
        office.sendFile(
                address, address + "/report", "", new byte[0], List.of("reportSummary=In+time", "documentLink="));
        assertThat(reviews.view(reference).report("Tunisia").summary()).isEqualTo("In+time");
        assertThat(reviews.view(reference).report("Tunisia").documentId()).isNotNull();
    }

    @Test
    void theOfficeSaysOnWhichDayAReportCame() {
        String reference = reviews.gathering(year);
        String address = "/reviews/" + year + "/states/Tunisia";
        Visitor office = Visitor.signedIn(port, SECRETARIAT);

        for (String day : List.of("2999-01-01", "1999-01-01", "yesterday")) {
            Answer refused = office.sendFile(
                    address,
                    address + "/report",
                    "",
                    new byte[0],
                    List.of("reportSummary=On paper", "receivedOn=" + day));
            assertThat(refused.status()).isEqualTo(400);
            assertThat(Jsoup.parse(refused.body()).select("details[open] #receivedOn-error"))
                    .hasSize(1);
        }
        assertThat(reviews.view(reference).report("Tunisia").receivedOn()).isNull();

        String today = LocalDate.now(ZoneId.of("Asia/Beirut")).toString();
        office.sendFile(
                address,
                address + "/report",
                "",
                new byte[0],
                List.of("reportSummary=On paper", "receivedOn=" + today));
        assertThat(reviews.view(reference).report("Tunisia").receivedOn()).isEqualTo(today);
    }

    @Test
    void aStateGetsMoreTimeAndItsFocalPointAName() {
        String reference = reviews.gathering(year);
        String address = "/reviews/" + year + "/states/Tunisia";
        Visitor coordinator = Visitor.signedIn(port, SampleReviews.COORDINATOR);

        Answer refused = coordinator.submit(address, address + "/extension", "extensionUntil=&reportNote=");
        assertThat(Jsoup.parse(refused.body()).select("details[open] #extensionUntil-error"))
                .hasSize(1);
        coordinator.submit(
                address, address + "/extension", "extensionUntil=%d-06-01&reportNote=Elections.".formatted(year));
        assertThat(reviews.view(reference).report("Tunisia").dueOn()).isEqualTo(LocalDate.of(year, 6, 1));

        refused = coordinator.submit(
                address, address + "/focal-point", "focalPointName=Amal&focalPointEmail=nowhere&focalPointLanguage=");
        Document form = Jsoup.parse(refused.body());
        assertThat(form.select("details[open] #focalPointEmail-error, #focalPointLanguage-error"))
                .hasSize(2);
        assertThat(form.select("#focalPointName").val()).isEqualTo("Amal");
        coordinator.submit(
                address,
                address + "/focal-point",
                "focalPointName=Amal&focalPointEmail=amal@example.org&focalPointLanguage=ar");
        assertThat(nationalReports.focalPoint("Tunisia").orElseThrow().email()).isEqualTo("amal@example.org");
        assertThat(coordinator.get(address).body()).contains("amal@example.org");
        assertThat(Visitor.signedIn(port, "who.focal").get(address).body())
                .contains("Amal")
                .doesNotContain("amal@example.org");
    }

    @Test
    void onlyTheCoordinatorAndTheSecretariatKeepStates() {
        reviews.gathering(year);
        String address = "/reviews/" + year + "/states/Tunisia";

        assertThat(Visitor.signedIn(port, "who.focal")
                        .submit(address, address + "/extension", "extensionUntil=2999-01-01")
                        .status())
                .isEqualTo(403);
        assertThat(Visitor.signedIn(port, SECRETARIAT)
                        .get("/reviews/" + year + "/states/Atlantis")
                        .status())
                .isEqualTo(404);
        assertThat(page("who.focal").select("#states a[href$=Saudi-Arabia]")).hasSize(1);
        String saudi = "/reviews/" + year + "/states/Saudi-Arabia";
        Answer extended = Visitor.signedIn(port, SECRETARIAT)
                .submit(saudi, saudi + "/extension", "extensionUntil=%d-06-01".formatted(year));
        assertThat(extended.header("Location")).endsWith(saudi);
        assertThat(Visitor.signedIn(port, "who.focal").get(saudi).body())
                .contains("<h1>Saudi Arabia</h1>", "More time");
    }

    // ---- the regional input to the report of the Secretary-General

    @Test
    void theRegionalInputIsReadObjectiveByObjective() throws IOException {
        String reference = reviews.finalised(year);
        coalition.as(
                SECRETARIAT,
                () -> contributions.hear(
                        reference,
                        ConsultedParty.MEDIA,
                        new Heard(LocalDate.of(2026, 11, 3), "Editors", "Silent parties speak, too.", List.of())));
        cycle.agreeOnReport(reference, SampleReviews.DECISION);
        coalition.as(SampleReviews.COORDINATOR, () -> cycle.learn(reference, "Begin earlier."));

        try (PDDocument document =
                Loader.loadPDF(Visitor.signedIn(port, "who.focal").download("/reviews/" + year + "/export.pdf"))) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains("Regional input to the biennial report of the Secretary", "GCM-" + year)
                    .contains("1. Data", "23. International cooperation", "Round table 4")
                    .contains("Two States pay fees back.", "Inspectors are few.", "Ratify C181 & enforce it.")
                    .contains("Shelters are <b>full</b>.", "Egypt, Jordan, Morocco", "Morocco")
                    .contains("The time for it was too short.", "Nobody speaks of objective 10, Trafficking.")
                    .contains("Children were heard in Tunis.", "Begin earlier.");
            assertThat(text)
                    .contains(
                            "12. Screening and referral Covered by the chapter of Round table 1; no findings written yet.")
                    .contains("10. Trafficking No input speaks of this objective.")
                    .contains("Annex 1: National reports", "What Egypt has done.", "https://example.org/egypt.pdf")
                    .contains("Annex 2: Consultations", "2 Employers", "Silent parties speak, too.", "None named");
            assertThat(text.split("Fees are paid by workers."))
                    .as("each consultation once")
                    .hasSize(2);
            assertThat(text.codePoints())
                    .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC);
        }
    }

    @Test
    void theRegionalInputIsReadInArabic() throws IOException {
        reviews.withInputs(year);
        Visitor visitor = Visitor.signedIn(port, "who.focal");
        visitor.get("/?language=ar");

        try (PDDocument document = Loader.loadPDF(visitor.download("/reviews/" + year + "/export.pdf"))) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ar");
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("مصر", "البيانات", "Inspectors are few.");
        }
    }

    private ProcessInstance launched() {
        ProcessInstance review = coalition.as(
                SampleReviews.COORDINATOR, () -> coalition.start("gcm-regional-review", Map.of("reviewYear", year)));
        coalition.runJobs(review);
        return review;
    }

    private static double perCent(String text) {
        return Double.parseDouble(text.replace("%", ""));
    }

    private Answer post(String userId, String step, String fields) {
        String address = "/reviews/" + year;
        return Visitor.signedIn(port, userId).submit(address, address + step, fields);
    }

    private Document page(String userId) {
        return Jsoup.parse(
                Visitor.signedIn(port, userId).get("/reviews/" + year).body());
    }

    private Document stranger(String address) {
        return Jsoup.parse(Visitor.stranger(port).get(address).body());
    }
}
