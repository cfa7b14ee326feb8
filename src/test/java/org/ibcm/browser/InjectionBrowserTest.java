package org.ibcm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route.FulfillOptions;
import jakarta.mail.internet.MimeMessage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ibcm.browser.PlantedTexts.Planted;
import org.ibcm.document.DocumentView;
import org.ibcm.document.Documents;
import org.ibcm.support.Coalition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/** What those outside write is read by everybody and runs nowhere: in the portal, in Camunda's pages, in the mail. */
@BrowserTest
@Import({Coalition.class, PlantedTexts.class})
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InjectionBrowserTest {

    /** Takes every field for text of any length and sends the form past the browser's own checks. */
    private static final String SEND_IN_EVERY_FIELD = """
            (text) => {
              const form = document.querySelector('main form');
              form.querySelectorAll('.field [name]').forEach((field) => {
                const free = document.createElement('textarea');
                free.name = field.name;
                free.value = text;
                field.replaceWith(free);
              });
              window.sent = true;
              form.submit();
            }
            """;

    @Autowired
    private PlantedTexts texts;

    @Autowired
    private Documents documents;

    private List<Planted> applications;
    private Planted screened;
    private Planted reviewed;
    private Planted decided;
    private Planted withdrawn;
    private String decision;

    @BeforeAll
    void plant() {
        applications = texts.everywhere();
        List<Planted> inOne = texts.inOne(List.of(
                "Screened Observatory", "Reviewed Observatory", "Decided Observatory", "Withdrawn Observatory"));
        screened = inOne.get(0);
        reviewed = inOne.get(1);
        decided = inOne.get(2);
        withdrawn = inOne.get(3);
        texts.answer(screened);
        texts.openReview(reviewed);
        decision = texts.bringToDecision(decided);
        texts.withdraw(withdrawn);
    }

    @AfterEach
    void nothingRanOnTheServer() {
        assertThat(System.getProperty("__ran")).isNull();
    }

    @Test
    void aHundredTextsAreAHundred() {
        assertThat(Injections.all())
                .hasSize(100)
                .doesNotHaveDuplicates()
                .allMatch(text ->
                        text.contains("__ran") || text.contains("attack.example") || text.contains("7919*7907"));
    }

    @Test
    void aFormThatComesBackRefusedOnlyShowsThem(People people) {
        Portal stranger = people.portal("en-GB").visit("/join");
        stranger.page().waitForTimeout(4_000); // as long as a person takes at least
        for (String text : Injections.all()) {
            assertThat(send(stranger.page(), text).status()).isEqualTo(400);
            people.watch().assertOnlyRead(stranger.page(), List.of(text));
        }
    }

    private static Response send(Page page, String text) {
        Response response = page.waitForResponse(
                answer -> answer.request().method().equals("POST"), () -> page.evaluate(SEND_IN_EVERY_FIELD, text));
        page.waitForFunction("() => window.sent === undefined && document.readyState === 'complete'");
        return response;
    }

    @Test
    void theApplicantsPagesOnlyShowThem(People people) {
        Portal applicant = people.portal("en-GB");
        Stream.concat(texts.unconfirmed().stream(), applications.stream()).forEach(application -> {
            applicant.visit(application.page());
            people.watch().assertOnlyRead(applicant.page(), application.texts());
        });
        applicant.visit(screened.page());
        people.watch().assertOnlyRead(applicant.page(), Injections.all());
        people.watch().assertOnlyRead(applicant.page(), documentNames());
        applicant.visit(withdrawn.page());
        people.watch().assertOnlyRead(applicant.page(), Injections.all());
    }

    private List<String> documentNames() {
        return documents.of(screened.reference()).stream()
                .map(DocumentView::name)
                .toList();
    }

    @Test
    void thePagesOfThoseInsideOnlyShowThem(People people) {
        Portal office = people.portalOf("secretariat.iom", "en-GB");
        for (Planted application : withAllNames()) {
            office.visit("/cases/" + application.reference());
            people.watch().assertOnlyRead(office.page(), List.of(application.name()));
        }
        office.visit("/cases/" + screened.reference());
        people.watch().assertOnlyRead(office.page(), documentNames());
        for (DocumentView document : documents.of(screened.reference())) {
            office.visit("/documents/" + document.id());
            people.watch().assertOnlyRead(office.page(), List.of(document.name()));
        }
        office.visit("/decisions/" + decision);
        people.watch().assertOnlyRead(office.page(), Injections.all());
        for (String path : List.of(
                "/",
                "/desk",
                "/agenda",
                "/decisions",
                "/cases/" + screened.reference() + "/steps",
                "/cases/" + decided.reference(),
                "/cases/" + withdrawn.reference())) {
            office.visit(path);
            people.watch().assertOnlyRead(office.page(), List.of());
        }
    }

    @Test
    void theRegisterOnlyShowsThem(People people) {
        List<String> members = texts.admit();
        Portal reader = people.portal("en-GB").visit("/members");
        people.watch().assertOnlyRead(reader.page(), texts.names());
        for (String member : members) {
            reader.visit("/members/" + member);
            people.watch().assertOnlyRead(reader.page(), List.of());
        }
    }

    @Test
    void tasklistOnlyShowsThem(People people) {
        Tasklist secretariat = people.tasklistOf("secretariat.iom");
        secretariat.open("Screen application: " + screened.name());
        people.watch().assertOnlyRead(secretariat.page(), Injections.all());
        for (Planted application : withAllNames()) {
            secretariat.openTask(texts.screening(application));
            people.watch().assertOnlyRead(secretariat.page(), application.texts());
        }
        Tasklist escwa = people.tasklistOf("escwa.focal");
        escwa.open("Comment on application: " + reviewed.name());
        people.watch().assertOnlyRead(escwa.page(), Injections.all());
        Tasklist las = people.tasklistOf("las.focal");
        las.open("Record position: " + decided.name());
        people.watch().assertOnlyRead(las.page(), Injections.all());
    }

    @Test
    void cockpitOnlyShowsThem(People people) {
        // the secretariat sees what a task shows, the administrator every variable
        Cockpit cockpit = people.cockpitOf("admin");
        for (Planted application : withAllNames()) {
            cockpit.openInstance(texts.instance(application).getId(), "organisationName", application.name());
            people.watch().assertOnlyRead(cockpit.page(), List.of(application.name()));
        }
        Cockpit ofTheSecretariat = people.cockpitOf("secretariat.iom");
        ofTheSecretariat.openInstance(texts.instance(screened).getId(), "applicationFacts", screened.name());
        people.watch().assertOnlyRead(ofTheSecretariat.page(), List.of());
    }

    /** The first ones: after them the names begin anew. */
    private List<Planted> withAllNames() {
        return applications.subList(0, texts.names().size());
    }

    @Test
    void theMailOnlyShowsThem(People people) throws Exception {
        List<MimeMessage> messages = Mailbox.messages("");
        Set<String> kinds = new HashSet<>();
        StringBuilder read = new StringBuilder();
        for (MimeMessage message : messages) {
            assertThat(message.getAllRecipients()).hasSize(1);
            assertThat(message.getHeader("X-Injected")).isNull();
            kinds.add(message.getContentType());
            read.append(message.getSubject()).append('\n').append(message.getContent());
        }
        assertThat(kinds).allMatch(kind -> kind.toLowerCase().startsWith("text/plain"));
        Page reader = people.portal("en-GB").page();
        reader.route(
                "**/letters",
                route -> route.fulfill(new FulfillOptions()
                        .setContentType(kinds.iterator().next())
                        .setBody(read.toString())));
        reader.navigate("/letters");
        people.watch().assertOnlyRead(reader, texts.names());
    }
}
