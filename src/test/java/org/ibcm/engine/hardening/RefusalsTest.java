package org.ibcm.engine.hardening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ibcm.engine.hardening.Questions.COLLEAGUE;
import static org.ibcm.engine.hardening.Questions.MEMBER;
import static org.ibcm.engine.hardening.Questions.PASSWORD;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.Task;
import org.ibcm.engine.InputRefused;
import org.ibcm.support.DoorTest;
import org.ibcm.support.Visitor;
import org.ibcm.support.Visitor.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

@DoorTest
@Import({Questions.class, RefusalsTest.Delegates.class})
class RefusalsTest {

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

    static class Delegates {

        @Bean
        JavaDelegate weighQuestion() {
            return execution -> refuse("question", execution.getVariable("question"));
        }

        @Bean
        TaskListener weighAnswer() {
            return task -> refuse("answer", task.getVariable("answer"));
        }

        @Bean
        JavaDelegate keepAnswer() {
            return execution -> {
                if ("too late".equals(execution.getVariable("answer"))) {
                    throw new InputRefused("answer", "Please answer earlier (\"answer\").");
                }
                if ("boom".equals(execution.getVariable("answer"))) {
                    throw new IllegalStateException("jdbc:h2 hidden");
                }
            };
        }

        private static void refuse(String field, Object value) {
            if ("silly".equals(value)) {
                throw new InputRefused(field, "Please be serious (\"" + field + "\").");
            }
        }
    }

    @BeforeEach
    void prepare() {
        questions.prepare();
    }

    @ParameterizedTest
    @CsvSource({
        ENGINE_REST + ",start",
        ENGINE_REST + ",submit-form",
        TASKLIST + ",submit-form",
    })
    void aRefusedStartTellsWhyAndStoresNothing(String root, String way) {
        long before = runtime.createProcessInstanceQuery().count();

        Answer answer = secretariat(root)
                .post(root + "/process-definition/key/weigh-answer/" + way, variable("question", "silly"));

        assertRefused(answer, "question", "Please be serious (\"question\").");
        assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        ENGINE_REST + ",complete,silly,Please be serious (\"answer\").",
        ENGINE_REST + ",submit-form,silly,Please be serious (\"answer\").",
        TASKLIST + ",submit-form,silly,Please be serious (\"answer\").",
        ENGINE_REST + ",submit-form,too late,Please answer earlier (\"answer\").",
        TASKLIST + ",complete,too late,Please answer earlier (\"answer\").",
    })
    void aRefusedAnswerLeavesTheTaskOpen(String root, String way, String value, String message) {
        Task task = questions.askedToBeWeighed();

        Answer answer = member(root).post(root + "/task/" + task.getId() + "/" + way, variable("answer", value));

        assertRefused(answer, "answer", message);
        assertStillOpen(task);
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGINE_REST, TASKLIST})
    void aTextThatIsTooLongIsRefusedByName(String root) {
        Task task = questions.asked();
        String address = root + "/task/" + task.getId() + "/submit-form";

        Answer answer = member(root).post(address, variable("answer", "ع".repeat(4_001)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("field").asText()).isEqualTo("answer");
        assertThat(answer.message()).contains("\"answer\" holds at most 4,000 characters");
        assertStillOpen(task);
        assertThat(member(root)
                        .post(address, variable("answer", "ع".repeat(4_000)))
                        .status())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGINE_REST, TASKLIST})
    void aFailureOfOursTellsNothingOfTheInside(String root) {
        Task task = questions.askedToBeWeighed();

        Answer answer = member(root).post(root + "/task/" + task.getId() + "/submit-form", variable("answer", "boom"));

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.json().path("type").asText()).isEqualTo("InternalError");
        assertThat(answer.body())
                .doesNotContain("jdbc", "hidden", "org.", "java", "camunda", "Exception", task.getId());
        assertStillOpen(task);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /task/%s/submit-form        | {\"variables\":{\"answer\":{\"value\":\"x\",\"type\":\"Date\"}}} | 400",
                "POST | /task/%s/submit-form        | {\"variables\":{\"answer\":{\"value\":\"x\",\"type\":\"Nonsense\"}}} | 400",
                "POST | /task/%s/submit-form        | {\"variables\":[1]}            | 400",
                "POST | /task/%s/submit-form        | []                             | 400",
                "POST | /task/%s/submit-form        | {                              | 400",
                "POST | /task/none/submit-form      | {}                             | 404",
                "GET  | /task/none                  |                                | 404",
                "GET  | /task?sortBy=nonsense       |                                | 400",
                "GET  | /process-instance/none      |                                | 404",
                "GET  | /no-such-thing              |                                | 404",
                "POST | /process-definition/key/none/start | {}                       | 404",
                "PUT  | /task/%s/submit-form        | {}                             | 405",
            })
    void aWrongRequestGetsAShortAnswer(String method, String address, String body, int status) {
        String path = address.formatted(questions.asked().getId());
        for (String root : new String[] {ENGINE_REST, TASKLIST}) {
            Answer answer = member(root)
                    .send(
                            method,
                            root + path,
                            body == null ? null : body.getBytes(),
                            body == null ? null : "application/json");

            assertThat(answer.status()).as(root + " " + answer).isEqualTo(status);
            assertThat(answer.message()).isNotEmpty();
            assertThat(answer.body()).doesNotContain("org.", "java", "amunda", "Exception", "ENGINE");
        }
    }

    @Test
    void aStrangerToTheTaskIsForbidden() {
        Task task = questions.asked();

        Answer answer = Visitor.withPassword(port, "secretariat.iom", PASSWORD)
                .post("/engine-rest/task/" + task.getId() + "/submit-form", variable("answer", "x"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).doesNotContain("secretariat", "TASK_WORK");
        assertStillOpen(task);
    }

    @RepeatedTest(5)
    void ofTwoAtTheSameMomentOneIsToldThatItIsDone() throws Exception {
        Task task = questions.asked();
        String address = "/engine-rest/task/" + task.getId() + "/submit-form";
        CyclicBarrier together = new CyclicBarrier(2);
        List<Callable<Answer>> people = new ArrayList<>();
        for (String person : new String[] {MEMBER, COLLEAGUE}) {
            Visitor visitor = Visitor.withPassword(port, person, PASSWORD);
            people.add(() -> {
                together.await();
                return visitor.post(address, variable("answer", person));
            });
        }

        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> answer : threads.invokeAll(people)) {
            answers.add(answer.get());
        }
        threads.shutdown();

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(204, 409);
        Answer late = answers.stream()
                .filter(answer -> answer.status() == 409)
                .findFirst()
                .orElseThrow();
        assertThat(late.json().path("type").asText()).isEqualTo("AlreadyDone");
        assertThat(late.message()).contains("already completed this task on");
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGINE_REST, TASKLIST})
    void aLinkToATaskThatIsDoneTellsSo(String root) {
        Task task = questions.asked();
        member(ENGINE_REST).post("/engine-rest/task/" + task.getId() + "/submit-form", variable("answer", "x"));

        Answer answer = member(root).get(root + "/task/" + task.getId());

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.message()).startsWith("Test Focal point already completed this task on");
    }

    @Test
    void aTaskThatTheCaseLeftBehindIsCalledClosed() {
        Task task = questions.asked();
        runtime.deleteProcessInstance(task.getProcessInstanceId(), "withdrawn");

        Answer answer =
                member(ENGINE_REST).post("/engine-rest/task/" + task.getId() + "/submit-form", variable("answer", "x"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.message()).matches("This task was closed on .* \\(Beirut\\): the case has moved on\\.");
    }

    private static void assertRefused(Answer answer, String field, String message) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.json().path("type").asText()).isEqualTo("InputRefused");
        assertThat(answer.json().path("field").asText()).isEqualTo(field);
        assertThat(answer.message()).isEqualTo(message);
    }

    private void assertStillOpen(Task task) {
        assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isEqualTo(1);
        assertThat(runtime.getVariables(task.getProcessInstanceId())).doesNotContainKey("answer");
    }

    private static String variable(String name, String value) {
        return "{\"variables\":{\"" + name + "\":{\"value\":\"" + value + "\"}}}";
    }

    private Visitor member(String root) {
        return visitor(root, MEMBER);
    }

    private Visitor secretariat(String root) {
        return visitor(root, "secretariat.iom");
    }

    private Visitor visitor(String root, String userId) {
        return root.equals(TASKLIST)
                ? Visitor.inBrowser(port, userId, PASSWORD, "tasklist")
                : Visitor.withPassword(port, userId, PASSWORD);
    }
}
