package org.ibcm.engine.hardening;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ibcm.engine.hardening.Questions.MEMBER;
import static org.ibcm.engine.hardening.Questions.PASSWORD;

import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.ibcm.engine.Accounts;
import org.ibcm.engine.Groups;
import org.ibcm.support.DoorTest;
import org.ibcm.support.Visitor;
import org.ibcm.support.Visitor.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@DoorTest
@Import(Questions.class)
class SessionsAndGrantsTest {

    private static final String MESSAGES = "/api/notifications?subject=MEM-2026-0001";
    private static final String NEW_CONTACT = "/api/members/ilo/senior-contact";
    private static final String CONTACT = "{\"name\":\"Ms Senior\",\"email\":\"senior@ilo.example.org\"}";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Questions questions;

    @Autowired
    private ProcessEngine engine;

    @BeforeEach
    void prepare() {
        questions.prepare();
    }

    @Test
    void authorizationIsOn() {
        assertThat(engine.getProcessEngineConfiguration().isAuthorizationEnabled())
                .isTrue();
    }

    @Test
    void theRegisterIsOpen() {
        assertThat(Visitor.stranger(port).get("/api/members").status()).isEqualTo(200);
        assertThat(Visitor.stranger(port).put(NEW_CONTACT, CONTACT).status()).isEqualTo(401);
    }

    @Test
    void whoSignedInToTasklistMayUseTheApi() {
        assertThat(browser("secretariat.iom").get(MESSAGES).status()).isEqualTo(200);
        assertThat(program("secretariat.iom").get(MESSAGES).status()).isEqualTo(200);
        Answer refused = browser(MEMBER).get(MESSAGES);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().path("type").asText()).isEqualTo("Forbidden");
    }

    @Test
    void aSessionChangesNothingWithoutTheHeaderOfOurOwnScripts() {
        Visitor browser = browser("secretariat.iom");

        assertThat(browser.put(NEW_CONTACT, CONTACT).status()).isEqualTo(403);
        assertThat(browser.with("X-Requested-With", "fetch")
                        .put(NEW_CONTACT, CONTACT)
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://elsewhere.example, 403",
        "Origin, null, 403",
        "Origin, http://localhost:1, 403",
        "Origin, :, 403",
        "Sec-Fetch-Site, cross-site, 403",
        "Sec-Fetch-Site, same-site, 403",
        "Sec-Fetch-Site, same-origin, 200",
        "Sec-Fetch-Site, none, 200"
    })
    void anotherSiteChangesNothing(String header, String value, int status) {
        Visitor visitor = program("secretariat.iom").with(header, value);

        assertThat(visitor.put(NEW_CONTACT, CONTACT).status()).isEqualTo(status);
        assertThat(visitor.post("/engine-rest/task", "{}").status()).isEqualTo(status);
        assertThat(visitor.get("/engine-rest/task").status()).isEqualTo(200);
    }

    @Test
    void theOwnOriginChangesThings() {
        Visitor visitor = program("secretariat.iom").with("Origin", "http://localhost:" + port);

        assertThat(visitor.put(NEW_CONTACT, CONTACT).status()).isEqualTo(200);
    }

    @Test
    void anAccountThatIsTakenAwayIsOutAtOnce() {
        accounts.open(new Accounts.Account(
                "leaving.focal", "Leaving", "Person", "leaving@example.org", Set.of(Groups.MEMBERS)));
        accounts.setPassword("leaving.focal", PASSWORD);
        Visitor browser = browser("leaving.focal");
        Visitor program = program("leaving.focal");
        assertThat(browser.get("/camunda/api/engine/engine/default/task").status())
                .isEqualTo(200);
        assertThat(browser.get(MESSAGES).status()).isEqualTo(403);
        assertThat(program.get("/engine-rest/task").status()).isEqualTo(200);

        accounts.close("leaving.focal");

        assertThat(browser.get("/camunda/api/engine/engine/default/task").status())
                .isEqualTo(401);
        assertThat(browser.get(MESSAGES).status()).isEqualTo(401);
        assertThat(program.get("/engine-rest/task").status()).isEqualTo(401);
    }

    @Test
    void guessingPasswordsLocksTheAccount() {
        accounts.open(
                new Accounts.Account("guessed.focal", "Guessed", "Person", "g@example.org", Set.of(Groups.MEMBERS)));
        accounts.setPassword("guessed.focal", PASSWORD);
        assertThat(program("guessed.focal").get("/engine-rest/task").status()).isEqualTo(200);

        for (int attempt = 0; attempt < 5; attempt++) {
            Visitor.withPassword(port, "guessed.focal", "guess" + attempt)
                    .with("X-Forwarded-For", "203.0.113." + attempt)
                    .get("/engine-rest/task");
        }

        assertThat(program("guessed.focal").get("/engine-rest/task").status()).isEqualTo(401);
        assertThat(program("guessed.focal").get(MESSAGES).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"modeller,200", "admin,200", "secretariat.iom,403", MEMBER + ",403", "network.coordinator,403"})
    void onlyModellersAndAdministratorsDeploy(String userId, int status) {
        assertThat(deploy(program(userId), "/engine-rest")).isEqualTo(status);
        assertThat(deploy(browser(userId), "/camunda/api/engine/engine/default"))
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {MEMBER, "secretariat.iom", "modeller"})
    void onlyAdministratorsManageAccounts(String userId) {
        Visitor visitor = program(userId);

        assertThat(visitor.post("/engine-rest/group/create", "{\"id\":\"x\",\"name\":\"x\"}")
                        .status())
                .isEqualTo(403);
        assertThat(visitor.put("/engine-rest/group/camunda-admin/members/" + userId, "{}")
                        .status())
                .isEqualTo(403);
        assertThat(visitor.put("/engine-rest/group/co-conveners/members/" + userId, "{}")
                        .status())
                .isEqualTo(403);
        assertThat(visitor.post(
                                "/engine-rest/authorization/create",
                                "{\"type\":1,\"permissions\":[\"ALL\"],\"userId\":\"" + userId
                                        + "\",\"resourceType\":1,\"resourceId\":\"*\"}")
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/app/tasklist/default/", "/camunda/api/engine/engine/", "/account/unknown"})
    void headersAreSentOnce(String path) {
        var headers = Visitor.stranger(port).get(path).response().headers();

        for (String header : new String[] {"Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy"}) {
            assertThat(headers.allValues(header)).as(header).hasSize(1);
        }
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).contains("frame-ancestors 'none'");
    }

    @Test
    void cookiesStayOnThisSite() {
        var cookies = Visitor.stranger(port)
                .get("/camunda/app/tasklist/default/")
                .response()
                .headers()
                .allValues("Set-Cookie");

        assertThat(cookies).hasSize(2).allMatch(cookie -> cookie.matches("(?i).*samesite=strict.*"));
        assertThat(cookies)
                .filteredOn(cookie -> cookie.startsWith("JSESSIONID"))
                .allMatch(
                        cookie -> cookie.matches("(?i)^JSESSIONID=[0-9A-F]+; Path=/; HttpOnly(; ?SameSite=Strict)+$"));
    }

    @Test
    void errorPagesTellNoMoreThanTheyMust() {
        Answer page = Visitor.stranger(port).with("Accept", "text/html").get("/camunda/app/tasklist/nothing/here");

        assertThat(page.body()).doesNotContain("Whitelabel", "Exception", "org.", "java.");
    }

    private static int deploy(Visitor visitor, String root) {
        String model = "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' targetNamespace='x'/>";
        String body = "--b\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nempty\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"m.bpmn\"; filename=\"m.bpmn\"\r\n\r\n" + model
                + "\r\n--b--\r\n";
        return visitor.send(
                        "POST", root + "/deployment/create", body.getBytes(UTF_8), "multipart/form-data; boundary=b")
                .status();
    }

    private Visitor program(String userId) {
        return Visitor.withPassword(port, userId, PASSWORD);
    }

    private Visitor browser(String userId) {
        return Visitor.inBrowser(port, userId, PASSWORD, "tasklist");
    }
}
