package org.ibcm.engine.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.IdentityService;
import org.ibcm.support.DoorTest;
import org.ibcm.support.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DoorTest
class DoorsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identityService;

    /** A wrong password locks the account for some seconds; the next test may sign in with it. */
    @AfterEach
    void unlock() {
        identityService.unlockUser("modeller");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/task",
                "/engine-rest/engine",
                "/engine-rest/engine/default/task",
                "/engine-rest/process-definition",
                "/engine-rest/nothing",
                "/engine-rest",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/engine/engine/default/user",
                "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
                "/camunda/api/welcome/whatever",
                "/camunda/api",
                "/api/decisions/DEC-2026-0001",
                "/api/nothing",
                "/api",
                "/actuator/metrics",
                "/actuator/loggers",
                "/actuator"
            })
    void strangersAreAskedWhoTheyAre(String path) {
        var answer = Visitor.stranger(port).get(path);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(401);
        assertThat(answer.json().path("type").asText()).isEqualTo("NotSignedIn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine%2Drest/task",
                "/camunda/%61pi/engine/engine/default/task",
                "/engine-rest;x=1/task",
                "//engine-rest/task",
                "/camunda/./api/engine/engine/default/task",
                "/engine-rest/%2e%2e/engine-rest/task",
                "/engine-rest/%2F/task",
                "/api/members/..;/decisions"
            })
    void disguisedAddressesAreRefused(String path) {
        assertThat(Visitor.withPassword(port, "admin", "demo").get(path).status())
                .isEqualTo(400);
    }

    @Test
    void wrongPasswordsAreRefused() {
        assertThat(Visitor.withPassword(port, "modeller", "wrong")
                        .get("/engine-rest/task")
                        .status())
                .isEqualTo(401);
        assertThat(Visitor.withPassword(port, "modeller", "wrong")
                        .get("/api/members")
                        .status())
                .isEqualTo(401);
        assertThat(Visitor.withPassword(port, "nobody", "demo")
                        .get("/engine-rest/task")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void engineRestTakesAPasswordButNoSession() {
        assertThat(Visitor.withPassword(port, "admin", "demo")
                        .get("/engine-rest/task")
                        .status())
                .isEqualTo(200);
        Visitor browser = Visitor.inBrowser(port, "admin", "demo", "tasklist");
        assertThat(browser.get("/camunda/api/engine/engine/default/task").status())
                .isEqualTo(200);
        assertThat(browser.get("/engine-rest/task").status()).isEqualTo(401);
    }

    @Test
    void theWebApplicationsTakeASessionButNoPassword() {
        assertThat(Visitor.withPassword(port, "admin", "demo")
                        .get("/camunda/api/engine/engine/default/task")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void engineRestLeavesNoSession() {
        var answer = Visitor.withPassword(port, "admin", "demo").get("/engine-rest/task");

        assertThat(answer.header("Set-Cookie")).isNull();
    }

    @Test
    void theSignInPageIsOpen() {
        Visitor stranger = Visitor.stranger(port);

        assertThat(stranger.get("/camunda/app/tasklist/default/").status()).isEqualTo(200);
        assertThat(stranger.get("/camunda/api/engine/engine/").status()).isEqualTo(200);
        assertThat(stranger.get("/camunda/api/admin/auth/user/default").status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/decisions",
                "/decisions/DEC-2026-0001",
                "/decisions/DEC-2026-0001.pdf",
                "/cases/MEM-2026-0001",
                "/documents/0b0e7a3e-0000-4000-8000-000000000000",
                "/groups/GRP-2026-0001/versions",
                "/groups/GRP-2026-0001/workplan",
                "/desk",
                "/agenda",
                "/nowhere"
            })
    void pagesLeadToTheSignIn(String page) {
        var answer = Visitor.stranger(port).get(page);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).contains("/sign-in?next=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/members", "/members/ilo", "/groups", "/api/groups", "/join", "/sign-in", "/terms"})
    void whatIsPublicIsOpen(String page) {
        assertThat(Visitor.stranger(port).get(page).status()).isEqualTo(200);
    }

    @Test
    void thereIsNoDatabaseConsole() {
        assertThat(Visitor.inBrowser(port, "admin", "demo", "tasklist")
                        .get("/h2-console")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void healthIsOpenAndTheRestOfTheActuatorIsTheAdministrators() {
        assertThat(Visitor.stranger(port).get("/actuator/health").status()).isEqualTo(200);
        assertThat(Visitor.stranger(port).get("/actuator/info").status()).isEqualTo(200);
        assertThat(Visitor.withPassword(port, "admin", "demo")
                        .get("/actuator/metrics")
                        .status())
                .isEqualTo(200);
        assertThat(Visitor.withPassword(port, "secretariat.iom", "demo")
                        .get("/actuator/metrics")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void bodiesAreLimited() {
        var answer = Visitor.withPassword(port, "admin", "demo")
                .post("/engine-rest/task", "{\"nameLike\":\"" + "x".repeat(1024 * 1024) + "\"}");

        assertThat(answer.status()).isEqualTo(413);
    }
}
