package org.ibcm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.ibcm.document.Documents;
import org.ibcm.document.Upload;
import org.ibcm.link.PersonalLinks;
import org.ibcm.link.PersonalLinks.Purpose;
import org.ibcm.membership.ApplicationStatus;
import org.ibcm.membership.Dossier;
import org.ibcm.membership.Membership;
import org.ibcm.membership.TypingMistakes;
import org.ibcm.notification.Notifications;
import org.ibcm.notification.Notifications.MessageText;
import org.ibcm.notification.Notifications.SentMessage;
import org.ibcm.register.OrganisationType;
import org.ibcm.support.Coalition;
import org.ibcm.support.DoorTest;
import org.ibcm.support.Visitor;
import org.ibcm.support.Visitor.Answer;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DoorTest
class ApplicationPageTest {

    private static final String ENDED = "/applications/ended";

    @LocalServerPort
    private int port;

    @Autowired
    private Coalition coalition;

    @Autowired
    private TaskService taskService;

    @Autowired
    private PersonalLinks links;

    @Autowired
    private Membership membership;

    @Autowired
    private TypingMistakes mistakes;

    @Autowired
    private Dossier dossier;

    @Autowired
    private Documents documents;

    @Autowired
    private Notifications notifications;

    private Visitor browser;
    private String email;
    private ProcessInstance application;
    private String page;

    @BeforeEach
    void apply() {
        Map<String, Object> interest = interest();
        email = interest.get("focalPointEmail").toString();
        application = coalition.start("membership-approval", interest);
        page = pathOf(links.mint(Purpose.APPLICATION, reference()));
        browser = Stranger.at(port).browser();
    }

    private static Map<String, Object> interest() {
        return new HashMap<>(Map.of(
                "organisationName", "Observatory <b>" + UUID.randomUUID() + "</b>",
                "organisationType", "ACADEMIA",
                "country", "Lebanon",
                "mandate", "Research.",
                "migrationWork", "Research on migration.",
                "motivation", "To share it.",
                "contribution", "Researchers.",
                "representationLevel", "BOTH",
                "focalPointName", "Amal Haddad",
                "focalPointEmail", Stranger.address()));
    }

    @ParameterizedTest
    @CsvSource({"en,ltr,Application,The secretariat is looking at the application", "ar,rtl,الطلب,تنظر الأمانة في الطلب"
    })
    void showsWhereTheApplicationStands(String language, String direction, String title, String standing) {
        Answer answer = browser.with("Accept-Language", language).get(page);

        assertThat(answer.status()).isEqualTo(200);
        Document shown = Stranger.read(answer);
        assertThat(shown.selectFirst("html").attr("dir")).isEqualTo(direction);
        assertThat(shown.select("h1").text()).isEqualTo(title + " " + reference());
        assertThat(shown.select("main").text())
                .contains(standing, "Observatory <b>")
                .doesNotContain("??");
        assertThat(shown.select("main b, #informationText")).isEmpty();
        assertThat(shown.select("ol.stages > li")).hasSize(4);
        assertThat(shown.select("[aria-current=step]").text())
                .contains(language.equals("en") ? "secretariat" : "الأمانة");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @CsvSource({"en,We need to hear from you,Your answer", "ar,نحتاج إلى ردكم,ردكم"})
    void takesAnAnswerThatNoVariableCouldHold(String language, String standing, String label) {
        browser.with("Accept-Language", language);
        ask();
        Document asked = Stranger.read(browser.get(page));
        assertThat(asked.select("main").text()).contains("Please send your statutes.", standing);
        assertThat(asked.select("label[for=informationText]").text()).contains(label);
        assertThat(asked.select("section time").attr("datetime")).isNotBlank();

        Answer answer = send("/information", "informationText", "x".repeat(10_000));

        assertThat(answer.status()).isEqualTo(302);
        assertThat(membership.find(reference()).orElseThrow().status()).isEqualTo(ApplicationStatus.SCREENING);
        assertThat(Stranger.read(browser.get(pathOf(answer.header("Location")))).select("[role=status]"))
                .hasSize(1);
        assertThat(taskService
                        .getVariable(
                                coalition
                                        .task(application, "UserTask_ScreenApplication")
                                        .getId(),
                                "applicationFacts")
                        .toString())
                .contains("x".repeat(10_000));
    }

    @ParameterizedTest
    @CsvSource({
        "en,'The information has 10,001 characters',Please fill in the information.",
        "ar,في خانة «ردكم»,يرجى ملء خانة «ردكم»."
    })
    void refusesAnAnswerBesideItsFieldAndKeepsIt(String language, String overlong, String missing) {
        browser.with("Accept-Language", language);
        ask();

        Answer tooLong = send("/information", "informationText", "y".repeat(10_001));
        Answer blank = send("/information", "informationText", " ");

        assertThat(tooLong.status()).isEqualTo(400);
        Document refused = Stranger.read(tooLong);
        assertThat(refused.getElementById("informationText-error").text()).contains(overlong);
        assertThat(refused.getElementById("informationText").text()).isEqualTo("y".repeat(10_001));
        assertThat(refused.getElementById("informationText").attr("aria-invalid"))
                .isEqualTo("true");
        assertThat(blank.status()).isEqualTo(400);
        assertThat(Stranger.read(blank).getElementById("informationText-error").text())
                .isEqualTo(missing);
        assertThat(status()).isEqualTo(ApplicationStatus.INFORMATION_REQUESTED);
    }

    @ParameterizedTest
    @CsvSource({"en,is screening", "ar,في مرحلة «لدى الأمانة»"})
    void refusesAnAnswerToWhichNothingWasAsked(String language, String sentence) {
        browser.with("Accept-Language", language);

        Answer answer = send("/information", "informationText", "Hello?");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(Stranger.read(answer).select("[role=alert]").text()).contains(sentence);
    }

    @Test
    void correctsATypingMistake() {
        Document form = Stranger.read(browser.get(page));
        assertThat(form.getElementById("country").val()).isEqualTo("Lebanon");
        assertThat(form.getElementById("mandate").text()).isEqualTo("Research.");
        assertThat(form.select("#organisationType, #focalPointEmail, #alternateName"))
                .isEmpty();

        Answer answer = send("/correction", "country", "Jordan", "mandate", "Research and teaching.");

        assertThat(answer.status()).isEqualTo(302);
        Document corrected = Stranger.read(browser.get(pathOf(answer.header("Location"))));
        assertThat(corrected.select("[role=status]").text()).isEqualTo("Your corrections are saved.");
        assertThat(corrected.getElementById("country").val()).isEqualTo("Jordan");
        assertThat(dossier.screeningFacts(reference()))
                .contains(new Dossier.Fact("Country", "Jordan"))
                .extracting(Dossier.Fact::value)
                .contains("Country. Before: Lebanon\nAfter: Jordan");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            country          | ''                                | يرجى ملء خانة «بلد المقر».
            website          | observatory                       | يرجى كتابة الموقع الإلكتروني
            organisationName | International Labour Organization | عضو بالفعل
            """)
    void refusesACorrectionBesideItsField(String field, String text, String sentence) {
        browser.with("Accept-Language", "ar");

        Answer answer = send("/correction", field, text, "mandate", "Changed.");

        assertThat(answer.status()).isEqualTo(400);
        Document refused = Stranger.read(answer);
        assertThat(refused.getElementById(field + "-error").text()).contains(sentence);
        assertThat(refused.getElementById(field).val()).isEqualTo(text);
        assertThat(refused.getElementById("mandate").text()).isEqualTo("Changed.");
        assertThat(refused.select("details[open]")).hasSize(1);
        assertThat(mistakes.corrigible(reference())).containsEntry("mandate", "Research.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"organisationType", "focalPointEmail", "reference", "status"})
    void doesNotCorrectWhoApplies(String field) {
        Answer answer = send("/correction", field, "UN_ENTITY");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(membership.find(reference()).orElseThrow().organisationType())
                .isEqualTo(OrganisationType.ACADEMIA);
    }

    @Test
    void offersNoCorrectionOnceTheMembersHaveIt() {
        coalition.complete(
                coalition.task(application, "UserTask_ScreenApplication"), Map.of("screeningOutcome", "COMPLETE"));
        coalition.runJobs(application);

        Document shown = Stranger.read(browser.get(page));

        assertThat(shown.select("#country")).isEmpty();
        assertThat(shown.select("[aria-current=step]").text()).contains("Members comment");
        assertThat(send("/correction", "country", "Jordan").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "en,Please confirm that you want to withdraw,The application has been withdrawn.",
        "ar,يرجى تأكيد رغبتكم في سحب الطلب.,سحب الطلب. ونرحب بطلب جديد منكم."
    })
    void withdrawsOnceConfirmed(String language, String confirm, String withdrawn) {
        browser.with("Accept-Language", language);
        Answer unconfirmed = send("/withdrawal", "withdrawalReason", "Merged.");
        assertThat(unconfirmed.status()).isEqualTo(400);
        Document refused = Stranger.read(unconfirmed);
        assertThat(refused.getElementById("confirmed-error").text()).contains(confirm);
        assertThat(refused.getElementById("withdrawalReason").text()).isEqualTo("Merged.");
        assertThat(refused.select("details[open]")).hasSize(1);
        assertThat(status()).isEqualTo(ApplicationStatus.SCREENING);

        Answer confirmed = send("/withdrawal", "withdrawalReason", "Merged.", "confirmed", "true");

        assertThat(confirmed.status()).isEqualTo(302);
        assertThat(coalition.isRunning(application)).isFalse();
        Document shown = Stranger.read(browser.get(page));
        assertThat(shown.select("main").text()).contains(withdrawn, "Merged.");
        assertThat(shown.select("main form")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en,The document is added to your application.", "ar,أضيفت الوثيقة إلى طلبكم."})
    void takesDocuments(String language, String added) {
        browser.with("Accept-Language", language);

        Answer answer = upload("statutes.txt", "Founded in 2011.");

        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
        Document shown = Stranger.read(browser.get(pathOf(answer.header("Location"))));
        assertThat(shown.select("[role=status]").text()).isEqualTo(added);
        assertThat(shown.select("section li bdi").eachText()).containsExactly("statutes.txt");
        assertThat(documents.of(reference()).get(0).latest().addedBy()).isEqualTo(reference());
    }

    @Test
    void showsNoDocumentsThatOthersAdded() {
        documents.add(
                reference(),
                new Upload("assessment.txt", "Ours only.".getBytes()),
                "secretariat.iom",
                "IOM Secretariat");

        assertThat(browser.get(page).body()).doesNotContain("assessment.txt");
    }

    @Test
    void itsOwnDocumentIsSavedAndNeverShown() {
        upload("النظام.txt", "<script>alert(1)</script>");
        documents.addVersion(
                documents.of(reference()).get(0).id(),
                new Upload("assessed.txt", "Ours only.".getBytes()),
                "secretariat.iom",
                "IOM Secretariat");

        Document shown = Stranger.read(browser.get(page));
        assertThat(shown.select("section li").text()).contains("النظام.txt").doesNotContain("assessed.txt");
        Answer file = browser.get(shown.select("section li a").attr("href"));

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.body()).isEqualTo("<script>alert(1)</script>");
        assertThat(file.header("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''" + Visitor.encoded("النظام.txt"));
        assertThat(file.response().headers().allValues("X-Content-Type-Options"))
                .containsExactly("nosniff");
        assertThat(file.response().headers().allValues("Cache-Control"))
                .singleElement()
                .asString()
                .contains("no-store");
        assertThat(file.header("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @ParameterizedTest
    @CsvSource({"en,There is nothing at this address.", "ar,لا يوجد شيء في هذا العنوان."})
    void documentsOfOthersAreNotThere(String language, String sentence) {
        UUID ofTheOffice = documents.add(
                reference(), new Upload("assessment.txt", "Ours.".getBytes()), "secretariat.iom", "IOM Secretariat");
        UUID ofAnother = documents.add(
                "MEM-2020-0077", new Upload("statutes.txt", "Theirs.".getBytes()), "MEM-2020-0077", "Another");

        for (UUID id : List.of(ofTheOffice, ofAnother, UUID.randomUUID())) {
            Answer answer = browser.with("Accept-Language", language)
                    .with("Accept", "text/html")
                    .get(page + "/documents/" + id);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(Stranger.read(answer).select("main").text()).contains(sentence);
        }
    }

    @ParameterizedTest
    @CsvSource({"en,This link does not work any more", "ar,لم يعد هذا الرابط صالحا"})
    void aDocumentIsNotThereOnceTheLinkHasEnded(String language, String sentence) {
        upload("statutes.txt", "Founded in 2011.");
        String file = Stranger.read(browser.get(page)).select("section li a").attr("href");
        links.revoke(Purpose.APPLICATION, reference());

        Answer answer = browser.with("Accept-Language", language).get(file);

        assertThat(answer.status()).isEqualTo(410);
        assertThat(Stranger.read(answer).select("h1").text()).isEqualTo(sentence);
        assertThat(answer.body()).doesNotContain("Founded");
    }

    @Test
    void refusesAFileBesideItsField() {
        for (Answer answer : List.of(upload("virus.exe", "MZ"), upload("", ""), upload("statutes.pdf", "no PDF"))) {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(Stranger.read(answer).getElementById("file-error").text())
                    .isNotBlank();
        }
        assertThat(documents.of(reference())).isEmpty();
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        assertThat(upload("large.txt", "x".repeat(12_000_000)).status()).isEqualTo(413);
        assertThat(documents.of(reference())).isEmpty();
    }

    @Test
    void aClosedApplicationTakesNoDocuments() {
        String token = Stranger.hidden(browser.get(page)).get("_csrf");
        membership.withdraw(reference(), null);

        Answer answer = upload(token, "late.txt", "Late.");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(documents.of(reference())).isEmpty();
    }

    private Answer upload(String name, String content) {
        return upload(Stranger.hidden(browser.get(page)).get("_csrf"), name, content);
    }

    private Answer upload(String token, String name, String content) {
        String body = """
                --x
                Content-Disposition: form-data; name="_csrf"

                %s
                --x
                Content-Disposition: form-data; name="file"; filename="%s"
                Content-Type: application/octet-stream

                %s
                --x--
                """.formatted(token, name, content).replace("\n", "\r\n");
        return browser.send("POST", page + "/documents", body.getBytes(), "multipart/form-data; boundary=x");
    }

    @Test
    void tellsTheStatementOfWhoeverTurnedItDown() {
        coalition.complete(
                coalition.task(application, "UserTask_ScreenApplication"),
                Map.of("screeningOutcome", "INELIGIBLE", "screeningNote", "No seat in the region."));

        Document shown = Stranger.read(browser.get(page));

        assertThat(shown.select(".quoted").text()).isEqualTo("No seat in the region.");
        assertThat(shown.select("[aria-current=step]").text()).contains("Outcome", "Ineligible");
        assertThat(shown.select("ol.stages > li")).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"en,What comes next", "ar,الخطوات التالية"})
    void tellsANewMemberWhatComesNext(String language, String title) {
        Map<String, Object> interest = interest();
        interest.put("organisationType", "UN_ENTITY");
        application = coalition.start("membership-approval", interest);
        page = pathOf(links.mint(Purpose.APPLICATION, reference()));
        assertThat(Stranger.read(browser.get(page)).select("ol.stages > li")).hasSize(3);
        coalition.complete(
                coalition.task(application, "UserTask_ScreenApplication"), Map.of("screeningOutcome", "COMPLETE"));
        coalition.runJobs(application);
        assertThat(status()).isEqualTo(ApplicationStatus.ADMITTED);

        Document shown = Stranger.read(browser.with("Accept-Language", language).get(page));

        assertThat(shown.select("#next").text()).isEqualTo(title);
        assertThat(shown.select("main form")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"information", "correction", "documents", "withdrawal"})
    void theLanguageCanBeSwitchedWhereAFormCameBack(String step) {
        Answer answer = browser.get(page + "/" + step + "?language=ar");

        assertThat(pathOf(answer.header("Location"))).isEqualTo(page);
        assertThat(Stranger.read(browser.get(page)).selectFirst("html").attr("lang"))
                .isEqualTo("ar");
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        Answer answer = post("/withdrawal", "confirmed", "true");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(status()).isEqualTo(ApplicationStatus.SCREENING);
    }

    @Test
    void aLinkWorksForItsOwnApplicationAndPurposeOnly() {
        assertThat(browser.get("/applications/" + "A".repeat(43)).status()).isEqualTo(410);
        String account = links.mint(Purpose.ACCOUNT, reference());
        assertThat(browser.get(pathOf(account).replace("/account/", "/applications/"))
                        .status())
                .isEqualTo(410);
        links.revoke(Purpose.APPLICATION, reference());
        Answer ended = browser.get(page);
        assertThat(ended.status()).isEqualTo(410);
        assertThat(ended.body()).contains("This link does not work any more");
    }

    // ---- a new link

    @Test
    void mailsANewLinkToTheFocalPoint() {
        Answer answer = askForLink(reference().toLowerCase(), " " + email.toUpperCase());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(newLinks()).hasSize(1);
        MessageText letter = notifications.read(newLinks().get(0).id()).orElseThrow();
        assertThat(letter.recipient()).isEqualTo(email);
        assertThat(letter.body()).contains(reference(), "(a personal link, which only the e-mail carries)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void answersTheSameWhateverFits(String language) {
        browser.with("Accept-Language", language);
        String fits = askForLink(reference(), email).body();

        assertThat(askForLink(reference(), Stranger.address()).body()).isEqualTo(fits);
        assertThat(askForLink("MEM-1999-0001", Stranger.address()).body()).isEqualTo(fits);
        assertThat(askForLink("DEC-2026-0001", Stranger.address()).body()).isEqualTo(fits);
        assertThat(newLinks()).hasSize(1);
    }

    @Test
    void mailsOneLinkAMinute() {
        ClockUtil.setCurrentTime(new Date(ClockUtil.getCurrentTime().getTime() / 60_000 * 60_000));
        askForLink(reference(), email);
        askForLink(reference(), email);
        assertThat(newLinks()).hasSize(1);

        ClockUtil.setCurrentTime(new Date(ClockUtil.getCurrentTime().getTime() + 60_000));
        askForLink(reference(), email);
        assertThat(newLinks()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"en,Please fill in the reference of the application.", "ar,يرجى ملء خانة «رقم الطلب»."})
    void asksForReferenceAndAddress(String language, String sentence) {
        browser.with("Accept-Language", language);

        Answer answer = askForLink(" ", "amal@example.org");

        assertThat(answer.status()).isEqualTo(400);
        Document refused = Stranger.read(answer);
        assertThat(refused.getElementById("applicationReference-error").text()).isEqualTo(sentence);
        assertThat(refused.getElementById("applicantEmail").val()).isEqualTo("amal@example.org");
    }

    @Test
    void linksAreLimitedBySenderAndByAddress() {
        for (int turn = 0; turn < 3; turn++) {
            assertThat(Stranger.at(port)
                            .submit(ENDED, "/applications/new-link", wanted(reference(), email))
                            .status())
                    .isEqualTo(200);
        }
        assertThat(Stranger.at(port)
                        .submit(ENDED, "/applications/new-link", wanted(reference(), email))
                        .status())
                .isEqualTo(429);
        for (int turn = 0; turn < 5; turn++) {
            assertThat(askForLink(reference(), Stranger.address()).status()).isEqualTo(200);
        }
        assertThat(askForLink(reference(), Stranger.address()).status()).isEqualTo(429);
    }

    private Answer askForLink(String reference, String address) {
        return new Stranger(browser).submit(ENDED, "/applications/new-link", wanted(reference, address));
    }

    private static Map<String, String> wanted(String reference, String address) {
        return Map.of("applicationReference", reference, "applicantEmail", address);
    }

    private List<SentMessage> newLinks() {
        return notifications.of(reference()).stream()
                .filter(message -> message.template().equals("membership/application-link"))
                .toList();
    }

    private void ask() {
        coalition.complete(
                coalition.task(application, "UserTask_ScreenApplication"),
                Map.of("screeningOutcome", "INCOMPLETE", "screeningNote", "Please send your statutes."));
    }

    private Answer send(String step, String... namesAndValues) {
        return new Stranger(browser).submit(page, page + step, fields(namesAndValues));
    }

    private Answer post(String step, String... namesAndValues) {
        return new Stranger(browser).post(page + step, fields(namesAndValues));
    }

    private static Map<String, String> fields(String... namesAndValues) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    private ApplicationStatus status() {
        return membership.find(reference()).orElseThrow().status();
    }

    private String reference() {
        return application.getBusinessKey();
    }

    private static String pathOf(String link) {
        return link.substring(link.indexOf("/", link.indexOf("//") < 0 ? 0 : link.indexOf("//") + 2));
    }
}
