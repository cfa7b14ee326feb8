package org.ibcm.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ibcm.support.Visitor.encoded;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.ibcm.consensus.DecisionRecord;
import org.ibcm.consensus.DecisionRecord.PositionRecord;
import org.ibcm.consensus.DecisionRecords;
import org.ibcm.consensus.Position;
import org.ibcm.engine.Accounts;
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

/** The page of a decision, its printed record and the list (D.3, D.6). */
@DoorTest
class DecisionsPageTest {

    private static final String NOTE = "By phone, 24 November 2026, 10:15, from Ms Haddad";

    @LocalServerPort
    private int port;

    @Autowired
    private Coalition coalition;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private DecisionRecords records;

    private ProcessInstance decision;
    private String reference;
    private String title;

    @ParameterizedTest
    @ValueSource(strings = {"secretariat.iom", "admin", "las.alternate", "ilo.focal"})
    void thoseConcernedReadThePage(String userId) {
        ask(List.of("ilo"));

        Answer answer = Visitor.signedIn(port, userId).get(page());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"who.focal", "network.coordinator", "modeller"})
    void othersReadNothingOfIt(String userId) {
        ask();
        Visitor other = Visitor.signedIn(port, userId);

        for (String part : List.of("", "/standing", ".pdf")) {
            assertThat(other.get(page() + part).status()).as(part).isEqualTo(403);
        }
        assertThat(other.get("/decisions").body()).doesNotContain(reference);
        assertThat(other.submit("/", page() + "/position", "agency=las&position=SUPPORT")
                        .status())
                .isEqualTo(403);
        assertThat(record().rounds().get(0).positions()).isEmpty();
    }

    @Test
    void anUnknownDecisionIsNotFoundAndAStrangerSignsInFirst() {
        ask();

        for (String part : List.of("", "/standing", ".pdf")) {
            assertThat(Visitor.signedIn(port, "secretariat.iom")
                            .get("/decisions/DEC-1999-0001" + part)
                            .status())
                    .isEqualTo(404);
        }
        assertThat(Visitor.stranger(port).get(page()).header("Location")).contains("/sign-in?next=");
    }

    @Test
    void whereItStandsIsSaidInOneSentence() {
        ask();
        says("escwa", Map.of("position", "SUPPORT"));
        says("iom", Map.of("position", "NO_OBJECTION"));

        assertThat(standing("ilo.focal"))
                .matches(
                        "ILO and LAS have not yet spoken; round 1 closes on \\d+ [A-Z][a-z]+ \\d{4}, \\d\\d:\\d\\d Beirut\\.");
        says("ilo", Map.of("position", "SUPPORT"));
        assertThat(standing("ilo.focal")).startsWith("LAS has not yet spoken; round 1");
        Document page = read("ilo.focal");
        assertThat(page.select("#standing dd").eachText()).containsExactly("ESCWA, IOM and ILO", "LAS", "nobody");
        assertThat(page.select("#standing").attr("hx-get")).isEqualTo(page() + "/standing");
    }

    @Test
    void whereItStandsIsSaidInArabic() {
        ask();
        assertThat(arabic("ilo.focal").select("#standing .standing").text())
                .startsWith("لم يرد بعد موقف كل من ESCWA وILO وIOM وLAS؛ تغلق الجولة 1 في ")
                .endsWith("بتوقيت بيروت.");

        List.of("escwa", "iom", "ilo").forEach(agency -> says(agency, Map.of("position", "SUPPORT")));

        assertThat(arabic("las.focal").select("#standing .standing").text())
                .startsWith("لم يرد بعد موقف LAS؛ تغلق الجولة 1 في ");
    }

    @Test
    void afterAnObjectionItIsWithTheFacilitator() {
        ask();
        says("las", Map.of("position", "OBJECT", "reason", "Too early", "resolution", "Wait for the review"));
        List.of("escwa", "iom", "ilo").forEach(agency -> says(agency, Map.of("position", "SUPPORT")));

        assertThat(standing("las.focal"))
                .isEqualTo("Round 1 has closed without agreement; the next step is with: Secretariat.");
        assertThat(read("las.focal").select(".round").text()).contains("Too early", "Wait for the review");
        assertThat(read("las.focal").select("form[action$=/position]")).isEmpty();
    }

    @Test
    void anAgencyChangesItsPositionAndTheEarlierOneStaysToBeRead() {
        ask();
        Visitor las = Visitor.signedIn(port, "las.focal");
        Answer first = las.submit(page(), page() + "/position", "agency=las&position=SUPPORT&reason=&resolution=");
        assertThat(first.status()).isEqualTo(302);
        assertThat(first.header("Location")).endsWith(page());
        assertThat(Jsoup.parse(las.get(page()).body()).select("[role=status]").text())
                .isEqualTo("The position of your agency is recorded.");

        las.submit(
                page(),
                page() + "/position",
                "agency=las&position=REQUEST_CHANGES&reason=" + encoded("<script>alert(1)</script>\r\nسطر ثان"));

        Document page = read("ilo.focal");
        assertThat(page.select(".said")).hasSize(2);
        assertThat(page.select(".said").get(0).text()).contains("LAS: Supports", "superseded");
        assertThat(page.select(".said").get(1).text())
                .contains("LAS: Asks for changes", "supersedes an earlier position", "<script>alert(1)</script>");
        assertThat(page.select(".said dd div[dir=auto]").eachText())
                .containsExactly("<script>alert(1)</script>", "سطر ثان");
        assertThat(page.select("script:not([src])")).isEmpty();
        assertThat(record().rounds().get(0).positions())
                .extracting(PositionRecord::recordedBy)
                .containsExactly("las.focal", "las.focal");
    }

    @Test
    void nobodySpeaksForAnotherAgency() {
        ask();

        Answer answer =
                Visitor.signedIn(port, "ilo.focal").submit(page(), page() + "/position", "agency=las&position=SUPPORT");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.body()).select("#position-error").text())
                .startsWith("Only the focal point or alternate of las can record");
        Answer bySecretariat = Visitor.signedIn(port, "secretariat.iom")
                .submit(page(), page() + "/position", "agency=las&position=SUPPORT");
        assertThat(bySecretariat.status()).isEqualTo(400);
        assertThat(record().rounds().get(0).positions()).isEmpty();
    }

    @Test
    void afterTheRoundHasClosedAPositionIsRefusedWithTheReason() {
        ask();
        decide();

        Answer answer =
                Visitor.signedIn(port, "las.focal").submit(page(), page() + "/position", "agency=las&position=SUPPORT");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.body()).select("[role=alert]").text()).startsWith("Round 1 closed on");
        assertThat(answer.body()).doesNotContain("<form method=\"post\" class=\"narrow\"");
        Visitor inArabic = Visitor.signedIn(port, "las.focal");
        inArabic.get("/?language=ar");
        assertThat(inArabic.submit(page(), page() + "/position", "agency=las&position=SUPPORT")
                        .body())
                .contains("أغلقت الجولة 1");
    }

    @Test
    void theSecretariatRecordsWhatItWasToldAndTheRecordSaysSo() {
        ask();
        Visitor secretariat = Visitor.signedIn(port, "secretariat.iom");
        assertThat(Jsoup.parse(secretariat.get(page()).body())
                        .select("select[name=agency] option[value]")
                        .eachText())
                .contains("ESCWA", "ILO", "IOM", "LAS");

        Answer answer = secretariat.submit(
                page(), page() + "/stand-in", "agency=las&position=STAND_ASIDE&note=" + encoded(NOTE));

        assertThat(answer.status()).isEqualTo(302);
        assertThat(read("las.focal").select(".said").text())
                .contains(
                        "LAS: Stands aside",
                        "recorded by the secretariat",
                        NOTE,
                        "recorded by IOM Secretariat for LAS");
        says("ilo", Map.of("position", "SUPPORT"));
        assertThat(Jsoup.parse(secretariat.get(page()).body())
                        .select("select[name=agency] option")
                        .eachText())
                .contains("LAS")
                .doesNotContain("ILO");
    }

    @Test
    void anAgencyIsNotBoundByARecusalThatWasNotedForIt() {
        ask();
        Visitor.signedIn(port, "secretariat.iom")
                .submit(
                        page(),
                        page() + "/stand-in",
                        "agency=las&position=RECUSE&reason=Proposed+it&note=" + encoded(NOTE));
        assertThat(read("las.focal").select("#standing dd").eachText()).contains("LAS");

        Answer answer =
                Visitor.signedIn(port, "las.focal").submit(page(), page() + "/position", "agency=las&position=SUPPORT");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(read("las.focal").select("#standing dd").eachText().get(2)).isEqualTo("nobody");
        assertThat(read("las.focal").select("form[action$=/position]")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ilo.focal", "las.focal", "admin"})
    void onlyTheSecretariatStandsIn(String userId) {
        ask();
        Visitor other = Visitor.signedIn(port, userId);

        assertThat(other.get(page()).body()).doesNotContain("/stand-in");
        Answer answer = other.submit(page(), page() + "/stand-in", "agency=las&position=SUPPORT&note=" + encoded(NOTE));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("Only the secretariat can record");
        assertThat(record().rounds().get(0).positions()).isEmpty();
    }

    @Test
    void whoHasSpokenItselfNeedsNoStandIn() {
        ask();
        says("las", Map.of("position", "SUPPORT"));

        Answer answer = Visitor.signedIn(port, "secretariat.iom")
                .submit(page(), page() + "/stand-in", "agency=las&position=STAND_ASIDE&note=" + encoded(NOTE));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.body()).select("#position-error").text()).startsWith("las has spoken itself");
        assertThat(record().rounds().get(0).positions())
                .extracting(PositionRecord::position)
                .containsExactly(Position.SUPPORT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''              | ''       | position   | Please choose a position.                  | يرجى اختيار موقف.
            MAYBE           | ''       | position   | Please choose a position.                  | يرجى اختيار موقف.
            REQUEST_CHANGES | ''       | reason     | Please give a reason                       | يرجى ذكر السبب
            RECUSE          | ''       | reason     | Please give a reason                       | يرجى ذكر السبب
            OBJECT          | Too soon | resolution | Please say what would resolve              | يرجى ذكر ما يزيل الاعتراض
            OBJECT          | %4001    | reason     | holds at most 4,000 characters             | 4,000 من الأحرف
            """)
    void whatCannotBeTakenComesBackWithTheReasonBesideTheField(
            String position, String reason, String field, String message, String inArabic) {
        ask();
        String given = reason.equals("%4001") ? "n".repeat(4_001) : reason;
        String fields = "agency=las&position=" + position + "&reason=" + encoded(given) + "&resolution=";
        Visitor las = Visitor.signedIn(port, "las.focal");

        Answer answer = las.submit(page(), page() + "/position", fields);

        assertThat(answer.status()).isEqualTo(400);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("#" + field + "-error").text()).contains(message);
        assertThat(page.select(".refusals a").attr("href")).isEqualTo("#" + field);
        assertThat(page.select("#reason").val()).isEqualTo(given);
        assertThat(page.select("input[name=position][checked]").val())
                .isEqualTo(position.equals("MAYBE") ? "" : position);
        las.get("/?language=ar");
        assertThat(Jsoup.parse(las.submit(page(), page() + "/position", fields).body())
                        .select("#" + field + "-error")
                        .text())
                .contains(inArabic);
        assertThat(record().rounds().get(0).positions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"agency,note=By+phone", "note,agency=las", "note,agency=las&note=++"})
    void aStandInNeedsAnAgencyAndHowItWasReceived(String field, String fields) {
        ask();

        Answer answer = Visitor.signedIn(port, "secretariat.iom")
                .submit(page(), page() + "/stand-in", "position=SUPPORT&" + fields);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.body()).select("#" + field + "-error").text())
                .startsWith("Please ");
        assertThat(record().rounds().get(0).positions()).isEmpty();
    }

    @Test
    void aClosedDecisionShowsItsOutcomeAndItsSeal() {
        ask(List.of("ilo"));
        decide();

        Document page = read("secretariat.iom");

        assertThat(page.select("#standing .standing").text()).startsWith("Adopted on ");
        assertThat(page.select("#standing").hasAttr("hx-get")).isFalse();
        assertThat(page.select("#standing dd").eachText()).containsExactly("ILO");
        assertThat(page.select("p[lang=en][dir=ltr]").text()).isEqualTo(record().statement());
        assertThat(page.select(".seal").eachText()).containsExactly(record().seal(), record().previousSeal());
        assertThat(page.select("dl.facts").text()).contains("Unaltered since it was sealed Yes");
        assertThat(page.select("a[href=/cases/MEM-2020-0007]")).isNotEmpty();
    }

    @Test
    void thePartThatAsksForItselfIsSmall() {
        ask();

        String part =
                Visitor.signedIn(port, "las.focal").get(page() + "/standing").body();

        assertThat(part).contains("have not yet spoken").doesNotContain("<html", "<h1");
        assertThat(Jsoup.parse(part).select("#standing")).hasSize(1);
    }

    @Test
    void theRecordCanBeFiledAway() throws IOException {
        ask();
        says("las", Map.of("position", "SUPPORT", "reason", "Agreed\u0001 with 𝄞 thanks"));
        List.of("escwa", "iom", "ilo").forEach(agency -> says(agency, Map.of("position", "SUPPORT")));

        try (PDDocument document =
                Loader.loadPDF(Visitor.signedIn(port, "las.focal").download(page() + ".pdf"))) {
            String text = text(document);
            assertThat(text)
                    .contains(reference, title, "Adopted on", "Page 1 of " + document.getNumberOfPages())
                    .contains("Agreed with", record().statement(), record().seal(), "Version of the process model")
                    .doesNotContain("This is not the final record");
            assertThat(document.getDocumentInformation().getTitle()).contains(reference, title);
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
        }
    }

    @Test
    void theRecordOfAnOpenDecisionSaysThatItIsOpen() throws IOException {
        ask();

        try (PDDocument document =
                Loader.loadPDF(Visitor.signedIn(port, "las.focal").download(page() + ".pdf"))) {
            assertThat(text(document)).contains("Open, as of", "have not yet spoken", "Silence is recorded as silence");
        }
    }

    @Test
    void theRecordInArabicBringsItsOwnLettersJoined() throws IOException {
        ask();
        decide();
        Visitor las = Visitor.signedIn(port, "las.focal");
        las.get("/?language=ar");

        try (PDDocument document = Loader.loadPDF(las.download(page() + ".pdf"))) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ar");
            assertThat(document.getDocumentInformation().getTitle()).contains("محضر القرار", reference);
            assertThat(fonts(document))
                    .allMatch(PDFont::isEmbedded)
                    .anyMatch(font -> font.getName().contains("NotoSansArabic"));
            // joined letters are code points of their own in the file
            assertThat(glyphs(document)).anyMatch(letter -> letter >= 0xFE70 && letter <= 0xFEFC);
            assertThat(text(document)).contains(reference, record().seal(), "محضر", "النتيجة");
        }
    }

    @Test
    void theListHasTheDecisionsThatOneTakesPartInOpenOnesFirst() {
        String word = "Observatory " + UUID.randomUUID();
        ask(List.of(), word + " closed");
        decide();
        String closed = reference;
        ask(List.of(), word + " open");

        for (String userId : List.of("las.alternate", "secretariat.escwa")) {
            Document list = Jsoup.parse(Visitor.signedIn(port, userId)
                    .get("/decisions?search=" + encoded(word))
                    .body());
            assertThat(list.select("tbody tr th bdi").eachText())
                    .containsExactly(word + " open", reference, word + " closed", closed);
            assertThat(list.select("tbody .badge").eachText()).containsExactly("Open", "Adopted");
        }
        assertThat(Visitor.signedIn(port, "who.focal")
                        .get("/decisions?search=" + encoded(word))
                        .body())
                .contains("No decision has this")
                .doesNotContain(reference);
        assertThat(Visitor.signedIn(port, "las.focal")
                        .get("/decisions?search=" + reference.toLowerCase())
                        .body())
                .contains(title);
    }

    @ParameterizedTest
    @CsvSource({
        "CONSENSUS,never as support,ولا يعد تأييدا",
        "NO_OBJECTION,it is adopted,اعتمد المقترح",
        "MAJORITY,never as support,ولا يعد تأييدا"
    })
    void whatSilenceMeansDependsOnTheProcedure(String procedure, String english, String arabic) {
        procedure(procedure);
        Visitor reader = Visitor.signedIn(port, "las.focal");

        assertThat(Jsoup.parse(reader.get(page()).body()).select(".silence").text())
                .contains(english);
        assertThat(Jsoup.parse(reader.with("Accept-Language", "ar").get(page()).body())
                        .select(".silence")
                        .text())
                .contains(arabic);
    }

    @Test
    void aRecusalIsSaidToBeFinalWhereItIsChosen() {
        ask();

        Document shown =
                Jsoup.parse(Visitor.signedIn(port, "las.focal").get(page()).body());

        assertThat(shown.select("#position label:has(input[value=RECUSE])").text())
                .contains("cannot be taken back");
    }

    @Test
    void onlyWhoFacilitatesADecisionFilesIntoIt() {
        ask();
        String file = "/cases/" + reference + "/documents";

        assertThat(Visitor.signedIn(port, "las.focal")
                        .sendFile("/members", file, "Paper.txt", "one".getBytes())
                        .status())
                .isEqualTo(403);
        assertThat(Visitor.signedIn(port, "secretariat.iom")
                        .sendFile("/members", file, "Paper.txt", "one".getBytes())
                        .status())
                .isEqualTo(302);
    }

    private void procedure(String procedure) {
        decision = runtimeService.startProcessInstanceByKey(
                "consensus-decision",
                Map.of(
                        "decisionTitle",
                        "Arab Migration Observatory",
                        "decisionBody",
                        "co-conveners",
                        "decisionProcedure",
                        procedure));
        reference = runtimeService
                .createProcessInstanceQuery()
                .processInstanceId(decision.getId())
                .singleResult()
                .getBusinessKey();
    }

    private void ask() {
        ask(List.of());
    }

    private void ask(List<String> recused) {
        ask(recused, "Arab Migration Observatory");
    }

    private void ask(List<String> recused, String title) {
        this.title = title;
        decision = runtimeService.startProcessInstanceByKey(
                "consensus-decision",
                Map.of(
                        "decisionSubject",
                        "MEM-2020-0007",
                        "decisionTitle",
                        title,
                        "decisionBody",
                        "co-conveners",
                        "recusedAgencies",
                        new ArrayList<>(recused)));
        reference = runtimeService
                .createProcessInstanceQuery()
                .processInstanceId(decision.getId())
                .singleResult()
                .getBusinessKey();
    }

    private void says(String agency, Map<String, Object> position) {
        Task task = coalition.task(decision, "UserTask_RecordPosition", Accounts.agencyGroup(agency));
        coalition.as(agency + ".focal", () -> coalition.complete(task, position));
        coalition.runJobs(decision);
    }

    private void decide() {
        record().rounds().get(0).agencies().forEach(agency -> says(agency, Map.of("position", "SUPPORT")));
    }

    private DecisionRecord record() {
        return records.find(reference).orElseThrow();
    }

    private String page() {
        return "/decisions/" + reference;
    }

    private Document read(String userId) {
        return Jsoup.parse(Visitor.signedIn(port, userId).get(page()).body());
    }

    private Document arabic(String userId) {
        return Jsoup.parse(
                Visitor.signedIn(port, userId).get(page() + "?language=ar").body());
    }

    private String standing(String userId) {
        return read(userId).select("#standing .standing").text();
    }

    private static String text(PDDocument document) throws IOException {
        // a long text is broken into lines
        return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }

    private static Set<PDFont> fonts(PDDocument document) throws IOException {
        Set<PDFont> fonts = new HashSet<>();
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        return fonts;
    }

    /** What stands on the pages, before anybody takes the joined letters apart again. */
    private static Set<Integer> glyphs(PDDocument document) throws IOException {
        Set<Integer> glyphs = new HashSet<>();
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                text.getUnicode().codePoints().forEach(glyphs::add);
            }
        }.getText(document);
        return glyphs;
    }
}
