package org.ibcm.engine.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import org.ibcm.support.DoorTest;
import org.ibcm.support.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

@DoorTest
@ActiveProfiles({"demo", "tls"})
class BehindTlsTest {

    @LocalServerPort
    private int port;

    @Test
    void cookiesAreSecureAndBrowsersStayWithTls() {
        var headers = Visitor.stranger(port)
                .with("X-Forwarded-Proto", "https")
                .get("/camunda/app/tasklist/default/")
                .response()
                .headers();

        assertThat(headers.allValues("Set-Cookie"))
                .hasSize(2)
                .allMatch(cookie -> cookie.toLowerCase().contains("secure"));
        assertThat(headers.firstValue("Strict-Transport-Security")).isPresent();
    }

    @Test
    void theOtherPagesToo() {
        var answer = Visitor.stranger(port).with("X-Forwarded-Proto", "https").get("/api/members");

        assertThat(answer.header("Strict-Transport-Security")).isNotNull();
    }
}
