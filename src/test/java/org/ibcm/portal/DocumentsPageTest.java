package org.ibcm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.ibcm.document.DocumentSettings;
import org.ibcm.document.Documents;
import org.ibcm.membership.Membership;
import org.ibcm.membership.process.ExpressionsOfInterest;
import org.ibcm.support.Coalition;
import org.ibcm.support.DoorTest;
import org.ibcm.support.Visitor;
import org.ibcm.support.Visitor.Answer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

@DoorTest
class DocumentsPageTest {

    private static final Pattern RULE = Pattern.compile("Refusal\\.because\\(\\s*\"([a-z-]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private Coalition coalition;

    @Autowired
    private Documents documents;

    @Autowired
    private DocumentSettings settings;

    @Autowired
    private MessageSource messages;

    private Visitor secretariat;

    @Autowired
    private Membership membership;

    private ProcessInstance application;
    private String reference;
    private String page;

    @BeforeEach
    void apply() {
        application = coalition.start("membership-approval", ExpressionsOfInterest.any());
        reference = application.getBusinessKey();
        page = "/cases/" + reference;
        secretariat = signedIn("secretariat.iom");
    }

    @Test
    void saysWhatIsTakenBeforeAFileIsChosen() {
        Document shown = Jsoup.parse(secretariat.get(page).body());

        assertThat(shown.select("#file-hint").text()).contains("10 MB", ".pdf", ".docx", ".csv");
        assertThat(shown.select("input#file").attr("accept")).contains(".pdf,", ".xlsx");
        assertThat(shown.select("#documents").text()).contains("There are no documents yet");
    }

    @Test
    void addsADocumentWhichStandsOnTheCaseAndInItsTimeline() {
        Answer answer = add("Statutes.txt", bytes("Chapter 1"));

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith(page + "#documents");
        Document shown = Jsoup.parse(secretariat.get(page).body());
        assertThat(shown.select("[role=status]").text()).isEqualTo("The document is added.");
        assertThat(shown.select(".shelf a").text()).isEqualTo("Statutes.txt");
        assertThat(shown.select("ol.timeline > li").eachText())
                .anyMatch(line -> line.matches(".* added the document Statutes\\.txt.*"));
    }

    @Test
    void keepsEveryVersionTheNewestFirst() {
        add("Plan.txt", bytes("one"));
        String document = document();

        Answer answer = secretariat.sendFile(document, document + "/versions", "Plan 2.txt", bytes("two"));

        assertThat(answer.status()).isEqualTo(302);
        Document shown = Jsoup.parse(secretariat.get(document).body());
        assertThat(shown.select("h1").text()).isEqualTo("Plan 2.txt");
        assertThat(shown.select("tbody th").eachText()).containsExactly("Version 2", "Version 1");
        assertThat(shown.select("tbody a").eachText()).containsExactly("Plan 2.txt", "Plan.txt");
        assertThat(secretariat.get(document + "/versions/1").body()).isEqualTo("one");
        assertThat(secretariat.get(document + "/versions/2").body()).isEqualTo("two");
        assertThat(secretariat.get(document + "/versions/3").status()).isEqualTo(404);
        assertThat(secretariat.get(page).body()).contains("added version 2 of a document");
    }

    @Test
    void aDownloadIsSavedAndNeverShown() {
        add("تقرير السنة.txt", bytes("<script>alert(1)</script>"));

        Answer answer = secretariat.get(document() + "/versions/1");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/plain");
        assertThat(answer.header("Content-Disposition"))
                .startsWith("attachment;")
                .contains(
                        "filename*=UTF-8''" + Visitor.encoded("تقرير السنة.txt").replace("+", "%20"));
        assertThat(answer.response().headers().allValues("X-Content-Type-Options"))
                .containsExactly("nosniff");
        assertThat(answer.header("Cache-Control")).contains("no-store", "private");
        assertThat(answer.response().headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; sandbox");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            page.html  | <p>    | is of a kind that is not taken        | من نوع غير مقبول
            paper.pdf  | no PDF | is not what its name says             | ليس كما يدل اسمه
            paper.txt  | ''     | is empty. Please choose a file        | فارغ
            ''         | ''     | Please choose a file first            | يرجى اختيار ملف أولا
            """)
    void whatIsNotTakenIsRefusedBesideTheFieldInBothLanguages(
            String fileName, String content, String english, String arabic) {
        Answer inEnglish = add(fileName, bytes(content));
        Visitor reader = signedIn("secretariat.escwa").with("Accept-Language", "ar");
        Answer inArabic = reader.sendFile(page, page + "/documents", fileName, bytes(content));

        assertThat(inEnglish.status()).isEqualTo(400);
        assertThat(Jsoup.parse(inEnglish.body()).select("#file-error").text()).contains(english);
        assertThat(Jsoup.parse(inEnglish.body()).select("#file").attr("aria-invalid"))
                .isEqualTo("true");
        assertThat(inArabic.status()).isEqualTo(400);
        assertThat(Jsoup.parse(inArabic.body()).select("#file-error").text()).contains(arabic);
        assertThat(documents.of(reference)).isEmpty();
    }

    @Test
    void everyRefusalOfAFileIsSaidInArabicToo() throws IOException {
        Set<String> rules = new TreeSet<>();
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/org/ibcm/document"))) {
            for (Path source : sources.toList()) {
                RULE.matcher(Files.readString(source)).results().forEach(match -> rules.add(match.group(1)));
            }
        }

        assertThat(rules)
                .hasSizeGreaterThan(15)
                .allSatisfy(rule -> assertThat(messages.getMessage(
                                "refused." + rule, new Object[] {"1", "2"}, Locale.forLanguageTag("ar")))
                        .matches("(?s).*\\p{InArabic}.*"));
    }

    @Test
    void aVersionThatIsNotTakenIsRefusedOnTheDocumentsPage() {
        add("Plan.txt", bytes("one"));
        String document = document();

        Answer answer = secretariat.sendFile(document, document + "/versions", "Plan.exe", bytes("two"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.body()).select("#file-error").text()).contains("is of a kind that is not taken");
        assertThat(documents.of(reference).get(0).versions()).hasSize(1);
    }

    @Test
    void aFileOfTheLargestSizeIsTakenAndALargerOneRefusedInWords() throws IOException {
        int largest = (int) settings.fileSize().toBytes();

        assertThat(add("Largest.txt", text(largest)).status()).isEqualTo(302);
        Answer larger = add("Larger.txt", text(largest + 1));

        assertThat(larger.status()).isEqualTo(400);
        assertThat(Jsoup.parse(larger.body()).select("#file-error").text()).contains("larger than 10 MB");
        assertThat(documents.of(reference)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 40})
    void whatIsFarTooLargeIsAnsweredWithAPageThatSaysWhatToDo(int megabytes) {
        Answer answer = add("Film.txt", text(megabytes * 1024 * 1024));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body()).contains("The file or the text is too large. Please send a smaller one.");
        assertThat(documents.of(reference)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=other",
                "multipart/mixed; boundary=x",
                "text/plain"
            })
    void aFormThatCannotBeReadIsNoFaultOfOurs(String contentType) {
        for (String body : List.of("", "--x\r\n", "--x\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nhalf")) {
            Answer answer = secretariat.send("POST", page + "/documents", bytes(body), contentType);

            assertThat(answer.status()).isBetween(400, 499);
        }
        assertThat(documents.of(reference)).isEmpty();
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        Answer answer = secretariat.send(
                "POST",
                page + "/documents",
                bytes(
                        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nHello\r\n--x--\r\n"),
                "multipart/form-data; boundary=x");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(documents.of(reference)).isEmpty();
    }

    @Test
    void whoMaySeeADocumentFollowsTheCase() {
        add("Plan.txt", bytes("one"));
        String document = document();
        Visitor coConvener = signedIn("ilo.focal");
        Visitor member = signedIn("who.focal");

        assertThat(coConvener.get(document).status()).isEqualTo(200);
        assertThat(coConvener.get(document + "/versions/1").body()).isEqualTo("one");
        assertThat(coConvener
                        .sendFile("/members", document + "/versions", "Plan.txt", bytes("two"))
                        .status())
                .isEqualTo(403);
        assertThat(member.get(document).status()).isEqualTo(403);
        assertThat(member.get(document + "/versions/1").status()).isEqualTo(403);
        assertThat(member.sendFile("/members", document + "/versions", "Plan.txt", bytes("three"))
                        .status())
                .isEqualTo(403);
        assertThat(member.sendFile("/members", page + "/documents", "Other.txt", bytes("three"))
                        .status())
                .isEqualTo(403);
        assertThat(Visitor.stranger(port).get(document + "/versions/1").header("Location"))
                .contains("/sign-in");
        assertThat(documents.of(reference).get(0).versions()).hasSize(1);
    }

    /** What members, co-conveners and whoever reads the record later had before them must stay what it was. */
    @Test
    void whoReadsAnApplicationOrADecisionDoesNotFileIntoIt() {
        add("Plan.txt", bytes("one"));
        Visitor coConvener = signedIn("ilo.focal");

        assertThat(Jsoup.parse(coConvener.get(page).body()).select("input#file, #documents form"))
                .isEmpty();
        assertThat(Jsoup.parse(coConvener.get(document()).body()).select("main form"))
                .isEmpty();
        assertThat(coConvener
                        .sendFile("/members", page + "/documents", "Other.txt", bytes("two"))
                        .status())
                .isEqualTo(403);
        assertThat(documents.of(reference)).hasSize(1);
    }

    @Test
    void nobodyFilesIntoAClosedCase() {
        add("Plan.txt", bytes("one"));
        String document = document();
        membership.withdraw(reference, null);

        assertThat(Jsoup.parse(secretariat.get(page).body()).select("input#file"))
                .isEmpty();
        assertThat(secretariat
                        .sendFile("/members", page + "/documents", "Other.txt", bytes("two"))
                        .status())
                .isEqualTo(403);
        assertThat(secretariat
                        .sendFile("/members", document + "/versions", "Plan.txt", bytes("two"))
                        .status())
                .isEqualTo(403);
        assertThat(documents.of(reference))
                .singleElement()
                .satisfies(one -> assertThat(one.versions()).hasSize(1));
    }

    @Test
    void takesWhatOfficesSend() throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(pdf);
        }

        assertThat(add("Report.pdf", pdf.toByteArray()).status()).isEqualTo(302);
        assertThat(secretariat.get(document() + "/versions/1").header("Content-Type"))
                .isEqualTo("application/pdf");
    }

    @Test
    void anUnknownDocumentIsNotFound() {
        assertThat(secretariat.get("/documents/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(secretariat.get("/documents/nothing").status()).isEqualTo(404);
        assertThat(secretariat
                        .get("/documents/" + UUID.randomUUID() + "/versions/1")
                        .status())
                .isEqualTo(404);
        assertThat(secretariat
                        .sendFile("/members", "/cases/MEM-1999-0001/documents", "a.txt", bytes("a"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theAddressOfARefusalLeadsBackToThePage() {
        add("Plan.txt", bytes("one"));

        assertThat(secretariat.get(page + "/documents").header("Location")).endsWith(page + "#documents");
        assertThat(secretariat.get(document() + "/versions").header("Location")).endsWith(document());
    }

    @Test
    void aNameIsOnlyText() {
        add("<img src=x onerror=alert(1)>.txt", bytes("one"));

        assertThat(Jsoup.parse(secretariat.get(page).body()).select("img[src=x]"))
                .isEmpty();
        assertThat(Jsoup.parse(secretariat.get(document()).body()).select("h1").text())
                .isEqualTo("<img src=x onerror=alert(1)>.txt");
    }

    private Answer add(String fileName, byte[] content) {
        return secretariat.sendFile(page, page + "/documents", fileName, content);
    }

    private String document() {
        return "/documents/" + documents.of(reference).get(0).id();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] text(int length) {
        return "a".repeat(length).getBytes(StandardCharsets.US_ASCII);
    }

    private Visitor signedIn(String userId) {
        return Visitor.signedIn(port, userId).with("Accept", "text/html,*/*;q=0.8");
    }
}
