package org.ibcm.engine.hardening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ibcm.engine.hardening.Questions.COLLEAGUE;
import static org.ibcm.engine.hardening.Questions.MEMBER;
import static org.ibcm.engine.hardening.Questions.PASSWORD;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.ibcm.support.DoorTest;
import org.ibcm.support.Visitor;
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
class ForeignVariablesRefusedTest {

    private static final String ENGINE_REST = "/engine-rest";
    private static final String TASKLIST = "/camunda/api/engine/engine/default";

    @LocalServerPort
    private int port;

    @Autowired
    private Questions questions;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @BeforeEach
    void prepare() {
        questions.prepare();
    }

    @ParameterizedTest
    @CsvSource({
        ENGINE_REST + ",complete",
        ENGINE_REST + ",submit-form",
        ENGINE_REST + "/engine/default,submit-form",
        TASKLIST + ",complete",
        TASKLIST + ",submit-form"
    })
    void takesWhatTheFormAsksAndDropsWhatItOnlyShows(String root, String way) {
        Task task = questions.asked();

        var answer = member(root).post(root + "/task/" + task.getId() + "/" + way, """
                        {"variables":{"answer":{"value":"Because"},"sure":{"value":true},"question":{"value":"forged"},
                         "total":{"value":99},"length":{"value":1}}}""");

        assertThat(answer.status()).as(answer.toString()).isBetween(200, 204);
        assertThat(runtime.getVariables(task.getProcessInstanceId()))
                .isEqualTo(Map.of("question", "Why?", "total", 7, "answer", "Because", "sure", true));
    }

    @ParameterizedTest
    @CsvSource({
        ENGINE_REST + ",complete",
        ENGINE_REST + ",submit-form",
        TASKLIST + ",complete",
        TASKLIST + ",submit-form"
    })
    void refusesAVariableThatTheFormDoesNotAskFor(String root, String way) {
        Task task = questions.asked();

        var answer = member(root)
                .post(
                        root + "/task/" + task.getId() + "/" + way,
                        "{\"variables\":{\"answer\":{\"value\":\"x\"},\"decisionOutcome\":{\"value\":\"ADOPTED\"}}}");

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.json().path("type").asText()).isEqualTo("InputRefused");
        assertThat(answer.json().path("field").asText()).isEqualTo("decisionOutcome");
        assertThat(answer.message()).contains("decisionOutcome");
        assertThat(runtime.getVariables(task.getProcessInstanceId())).doesNotContainKeys("answer", "decisionOutcome");
        assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isEqualTo(1);
    }

    @Test
    void refusesEveryVariableWhereThereIsNoForm() {
        Task task = confirmation();

        var answer = member(ENGINE_REST)
                .post("/engine-rest/task/" + task.getId() + "/complete", "{\"variables\":{\"x\":{\"value\":1}}}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "resolve | {\"variables\":{\"answer\":{\"value\":1}}}",
                "bpmnError | {\"errorCode\":\"x\",\"variables\":{\"answer\":{\"value\":1}}}",
                "bpmnEscalation | {\"escalationCode\":\"x\",\"variables\":{\"answer\":{\"value\":1}}}"
            })
    void leavesTheSideDoorsOfATaskToAdministrators(String way, String body) {
        Task task = questions.asked();

        for (String root : new String[] {ENGINE_REST, TASKLIST}) {
            assertThat(member(root)
                            .post(root + "/task/" + task.getId() + "/" + way, body)
                            .status())
                    .isEqualTo(403);
        }
        assertThat(runtime.getVariables(task.getProcessInstanceId())).doesNotContainKey("answer");
    }

    @ParameterizedTest
    @ValueSource(strings = {MEMBER, "secretariat.iom"})
    void nobodyButAdministratorsWritesVariablesDirectly(String userId) {
        Task task = questions.asked();
        Visitor visitor = Visitor.withPassword(port, userId, PASSWORD);
        String value = "{\"value\":\"ADOPTED\",\"type\":\"String\"}";
        String changes = "{\"modifications\":{\"question\":" + value + "}}";

        for (String place : new String[] {
            "/task/" + task.getId() + "/variables",
            "/task/" + task.getId() + "/localVariables",
            "/process-instance/" + task.getProcessInstanceId() + "/variables",
            "/execution/" + task.getExecutionId() + "/localVariables"
        }) {
            assertThat(visitor.put(ENGINE_REST + place + "/question", value).status())
                    .as(place)
                    .isEqualTo(403);
            assertThat(visitor.post(ENGINE_REST + place, changes).status())
                    .as(place)
                    .isEqualTo(403);
            assertThat(visitor.send("DELETE", ENGINE_REST + place + "/question", null, null)
                            .status())
                    .as(place)
                    .isEqualTo(403);
        }
        assertThat(runtime.getVariable(task.getProcessInstanceId(), "question")).isEqualTo("Why?");
    }

    @ParameterizedTest
    @ValueSource(strings = {MEMBER, "secretariat.iom"})
    void nobodyButAdministratorsMovesACaseOtherThanByItsTasks(String userId) {
        Task task = questions.asked();
        String instance = task.getProcessInstanceId();
        Visitor visitor = Visitor.withPassword(port, userId, PASSWORD);

        for (var attempt : Map.of(
                        "/message",
                        "{\"messageName\":\"QuestionWithdrawn\",\"processInstanceId\":\"" + instance + "\"}",
                        "/signal",
                        "{\"name\":\"whatever\"}",
                        "/condition",
                        "{\"variables\":{}}",
                        "/process-instance/" + instance + "/modification",
                        "{\"instructions\":[{\"type\":\"startAfterActivity\",\"activityId\":\"UserTask_Answer\"}]}",
                        "/process-definition/key/ask-question/restart",
                        "{\"processInstanceIds\":[\"" + instance + "\"],\"instructions\":[]}",
                        "/execution/" + task.getExecutionId() + "/signal",
                        "{}",
                        "/filter/create",
                        "{\"resourceType\":\"Task\",\"name\":\"mine\",\"query\":{}}")
                .entrySet()) {
            assertThat(visitor.post(ENGINE_REST + attempt.getKey(), attempt.getValue())
                            .status())
                    .as(attempt.getKey())
                    .isIn(403, 404);
        }
        assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isEqualTo(1);
    }

    @Test
    void startsWithWhatTheStartFormAsksOnly() {
        Visitor secretariat = Visitor.withPassword(port, "secretariat.iom", PASSWORD);

        for (String way : new String[] {"start", "submit-form"}) {
            String address = "/engine-rest/process-definition/key/ask-question/" + way;
            assertThat(secretariat
                            .post(address, "{\"variables\":{\"question\":{\"value\":\"Who?\"}}}")
                            .status())
                    .isEqualTo(200);
            var refused = secretariat.post(address, "{\"variables\":{\"total\":{\"value\":1}}}");
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.json().path("field").asText()).isEqualTo("total");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"startInstructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"UserTask_Confirm\"}]",
                "\"skipCustomListeners\":true",
                "\"skipIoMappings\":true"
            })
    void aCaseBeginsAtItsBeginning(String shortcut) {
        String address = "/engine-rest/process-definition/key/ask-question/start";

        assertThat(Visitor.withPassword(port, "secretariat.iom", PASSWORD)
                        .post(address, "{" + shortcut + "}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void administratorsMayBeginElsewhere() {
        var answer = Visitor.withPassword(port, "admin", PASSWORD)
                .post(
                        "/engine-rest/process-definition/key/ask-question/start",
                        "{\"startInstructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"UserTask_Confirm\"}]}");

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    @Test
    void onlyAdministratorsFillAProcessThatHasNoStartForm() {
        String address = "/engine-rest/process-definition/key/formless/start";
        String body = "{\"variables\":{\"anything\":{\"value\":1}}}";

        assertThat(Visitor.withPassword(port, "secretariat.iom", PASSWORD)
                        .post(address, body)
                        .status())
                .isEqualTo(400);
        assertThat(Visitor.withPassword(port, "admin", PASSWORD)
                        .post(address, body)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void tellsTheSecondWhoWasFirstAndWhen() {
        Task task = questions.asked();
        String address = "/engine-rest/task/" + task.getId() + "/submit-form";
        String body = "{\"variables\":{\"answer\":{\"value\":\"x\"}}}";
        assertThat(member(ENGINE_REST).post(address, body).status()).isBetween(200, 204);

        var second = Visitor.withPassword(port, COLLEAGUE, PASSWORD).post(address, body);

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.json().path("type").asText()).isEqualTo("AlreadyDone");
        assertThat(second.message())
                .matches(
                        "Test Focal point already completed this task on \\d+ \\w+ \\d{4} at \\d\\d:\\d\\d \\(Beirut\\)\\.");
    }

    private Task confirmation() {
        Task task = questions.asked();
        tasks.complete(task.getId());
        return tasks.createTaskQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
    }

    private Visitor member(String root) {
        return root.equals(TASKLIST)
                ? Visitor.inBrowser(port, MEMBER, PASSWORD, "tasklist")
                : Visitor.withPassword(port, MEMBER, PASSWORD);
    }
}
