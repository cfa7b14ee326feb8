package org.ibcm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.ibcm.link.PersonalLinks;
import org.ibcm.link.PersonalLinks.Purpose;
import org.ibcm.support.Coalition;
import org.ibcm.support.DoorTest;
import org.ibcm.support.Visitor.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A thousand malformed submissions at the outside door: each is refused, none breaks anything or leaves a trace. */
@DoorTest
class JoinDoorTest {

    private static final int SUBMISSIONS = 1_000;
    private static final long SEED = 20_261_124;
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final List<String> CONTENT_TYPES = List.of(
            "application/json",
            "text/plain",
            "application/xml",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "multipart/form-data; boundary=",
            "application/octet-stream",
            "image/png",
            "application/x-www-form-urlencoded; charset=klingon",
            "no-type-at-all");
    private static final List<String> CONTROLS =
            List.of("\u0000", "\u0001", "\u0008", "\u000b", "\u001b", "\u007f", "\u0085", "\u009f");
    /** The fields without which nothing is taken. */
    private static final List<String> REQUIRED = List.of(
            "organisationName",
            "organisationType",
            "country",
            "mandate",
            "migrationWork",
            "motivation",
            "contribution",
            "representationLevel",
            "focalPointName",
            "focalPointEmail");

    /** And those that may be empty, but not unreadable. */
    private static final List<String> OPTIONAL =
            List.of("acronym", "website", "alternateName", "alternateEmail", "sponsor");

    @LocalServerPort
    private int port;

    @Autowired
    private PersonalLinks links;

    @Autowired
    private Coalition coalition;

    @Autowired
    private JdbcClient database;

    private final Random random = new Random(SEED);
    private Stranger stranger;
    private Map<String, String> hidden;
    private String confirmation;
    private String application;

    @Test
    void aThousandMalformedSubmissionsAreRefusedAndLeaveNothing() {
        open();
        Map<String, String> before = stored();
        Map<Integer, Integer> answers = new HashMap<>();
        List<String> unexpected = new ArrayList<>();

        for (int number = 0; number < SUBMISSIONS; number++) {
            Submission submission = submission(number);
            Answer answer =
                    stranger.browser().send("POST", submission.page(), submission.body(), submission.contentType());
            answers.merge(answer.status(), 1, Integer::sum);
            if (answer.status() < 400 || answer.status() >= 500 || answer.body().contains("Exception")) {
                unexpected.add(number + " " + submission.kind() + " " + submission.page() + ": " + answer.status());
            }
        }

        assertThat(unexpected).as("answers by status: %s", answers).isEmpty();
        assertThat(stored()).isEqualTo(before);
        assertThat(stranger.browser().get("/join").status()).isEqualTo(200);
    }

    /** A confirmation that waits, and an application that is open to answers, corrections and withdrawal. */
    private void open() {
        stranger = Stranger.at(port);
        Map<String, String> interest = Stranger.interest();
        assertThat(stranger.express(interest).status()).isEqualTo(200);
        UUID pending = database.sql("select id from pending_interest where focal_point_email = ?")
                .param(interest.get("focalPointEmail"))
                .query(UUID.class)
                .single();
        confirmation = path(links.mint(Purpose.INTEREST, pending.toString()));
        Map<String, Object> other = new HashMap<>(Stranger.interest());
        ProcessInstance instance = coalition.start("membership-approval", other);
        coalition.complete(
                coalition.task(instance, "UserTask_ScreenApplication"),
                Map.of("screeningOutcome", "INCOMPLETE", "screeningNote", "Please send your statutes."));
        application = path(links.mint(Purpose.APPLICATION, instance.getBusinessKey()));
        hidden = Stranger.hidden(stranger.browser().get("/join"));
        // the form is sent in peace, and by somebody who holds the token: nothing is refused for want of either
        ClockUtil.offset(Stranger.PEACE.toMillis() * 2);
        stranger.browser().with("X-XSRF-TOKEN", hidden.get("_csrf"));
    }

    private Submission submission(int number) {
        return switch (number % 10) {
            case 0 -> form("a field left out", "/join", without(pick(REQUIRED)));
            case 1 ->
                form(
                        "a control character",
                        "/join",
                        with(pick(random.nextBoolean() ? REQUIRED : OPTIONAL), "Research" + pick(CONTROLS) + "er"));
            case 2 ->
                form(
                        "a constant that is none",
                        "/join",
                        with(pick(List.of("organisationType", "representationLevel")), noise(12)));
            case 3 ->
                form(
                        "an overlong text",
                        "/join",
                        with(
                                pick(REQUIRED),
                                "x"
                                        .repeat(
                                                number % 50 == 3
                                                        ? pick(List.of(1_000_000, 1_500_000))
                                                        : 10_001 + random.nextInt(500))));
            case 4 -> twice();
            case 5 ->
                new Submission(
                        "another content type",
                        pick(pages()),
                        noise(200).getBytes(StandardCharsets.UTF_8),
                        pick(CONTENT_TYPES));
            case 6 ->
                new Submission(
                        "deep JSON",
                        pick(pages()),
                        ("{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000)).getBytes(StandardCharsets.UTF_8),
                        "application/json");
            case 7 -> multipart();
            case 8 -> wrongPage();
            default -> wrongStep();
        };
    }

    private Submission twice() {
        String field = pick(REQUIRED);
        Map<String, String> fields = filled();
        String body = Stranger.encoded(fields) + "&" + Stranger.encoded(Map.of(field, fields.get(field)));
        return new Submission("a field twice", "/join", body.getBytes(StandardCharsets.UTF_8), FORM);
    }

    private Submission multipart() {
        String broken = pick(List.of(
                "--x\r\nContent-Disposition: form-data; name=\"country\"\r\n\r\nLebanon",
                "--x\r\nContent-Disposition: form-data; name=\"" + noise(20),
                "--x--",
                "",
                noise(500)));
        return new Submission(
                "a broken multipart",
                pick(pages()),
                broken.getBytes(StandardCharsets.UTF_8),
                "multipart/form-data; boundary=x");
    }

    private Submission wrongPage() {
        String token = pick(List.of("x", "A".repeat(43), "a".repeat(2_000), "%20", "-", "0", "null", "..."));
        String page = pick(List.of("/join/", "/applications/")) + token;
        String step = page.startsWith("/join") ? "" : pick(List.of("/information", "/correction", "/withdrawal"));
        return form("a link that is none", page + step, Map.of("informationText", noise(20), "confirmed", "true"));
    }

    private Submission wrongStep() {
        return switch (random.nextInt(6)) {
            case 0 -> form("an empty answer", application + "/information", Map.of("informationText", " "));
            case 1 ->
                form("an overlong answer", application + "/information", Map.of("informationText", "x".repeat(10_001)));
            case 2 ->
                form(
                        "an answer that cannot be read",
                        application + "/information",
                        Map.of("informationText", "x" + pick(CONTROLS) + "x"));
            case 3 ->
                form(
                        "a correction of who applies",
                        application + "/correction",
                        Map.of(pick(List.of("organisationType", "focalPointEmail", "x" + random.nextInt())), noise(9)));
            case 4 ->
                form(
                        "a correction that cannot be read",
                        application + "/correction",
                        Map.of("country", "Jor" + pick(CONTROLS) + "dan"));
            default ->
                form(
                        "a withdrawal without consent",
                        application + "/withdrawal",
                        Map.of("withdrawalReason", noise(30), "confirmed", pick(List.of("", "no", "TRUE", "1"))));
        };
    }

    private List<String> pages() {
        return List.of(
                "/join",
                confirmation,
                application + "/information",
                application + "/correction",
                application + "/withdrawal",
                application + "/documents",
                "/applications/new-link");
    }

    private Submission form(String kind, String page, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", hidden.get("_csrf"));
        return new Submission(kind, page, Stranger.encoded(all).getBytes(StandardCharsets.UTF_8), FORM);
    }

    private Map<String, String> filled() {
        Map<String, String> fields = new LinkedHashMap<>(hidden);
        fields.putAll(Stranger.interest());
        return fields;
    }

    private Map<String, String> without(String field) {
        Map<String, String> fields = filled();
        fields.remove(field);
        return fields;
    }

    private Map<String, String> with(String field, String value) {
        Map<String, String> fields = filled();
        fields.put(field, value);
        return fields;
    }

    private String noise(int length) {
        return random.ints(length, 0x20, 0x2ff)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private Map<String, String> stored() {
        Map<String, String> counts = new LinkedHashMap<>();
        for (String table : List.of(
                "pending_interest",
                "membership_application",
                "membership_correction",
                "membership_information_request",
                "document",
                "outgoing_message",
                "act_ru_execution",
                "act_ru_variable")) {
            counts.put(
                    table,
                    database.sql("select count(*) from " + table)
                            .query(String.class)
                            .single());
        }
        counts.put(
                "statuses",
                database.sql("select status from membership_application order by reference")
                        .query(String.class)
                        .list()
                        .toString());
        return counts;
    }

    private static String path(String link) {
        return link.replaceFirst("^https?://[^/]+", "");
    }

    /** @param kind what is wrong with it */
    private record Submission(String kind, String page, byte[] body, String contentType) {}
}
