package org.ibcm.engine.hardening;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.ibcm.support.DoorTest;
import org.ibcm.support.Visitor;
import org.ibcm.support.Visitor.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** CVE-2026-109432 at the door; {@link GuardedExpressionsTest} tries the lock behind it. */
@DoorTest
@Import(Questions.class)
class QueryExpressionsRefusedTest {

    private static final String EXPRESSION = "${''.getClass().forName('java.lang.System').exit(1)}";
    private static final String NESTED = "{\"orQueries\":[{\"assigneeExpression\":\"" + EXPRESSION + "\"}]}";

    @LocalServerPort
    private int port;

    @Autowired
    private Questions questions;

    private Visitor program;
    private Visitor browser;

    @BeforeEach
    void signIn() {
        questions.prepare();
        program = Visitor.withPassword(port, Questions.MEMBER, Questions.PASSWORD);
        browser = Visitor.inBrowser(port, Questions.MEMBER, Questions.PASSWORD, "tasklist");
    }

    static Stream<Arguments> disguises() {
        Charset utf32 = Charset.forName("UTF-32BE");
        return Stream.of(
                arguments("plain", NESTED.getBytes(UTF_8), "application/json"),
                arguments("at the top", "{\"ownerExpression\":\"x\"}".getBytes(UTF_8), "application/json"),
                arguments(
                        "escaped key",
                        NESTED.replace("assigneeE", "assignee\\u0045").getBytes(UTF_8),
                        "application/json"),
                arguments("other case", "{\"ASSIGNEEEXPRESSION\":\"x\"}".getBytes(UTF_8), "application/json"),
                arguments(
                        "deep in arrays",
                        ("{\"orQueries\":[[[{\"a\":{\"dueBeforeExpression\":\"x\"}}]]]}").getBytes(UTF_8),
                        "application/json"),
                arguments(
                        "duplicate key",
                        ("{\"orQueries\":[{\"nameExpression\":1}],\"orQueries\":[]}").getBytes(UTF_8),
                        "application/json"),
                arguments("byte order mark", ("\uFEFF" + NESTED).getBytes(UTF_8), "application/json"),
                arguments("UTF-16 with mark", NESTED.getBytes(UTF_16), "application/json"),
                arguments("UTF-16BE", NESTED.getBytes(UTF_16BE), "application/json;charset=UTF-16BE"),
                arguments("UTF-16LE", NESTED.getBytes(UTF_16LE), "application/json"),
                arguments("UTF-32", NESTED.getBytes(utf32), "application/json;charset=UTF-32"),
                arguments("UTF-7 pretended", NESTED.getBytes(UTF_8), "application/json;charset=UTF-7"),
                arguments("HAL", NESTED.getBytes(UTF_8), "application/hal+json"),
                arguments("type in capitals", NESTED.getBytes(UTF_8), "APPLICATION/JSON"),
                arguments("second document", ("{} " + NESTED).getBytes(UTF_8), "application/json"),
                arguments("comment", ("/**/" + NESTED).getBytes(UTF_8), "application/json"),
                arguments("single quotes", NESTED.replace('"', '\'').getBytes(UTF_8), "application/json"),
                arguments("array", ("[" + NESTED + "]").getBytes(UTF_8), "application/json"),
                arguments("blank in the key", "{\"assigneeExpression \":1}".getBytes(UTF_8), "application/json"),
                arguments("cut off", NESTED.substring(0, 40).getBytes(UTF_8), "application/json"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("disguises")
    void refusesExpressionsInBodies(String name, byte[] body, String type) {
        for (String way : List.of("/task", "/task/count", "/task?firstResult=0", "/history/task")) {
            assertThat(program.send("POST", "/engine-rest" + way, body, type).status())
                    .as(way)
                    .isEqualTo(400);
            assertThat(browser.send("POST", "/camunda/api/engine/engine/default" + way, body, type)
                            .status())
                    .as(way)
                    .isEqualTo(400);
        }
    }

    static Stream<Arguments> otherContents() throws IOException {
        return Stream.of(
                arguments("no type", NESTED.getBytes(UTF_8), null),
                arguments("text", NESTED.getBytes(UTF_8), "text/plain"),
                arguments("script", NESTED.getBytes(UTF_8), "application/javascript"),
                arguments("jackson's own", NESTED.getBytes(UTF_8), "text/x-json"),
                arguments("form", "assigneeExpression=x".getBytes(UTF_8), "application/x-www-form-urlencoded"),
                arguments(
                        "multipart",
                        ("--b\r\nContent-Disposition: form-data; name=\"data\"\r\n\r\n" + NESTED + "\r\n--b--\r\n")
                                .getBytes(UTF_8),
                        "multipart/form-data; boundary=b"),
                arguments("xml", "<a/>".getBytes(UTF_8), "application/xml"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("otherContents")
    void takesNothingButJson(String name, byte[] body, String type) {
        assertThat(program.send("POST", "/engine-rest/task", body, type).status())
                .isEqualTo(415);
        assertThat(browser.send("POST", "/camunda/api/engine/engine/default/task", body, type)
                        .status())
                .isEqualTo(415);
    }

    @Test
    void takesNothingCompressed() throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(NESTED.getBytes(UTF_8));
        }

        Answer answer = program.with("Content-Encoding", "gzip")
                .send("POST", "/engine-rest/task", compressed.toByteArray(), "application/json");

        assertThat(answer.status()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/task?assigneeExpression=x",
                "/task?assignee%45xpression=x",
                "/task?a=b&dueBeforeExpression=x",
                "/task/count?candidateGroupExpression",
                "/task?assigneeExpression%20=x"
            })
    void refusesExpressionsInParameters(String address) {
        assertThat(program.get("/engine-rest" + address).status()).isEqualTo(400);
        assertThat(browser.get("/camunda/api/engine/engine/default" + address).status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "secretariat.iom", "modeller"})
    void nobodyStoresAnExpressionInAFilter(String userId) {
        Answer answer = Visitor.withPassword(port, userId, "demo")
                .post(
                        "/engine-rest/filter/create",
                        "{\"resourceType\":\"Task\",\"name\":\"mine\",\"query\":{\"assigneeExpression\":\"x\"}}");

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void passesHonestQueriesUnchanged() {
        String name = "Réponse الموقف ";
        Answer answer = program.post(
                "/engine-rest/task",
                "{\"orQueries\":[{\"nameLike\":\"%" + name + "%\",\"priority\":50}],\"taskVariables\":"
                        + "[{\"name\":\"a\",\"operator\":\"eq\",\"value\":1.10}]}");

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.json().isArray()).isTrue();
    }
}
