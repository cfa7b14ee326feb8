package org.ibcm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.ibcm.document.Documents;
import org.ibcm.link.PersonalLinks;
import org.ibcm.link.PersonalLinks.Purpose;
import org.ibcm.notification.Notifications;
import org.ibcm.notification.Notifications.SentMessage;
import org.ibcm.review.ReportStatus;
import org.ibcm.review.ReportView;
import org.ibcm.review.ReviewCycle;
import org.ibcm.review.ReviewView;
import org.ibcm.review.SampleReviews;
import org.ibcm.support.Coalition;
import org.ibcm.support.DoorTest;
import org.ibcm.support.Visitor;
import org.ibcm.support.Visitor.Answer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The page behind the personal link of a State's focal point (D.5.a). */
@DoorTest
@Import(SampleReviews.class)
class NationalReportPageTest {

    private static final byte[] TEXT = "The report of Lebanon.".getBytes(StandardCharsets.UTF_8);

    @LocalServerPort
    private int port;

    @Autowired
    private SampleReviews reviews;

    @Autowired
    private PersonalLinks links;

    @Autowired
    private Documents documents;

    @Autowired
    private Notifications notifications;

    @Autowired
    private ReviewCycle cycle;

    @Autowired
    private Coalition coalition;

    private final int year = SampleReviews.year();

    @Test
    void saysWhatIsAskedAndUntilWhen() {
        String reference = reviews.withInputs(year);

        Answer answer = Visitor.stranger(port).get(link(reference));

        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("h1").text()).isEqualTo("National report: Lebanon");
        assertThat(page.text()).contains("Regional review " + year, "Lina Haddad", SampleReviews.GUIDANCE);
        assertThat(page.text()).doesNotContain("Egypt", "lina@example.org", "Network Coordinator");
        assertThat(page.select("main form")).hasSize(2);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    void takesTheReportAsAFile() {
        String reference = reviews.withInputs(year);
        String page = link(reference);
        Visitor state = Visitor.stranger(port);

        Answer sent = state.sendFile(
                page,
                page + "/report",
                "Report.txt",
                TEXT,
                List.of("reportSummary=What we did.", "documentLink=", "objectivesCovered=6", "objectivesCovered=9"));

        assertThat(sent.status()).isEqualTo(302);
        ReportView report = report(reference);
        assertThat(report.status()).isEqualTo(ReportStatus.RECEIVED);
        assertThat(report.objectives()).containsExactly("6", "9");
        assertThat(report.recordedBy()).isEqualTo("Lina Haddad");
        assertThat(documents.content(report.documentId(), 1).orElseThrow().bytes())
                .isEqualTo(TEXT);
        Document after = Jsoup.parse(state.get(page + "?done=report").body());
        assertThat(after.select("[role=status]").text()).contains("Thank you. The report of Lebanon has arrived");
        assertThat(after.text()).contains("What we did.", "you can replace it here");
        assertThat(after.select("main form").eachAttr("action")).containsExactly(page + "/report");
    }

    @Test
    void takesTheReportAsALink() {
        String reference = reviews.withInputs(year);

        Answer sent = send(link(reference), "", new byte[0], "documentLink=https://example.org/lebanon.pdf");

        assertThat(sent.status()).isEqualTo(302);
        assertThat(report(reference).documentLink()).isEqualTo("https://example.org/lebanon.pdf");
        assertThat(report(reference).documentId()).isNull();
    }

    @Test
    void refusesBesideTheFieldAndStoresNothing() {
        String reference = reviews.withInputs(year);
        String page = link(reference);

        Document nothing =
                Jsoup.parse(send(page, "", new byte[0], "reportSummary=Soon").body());
        assertThat(nothing.select("#file-error").text()).contains("choose the file of the report, or give a link");
        assertThat(nothing.select("#reportSummary").val()).isEqualTo("Soon");
        Document disguised =
                Jsoup.parse(send(page, "Report.pdf", TEXT, "reportSummary=Soon").body());
        assertThat(disguised.select("#file-error").text()).contains("Report.pdf");
        Answer wrongLink = send(page, "Report.txt", TEXT, "documentLink=nonsense");
        assertThat(wrongLink.status()).isEqualTo(400);
        assertThat(Jsoup.parse(wrongLink.body()).select("#documentLink-error")).hasSize(1);

        assertThat(report(reference).receivedOn()).isNull();
        assertThat(documents.of(reference)).isEmpty();
    }

    @Test
    void aReportIsSentOnce() {
        String reference = reviews.withInputs(year);
        String page = link(reference);
        Visitor state = Visitor.stranger(port);
        String form = page(state, page);
        send(page, "", new byte[0], "documentLink=https://example.org/lebanon.pdf");

        Answer again = state.send(
                "POST",
                page + "/extension",
                ("extensionUntil=%d-06-20&_csrf=%s".formatted(year, form)).getBytes(StandardCharsets.UTF_8),
                "application/x-www-form-urlencoded");

        assertThat(again.status()).isEqualTo(400);
        assertThat(report(reference).status()).isEqualTo(ReportStatus.RECEIVED);
    }

    @Test
    void asksForMoreTime() {
        String reference = reviews.withInputs(year);
        String page = link(reference);
        Visitor state = Visitor.stranger(port).with("Accept-Language", "ar");

        Answer refused = state.submit(page, page + "/extension", "extensionUntil=%d-12-31&reportNote=".formatted(year));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(Jsoup.parse(refused.body()).select("details[open] #extensionUntil-error"))
                .hasSize(1);

        state.submit(page, page + "/extension", "extensionUntil=%d-06-20&reportNote=Elections".formatted(year));
        assertThat(report(reference).status()).isEqualTo(ReportStatus.EXTENSION);
        assertThat(report(reference).dueOn()).isEqualTo(LocalDate.of(year, 6, 20));
        assertThat(Jsoup.parse(state.get(page + "?done=extension").body())
                        .select("[role=status]")
                        .text())
                .contains("لدى دولتكم الآن مهلة حتى 20 يونيو " + year);
    }

    @Test
    void aCorrectedReportReplacesTheFirstAndKeepsIt() {
        String reference = reviews.withInputs(year);
        String page = link(reference);
        Visitor state = Visitor.stranger(port);
        state.sendFile(
                page,
                page + "/report",
                "Report.txt",
                TEXT,
                List.of("reportSummary=First", "documentLink=https://example.org/first.pdf", "objectivesCovered=6"));
        ReportView first = report(reference);
        Document form = Jsoup.parse(state.get(page).body());
        assertThat(form.select("#reportSummary").val()).isEqualTo("First");
        assertThat(form.select("input[name=objectivesCovered][checked]").eachAttr("value"))
                .containsExactly("6");

        Answer refused = state.sendFile(
                page, page + "/report", "", new byte[0], List.of("reportSummary=Second", "documentLink=nonsense"));
        assertThat(refused.status()).isEqualTo(400);
        Answer sent = state.sendFile(
                page,
                page + "/report",
                "",
                new byte[0],
                List.of("reportSummary=Second", "documentLink=https://example.org/second.pdf", "objectivesCovered=9"));

        assertThat(sent.header("Location")).endsWith("?done=correction");
        ReportView corrected = report(reference);
        assertThat(corrected.summary()).isEqualTo("Second");
        assertThat(corrected.objectives()).containsExactly("9");
        assertThat(corrected.receivedOn()).isEqualTo(first.receivedOn());
        assertThat(corrected.documentId()).isEqualTo(first.documentId());
        assertThat(corrected.earlier()).singleElement().satisfies(earlier -> {
            assertThat(earlier.summary()).isEqualTo("First");
            assertThat(earlier.documentLink()).isEqualTo("https://example.org/first.pdf");
            assertThat(earlier.documentId()).isEqualTo(first.documentId());
        });
        assertThat(notifications.of(reference))
                .filteredOn(message -> message.template().equals("review/report-corrected"))
                .extracting(SentMessage::recipient)
                .contains("secretariat.iom@example.org");
        assertThat(Jsoup.parse(state.get(page + "?done=correction").body())
                        .select("[role=status]")
                        .text())
                .contains("The corrected report of Lebanon has arrived");
        String board = "/reviews/%d/states/Lebanon".formatted(year);
        assertThat(Jsoup.parse(Visitor.signedIn(port, "who.focal").get(board).body())
                        .text())
                .contains("One earlier version", "https://example.org/first.pdf", "Second");
    }

    @Test
    void aReviewThatWasWithdrawnSaysSo() {
        String reference = reviews.withInputs(year);
        coalition.as(SampleReviews.COORDINATOR, () -> cycle.withdraw(reference, "The forum is cancelled."));

        Document page = Jsoup.parse(Visitor.stranger(port).get(link(reference)).body());

        assertThat(page.text())
                .contains("The review has been withdrawn, so no reports are taken.")
                .doesNotContain("is final", "Your State is invited", "The forum is cancelled.");
        assertThat(page.select("main form")).isEmpty();
    }

    @Test
    void onceTheConferenceIsOverNobodyIsOfferedMoreTime() {
        int past = 2024;
        String reference = reviews.of(past).map(ReviewView::reference).orElseGet(() -> reviews.gathering(past));

        Document page = Jsoup.parse(Visitor.stranger(port).get(link(reference)).body());

        assertThat(page.select("main form").eachAttr("action"))
                .hasSize(1)
                .allMatch(action -> action.endsWith("/report"));
        Document board = Jsoup.parse(Visitor.signedIn(port, "secretariat.iom")
                .get("/reviews/%d/states/Lebanon".formatted(past))
                .body());
        assertThat(board.select("main form[action$=/report]")).hasSize(1);
        assertThat(board.select("main form[action$=/extension]")).isEmpty();
    }

    @Test
    void oncetheReportOfTheRegionIsFinalNothingIsTaken() {
        String reference = reviews.submitted(year);

        Document page = Jsoup.parse(Visitor.stranger(port).get(link(reference)).body());

        assertThat(page.text()).contains("no more reports are taken");
        assertThat(page.select("main form")).isEmpty();
    }

    @Test
    void aLinkThatHasEndedSaysWhatToDo() {
        String ended = "/national-reports/" + "A".repeat(43);

        Answer answer = Visitor.stranger(port).get(ended);

        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.body()).contains("This link does not work any more");
        assertThat(Visitor.stranger(port).get(ended + "/report").status()).isEqualTo(302);
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        String page = link(reviews.withInputs(year));

        assertThat(Visitor.stranger(port)
                        .send(
                                "POST",
                                page + "/extension",
                                "extensionUntil=2999-01-01".getBytes(StandardCharsets.UTF_8),
                                "application/x-www-form-urlencoded")
                        .status())
                .isEqualTo(403);
    }

    private Answer send(String page, String file, byte[] content, String field) {
        return Visitor.stranger(port).sendFile(page, page + "/report", file, content, List.of(field));
    }

    private static String page(Visitor state, String page) {
        return Jsoup.parse(state.get(page).body())
                .select("input[name=_csrf]")
                .first()
                .val();
    }

    private ReportView report(String reference) {
        return reviews.view(reference).report("Lebanon");
    }

    private String link(String reference) {
        return URI.create(links.mint(
                        Purpose.NATIONAL_REPORT, report(reference).id().toString()))
                .getPath();
    }
}
