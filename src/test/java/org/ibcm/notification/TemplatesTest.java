package org.ibcm.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.ibcm.engine.IbcmSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every message that the application can send, of whatever module. */
class TemplatesTest {

    private static final Path FILES = Path.of("src/main/resources/notification");

    private final Templates templates = new Templates(
            new NotificationSettings(
                    "a@example.org",
                    "b@example.org",
                    List.of("IOM", "ILO"),
                    Duration.ofSeconds(30),
                    List.of(Duration.ofMinutes(1)),
                    Duration.ofMinutes(15)),
            new IbcmSettings(URI.create("https://ibcm.example"), ZoneId.of("Asia/Beirut")));

    static Stream<Path> messages() throws IOException {
        try (Stream<Path> files = Files.walk(FILES)) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.getParent().equals(FILES))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("messages")
    void everyMessageCanBeWritten(Path file) {
        String name = FILES.relativize(file).toString();
        assertThat(name).matches("[a-z]+/[a-z-]+\\.[a-z]{2}\\.txt");
        String path = name.substring(0, name.indexOf('.'));
        String language = name.substring(name.indexOf('.') + 1, name.lastIndexOf('.'));
        Map<String, Object> values = new HashMap<>();
        templates.find(path, language).names().forEach(value -> values.put(value, "‹" + value + "›"));

        var letter = templates.write(path, language, values);

        assertThat(letter.subjectLine()).isNotBlank();
        assertThat(letter.body()).contains("‹recipientName›").doesNotContain("{{", "}}");
        templates
                .find(path, language)
                .signatories()
                .ifPresent(names -> assertThat(names)
                        .as("Signed: names as they are read, or executive-committee")
                        .allMatch(signatory -> signatory.equals("executive-committee")
                                || !signatory.equals(signatory.toLowerCase(Locale.ROOT))));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void everyMessageExistsInEnglish(Path file) {
        assertThat(file.resolveSibling(file.getFileName().toString().replaceFirst("\\..*", ".en.txt")))
                .exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hello\n\nbody", "Subject: only a header", "Subject: a\nBcc: b@example.org\n\nbody"})
    void aFileWithoutSubjectOrBodyOrWithAnUnknownHeaderIsRefused(String source) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MessageTemplate.parse("x.en.txt", "en", source, Mustache.compiler()))
                .withMessageContaining("x.en.txt");
    }

    @Test
    void whatPeopleWroteStaysAsItIsButCannotActAsALinkOrAMarker() {
        String written = templates
                .write("notification/task-opened", "en", values("<b>& {{link}} \uE000"))
                .body();

        assertThat(written).contains("<b>& {{link}} ").doesNotContain("\uE000");
    }

    @Test
    void aTaskWithoutDescriptionOrDueDateIsAnnouncedToo() {
        Map<String, Object> values = values("Amal");
        values.put("dueDate", null);
        values.put("dueDay", null);
        values.put("taskDescription", null);

        var letter = templates.write("notification/task-opened", "en", values);

        assertThat(letter.subjectLine()).isEqualTo("Record position: Observatory");
        assertThat(letter.body()).doesNotContain("Please act by");
    }

    private static Map<String, Object> values(String recipientName) {
        Map<String, Object> values = new HashMap<>();
        values.put("recipientName", recipientName);
        values.put("reference", "MEM-2026-0001");
        values.put("taskName", "Record position: Observatory");
        values.put("taskDescription", "Say where you stand (D.3).");
        values.put("dueDate", Instant.parse("2026-12-04T15:00:00Z"));
        values.put("dueDay", "4 December 2026");
        values.put("link", "https://ibcm.example/task");
        return values;
    }
}
