package org.ibcm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.ibcm.link.PersonalLinks;
import org.ibcm.link.PersonalLinks.Purpose;
import org.ibcm.membership.ApplicationStatus;
import org.ibcm.membership.Membership;
import org.ibcm.support.Coalition;
import org.ibcm.support.DoorTest;
import org.ibcm.support.Visitor;
import org.ibcm.support.Visitor.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DoorTest
class ApplicationPageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Coalition coalition;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TaskService taskService;

    @Autowired
    private PersonalLinks links;

    @Autowired
    private Membership membership;

    private Visitor browser;
    private ProcessInstance application;
    private String page;

    @BeforeEach
    void apply() {
        Map<String, Object> interest = new HashMap<>(Map.of(
                "organisationName", "Observatory <b>" + UUID.randomUUID() + "</b>",
                "organisationType", "ACADEMIA",
                "country", "Lebanon",
                "mandate", "Research.",
                "migrationWork", "Research on migration.",
                "motivation", "To share it.",
                "contribution", "Researchers.",
                "representationLevel", "BOTH",
                "focalPointName", "Amal Haddad",
                "focalPointEmail", UUID.randomUUID() + "@example.org"));
        application = coalition.start("membership-approval", interest);
        page = pageOf(links.mint(Purpose.APPLICATION, reference()));
        browser = Visitor.stranger(port);
    }

    @Test
    void showsWhereTheApplicationStands() {
        Answer answer = browser.get(page);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains("Application " + reference(), "The secretariat is looking at the application")
                .contains("Observatory &lt;b&gt;")
                .doesNotContain("<b>", "Your answer");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @Test
    void takesAnAnswerThatNoVariableCouldHold() {
        ask();
        assertThat(browser.get(page).body()).contains("Please send your statutes.", "We need to hear from you by");

        Answer answer = send("/information", "informationText", "x".repeat(10_000));

        assertThat(answer.status()).isEqualTo(302);
        assertThat(browser.get(page).body()).contains("The secretariat is looking at the application");
        assertThat(taskService
                        .getVariable(
                                coalition
                                        .task(application, "UserTask_ScreenApplication")
                                        .getId(),
                                "applicationFacts")
                        .toString())
                .contains("x".repeat(10_000));
    }

    @Test
    void refusesAnAnswerBesideItsFieldAndKeepsIt() {
        ask();

        Answer tooLong = send("/information", "informationText", "y".repeat(10_001));
        Answer blank = send("/information", "informationText", " ");

        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(tooLong.body())
                .containsPattern("id=\"informationText-error\">The information \\(.*has 10,001 characters")
                .contains("y".repeat(10_001), "aria-describedby=\"informationText-error informationText-hint\"");
        assertThat(blank.status()).isEqualTo(400);
        assertThat(status()).isEqualTo(ApplicationStatus.INFORMATION_REQUESTED);
    }

    @Test
    void refusesAnAnswerToWhichNothingWasAsked() {
        Answer answer = send("/information", "informationText", "Hello?");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).containsPattern("role=\"alert\">Application .* is screening");
    }

    @Test
    void withdrawsOnceConfirmed() {
        Answer unconfirmed = send("/withdrawal", "withdrawalReason", "Merged.");
        assertThat(unconfirmed.status()).isEqualTo(400);
        assertThat(unconfirmed.body()).contains("Please confirm", "Merged.");
        assertThat(status()).isEqualTo(ApplicationStatus.SCREENING);

        Answer confirmed = send("/withdrawal", "withdrawalReason", "Merged.", "confirmed", "true");

        assertThat(confirmed.status()).isEqualTo(302);
        assertThat(coalition.isRunning(application)).isFalse();
        assertThat(browser.get(page).body())
                .contains("The application has been withdrawn", "Merged.")
                .doesNotContain("<form");
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
        assertThat(browser.get(pageOf(account.replace("/account/", "/applications/")))
                        .status())
                .isEqualTo(410);
        links.revoke(Purpose.APPLICATION, reference());
        Answer ended = browser.get(page);
        assertThat(ended.status()).isEqualTo(410);
        assertThat(ended.body()).contains("This link does not work any more");
    }

    private void ask() {
        coalition.complete(
                coalition.task(application, "UserTask_ScreenApplication"),
                Map.of("screeningOutcome", "INCOMPLETE", "screeningNote", "Please send your statutes."));
    }

    private Answer send(String step, String... namesAndValues) {
        Matcher csrf = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                .matcher(browser.get(page).body());
        assertThat(csrf.find()).isTrue();
        String[] all = new String[namesAndValues.length + 2];
        System.arraycopy(namesAndValues, 0, all, 2, namesAndValues.length);
        all[0] = "_csrf";
        all[1] = csrf.group(1);
        return post(step, all);
    }

    private Answer post(String step, String... namesAndValues) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.append(form.isEmpty() ? "" : "&")
                    .append(namesAndValues[i])
                    .append('=')
                    .append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
        }
        return browser.send(
                "POST",
                page + step,
                form.toString().getBytes(StandardCharsets.UTF_8),
                "application/x-www-form-urlencoded");
    }

    private ApplicationStatus status() {
        return membership.find(reference()).orElseThrow().status();
    }

    private String reference() {
        return application.getBusinessKey();
    }

    private static String pageOf(String link) {
        return link.substring(link.indexOf("/applications/"));
    }
}
