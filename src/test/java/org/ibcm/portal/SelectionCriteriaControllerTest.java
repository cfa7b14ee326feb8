package org.ibcm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ibcm.membership.Criterion;
import org.ibcm.support.DoorTest;
import org.ibcm.support.Visitor;
import org.ibcm.support.Visitor.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@DoorTest
class SelectionCriteriaControllerTest {

    private static final String CRITERIA = "/api/selection-criteria";

    @LocalServerPort
    private int port;

    @Test
    void theFirstVersionHasFiveCriteria() {
        JsonNode current = as("who.focal").get(CRITERIA).json();

        assertThat(current.path("version").asInt()).isPositive();
        assertThat(current.path("criteria").findValuesAsText("name"))
                .containsExactly(
                        "Fit with the scope",
                        "Mandate and work on migration",
                        "Commitment to the guiding principles",
                        "Capacity to contribute",
                        "Added value");
    }

    @Test
    void theSecretariatPublishesANewVersion() {
        JsonNode before = as("secretariat.iom").get(CRITERIA).json();

        Answer answer = as("secretariat.iom").post(CRITERIA, "{\"criteria\":" + before.path("criteria") + "}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().path("version").asInt())
                .isEqualTo(before.path("version").asInt() + 1);
        assertThat(answer.json().path("criteria")).isEqualTo(before.path("criteria"));
    }

    @Test
    void nobodyElseDoes() {
        assertThat(as("ilo.focal").post(CRITERIA, criteria(2)).status()).isEqualTo(403);
        assertThat(Visitor.stranger(port).get(CRITERIA).status()).isEqualTo(401);
    }

    @Test
    void refusesWhatTheFormCannotShow() {
        refused("{}", "Please give one to 8 criteria (\"criteria\").");
        refused(criteria(0), "Please give one to 8 criteria (\"criteria\").");
        refused(criteria(9), "Please give one to 8 criteria (\"criteria\").");
        refused("{\"criteria\":[null]}", "(\"criteria[0].name\")");
        refused("{\"criteria\":[{\"name\":\" \",\"description\":\"x\"}]}", "(\"criteria[0].name\")");
        refused("{\"criteria\":[{\"name\":\"x\"}]}", "(\"criteria[0].description\")");
        refused(
                "{\"criteria\":[{\"name\":\"x\",\"description\":\"y\"},{\"name\":\"x\",\"description\":\"z\"}]}",
                "Please give each criterion its own name (\"criteria\").");
    }

    private void refused(String body, String message) {
        int version = as("secretariat.iom").get(CRITERIA).json().path("version").asInt();

        Answer answer = as("secretariat.iom").post(CRITERIA, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).contains(message);
        assertThat(as("secretariat.iom").get(CRITERIA).json().path("version").asInt())
                .isEqualTo(version);
    }

    private static String criteria(int count) {
        List<Criterion> criteria = IntStream.range(0, count)
                .mapToObj(number -> new Criterion("Criterion " + number, "What to look at."))
                .toList();
        return new ObjectMapper().valueToTree(Map.of("criteria", criteria)).toString();
    }

    private Visitor as(String userId) {
        return Visitor.withPassword(port, userId, "demo");
    }
}
