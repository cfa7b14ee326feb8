package org.ibcm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.ibcm.support.Coalition;
import org.ibcm.support.DoorTest;
import org.ibcm.support.Visitor;
import org.ibcm.support.Visitor.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DoorTest
class ApplicationsControllerTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Coalition coalition;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TaskService taskService;

    @Test
    void theSecretariatFilesAnApplicationAndSeesWhereItStands() {
        Answer filed = filedBy("secretariat.iom", "Observatory " + UUID.randomUUID());
        assertThat(filed.status()).as(filed.toString()).isEqualTo(200);
        String reference = filed.json().path("businessKey").asText();

        JsonNode application = get("secretariat.escwa", reference).json();

        assertThat(application.path("reference").asText()).isEqualTo(reference);
        assertThat(application.path("organisationName").asText()).startsWith("Observatory");
        assertThat(application.path("organisationType").asText()).isEqualTo("ACADEMIA");
        assertThat(application.path("status").asText()).isEqualTo("SCREENING");
        assertThat(application.path("decisionReference").isNull()).isTrue();
        assertThat(application).hasSize(5);
    }

    @Test
    void aRefusedStartNamesTheFieldAndStoresNothing() {
        String name = "Observatory " + UUID.randomUUID();
        filedBy("secretariat.iom", name);

        Answer again = filedBy("secretariat.iom", name.toUpperCase());

        assertThat(again.status()).isEqualTo(400);
        assertThat(again.json().path("type").asText()).isEqualTo("InputRefused");
        assertThat(again.json().path("field").asText()).isEqualTo("organisationName");
        assertThat(again.message()).contains("already has an open application");
    }

    @Test
    void aRefusedMessageNamesTheFieldToo() {
        Answer answer = Visitor.withPassword(port, "admin", "demo").post("/engine-rest/message", """
                        {"messageName": "ExpressionOfInterestReceived",
                         "processVariables": {"organisationName": {"value": "International Labour Organization"}}}
                        """);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("type").asText()).isEqualTo("InputRefused");
        assertThat(answer.json().path("field").asText()).isEqualTo("organisationType");
    }

    @Test
    void aRefusedTaskStaysOpen() {
        String reference = filed();
        String task = taskService
                .createTaskQuery()
                .processInstanceBusinessKey(reference)
                .singleResult()
                .getId();

        Answer answer = Visitor.withPassword(port, "secretariat.iom", "demo")
                .post("/engine-rest/task/" + task + "/submit-form", """
                        {"variables": {"screeningOutcome": {"value": "INCOMPLETE"}, "screeningNote": {"value": ""}}}
                        """);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("field").asText()).isEqualTo("screeningNote");
        assertThat(answer.message()).contains("Please say what the applicant should add");
        assertThat(taskService.createTaskQuery().taskId(task).count()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"secretariat.iom", "admin", "las.alternate"})
    void secretariatAdministratorAndCoConvenersSeeAnApplication(String userId) {
        assertThat(get(userId, filed()).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"who.focal", "network.coordinator", "modeller"})
    void othersDoNot(String userId) {
        assertThat(get(userId, filed()).status()).isEqualTo(403);
    }

    @Test
    void membersSeeItOnceTheyWereAskedForComments() {
        String reference = filed();
        ProcessInstance instance = runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .singleResult();
        coalition.complete(
                coalition.task(instance, "UserTask_ScreenApplication"), Map.of("screeningOutcome", "COMPLETE"));

        assertThat(get("who.focal", reference).json().path("status").asText()).isEqualTo("UNDER_REVIEW");
        assertThat(get("modeller", reference).status()).isEqualTo(403);
    }

    @Test
    void anUnknownApplicationIsNotFound() {
        assertThat(get("secretariat.iom", "MEM-1999-0001").status()).isEqualTo(404);
    }

    @Test
    void aStrangerMustSignIn() {
        assertThat(Visitor.stranger(port).get("/api/applications/" + filed()).status())
                .isEqualTo(401);
    }

    @Test
    void onlyTheSecretariatWithdrawsForTheApplicant() {
        String reference = filed();

        assertThat(withdraw("ilo.focal", reference).status()).isEqualTo(403);
        Answer answer = withdraw("secretariat.iom", reference);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.json().path("status").asText()).isEqualTo("WITHDRAWN");
        assertThat(runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference)
                        .count())
                .isZero();
        assertThat(withdraw("secretariat.iom", reference).status()).isEqualTo(400);
        assertThat(withdraw("secretariat.iom", "MEM-1999-0001").status()).isEqualTo(404);
    }

    private Answer withdraw(String userId, String reference) {
        return Visitor.withPassword(port, userId, "demo")
                .post("/api/applications/" + reference + "/withdrawal", "{\"reason\": \"By letter.\"}");
    }

    private Answer get(String userId, String reference) {
        return Visitor.withPassword(port, userId, "demo").get("/api/applications/" + reference);
    }

    private String filed() {
        return filedBy("secretariat.iom", "Observatory " + UUID.randomUUID())
                .json()
                .path("businessKey")
                .asText();
    }

    private Answer filedBy(String userId, String organisationName) {
        Map<String, String> interest = new HashMap<>(Map.of(
                "organisationName", organisationName,
                "organisationType", "ACADEMIA",
                "country", "Lebanon",
                "mandate", "Research.",
                "migrationWork", "Research on migration.",
                "motivation", "To share it.",
                "contribution", "Researchers.",
                "representationLevel", "BOTH",
                "focalPointName", "Amal Haddad",
                "focalPointEmail", UUID.randomUUID() + "@example.org"));
        StringBuilder variables = new StringBuilder();
        interest.forEach((name, value) -> variables
                .append(variables.isEmpty() ? "" : ",")
                .append("\"%s\":{\"value\":\"%s\"}".formatted(name, value)));
        return Visitor.withPassword(port, userId, "demo")
                .post(
                        "/engine-rest/process-definition/key/membership-approval/submit-form",
                        "{\"variables\":{%s}}".formatted(variables));
    }
}
