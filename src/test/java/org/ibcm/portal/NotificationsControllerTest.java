package org.ibcm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ibcm.link.PersonalLinks.Purpose;
import org.ibcm.notification.Notifications;
import org.ibcm.notification.Notifications.Message;
import org.ibcm.notification.Recipient;
import org.ibcm.support.DoorTest;
import org.ibcm.support.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DoorTest
class NotificationsControllerTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Notifications notifications;

    @Test
    void theSecretariatReadsWhatWaitsButNeverAPersonalLink() {
        String subject = written();
        Visitor secretariat = Visitor.withPassword(port, "secretariat.iom", "demo");

        JsonNode list = secretariat.get("/api/notifications?subject=" + subject).json();

        assertThat(list).hasSize(1);
        JsonNode message = list.get(0);
        assertThat(message.path("recipient").asText()).isEqualTo("amal@example.org");
        assertThat(message.path("template").asText()).isEqualTo("test/invited");
        assertThat(message.path("subjectLine").asText()).isEqualTo("Follow your application " + subject);
        assertThat(message.path("status").asText()).isEqualTo("NEW");
        assertThat(message.path("createdAt").asText()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
        assertThat(message.path("sentAt").isNull()).isTrue();

        String id = message.path("id").asText();
        assertThat(secretariat
                        .get("/api/notifications/" + id)
                        .json()
                        .path("body")
                        .asText())
                .contains("Dear Amal")
                .contains("follow it here: (a personal link, which only the e-mail carries)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ilo.focal", "network.coordinator", "modeller"})
    void nobodyElseReadsMessages(String userId) {
        String subject = written();

        assertThat(Visitor.withPassword(port, userId, "demo")
                        .get("/api/notifications?subject=" + subject)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anUnknownMessageIsNotFound() {
        assertThat(Visitor.withPassword(port, "admin", "demo")
                        .get("/api/notifications/" + UUID.randomUUID())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void mailThatWaitsLeavesTheApplicationUp() {
        written();

        assertThat(Visitor.stranger(port)
                        .get("/actuator/health")
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("UP");
        JsonNode delivery = Visitor.withPassword(port, "admin", "demo")
                .get("/actuator/health")
                .json()
                .path("components")
                .path("delivery");
        assertThat(delivery.path("status").asText()).isEqualTo("UP");
        assertThat(delivery.path("details").path("mailServer").asText()).isEqualTo("not configured");
        assertThat(delivery.path("details").path("NEW").asInt()).isPositive();
    }

    private String written() {
        String subject = "MEM-" + UUID.randomUUID();
        notifications.send(new Message(
                "test/invited",
                subject,
                "event",
                List.of(Recipient.of("Amal", "amal@example.org").withLink(Purpose.APPLICATION, subject)),
                Map.of()));
        return subject;
    }
}
