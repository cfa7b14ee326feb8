package org.ibcm.engine.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.IdentityService;
import org.ibcm.support.DoorTest;
import org.ibcm.support.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DoorTest
class SetupStaysClosedTest {

    private static final String SETUP = "/camunda/api/admin/setup/default/user/create";
    private static final String INTRUDER =
            "{\"profile\":{\"id\":\"intruder\",\"firstName\":\"I\",\"lastName\":\"I\",\"email\":\"i@example.org\"},"
                    + "\"credentials\":{\"password\":\"Intruder-2026!\"}}";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identities;

    @Test
    void nobodyMakesThemselvesAdministratorWhileThereIsNone() {
        identities.deleteMembership("admin", "camunda-admin");
        try {
            assertThat(Visitor.stranger(port).withCsrf().post(SETUP, INTRUDER).status())
                    .isEqualTo(404);
            assertThat(Visitor.stranger(port).post(SETUP, INTRUDER).status()).isEqualTo(404);
            assertThat(identities.createUserQuery().userId("intruder").count()).isZero();
        } finally {
            identities.createMembership("admin", "camunda-admin");
        }
    }

    @Test
    void notEvenAnAdministratorFindsIt() {
        assertThat(Visitor.inBrowser(port, "admin", "demo", "admin")
                        .post(SETUP, INTRUDER)
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SETUP,
                "/camunda/api/admin/setup/default",
                "/camunda/api/admin/setup",
                "/camunda/api/admin/setup/",
                "/camunda/api/admin/%73etup/default/user/create",
                "/camunda/api/%61dmin/setup/default/user/create",
                "/camunda/api/admin/%2573etup/default/user/create",
                "/camunda/api/admin/setup;a=b/default/user/create",
                "/camunda/api/admin;a/setup/default/user/create",
                "/camunda/api//admin//setup/default/user/create",
                "//camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/./setup/default/user/create",
                "/camunda/api/admin/x/../setup/default/user/create",
                "/camunda/api/admin/SETUP/default/user/create"
            })
    void isNotFoundHoweverItIsSpelled(String path) {
        for (String method : new String[] {"GET", "POST", "PUT", "OPTIONS"}) {
            var answer = Visitor.stranger(port)
                    .send(method, path, INTRUDER.getBytes(StandardCharsets.UTF_8), "application/json");
            assertThat(answer.status()).as(method + " " + path).isEqualTo(404);
        }
    }
}
