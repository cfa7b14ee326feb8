package org.ibcm.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ibcm.consensus.Outcome;
import org.ibcm.engine.IbcmSettings;
import org.ibcm.group.DecisionOutcome;
import org.ibcm.group.GroupType;
import org.ibcm.group.ProgressStatus;
import org.ibcm.group.Recommendation;
import org.ibcm.output.ConcernStep;
import org.ibcm.output.OutputType;
import org.ibcm.register.ContactKind;
import org.ibcm.register.Role;
import org.ibcm.review.ConsultedParty;
import org.ibcm.review.GuidingPrinciple;
import org.ibcm.review.RoundTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every message that the application can send, of whatever module. */
class TemplatesTest {

    private static final Path FILES = Path.of("src/main/resources/notification");
    private static final List<String> LANGUAGES = List.of("en", "ar");

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
    @MethodSource({"messages", "frames"})
    void everyMessageSaysTheSameInEveryLanguage(Path file) throws IOException {
        for (String language : LANGUAGES) {
            Path translation = inLanguage(file, language);
            assertThat(translation).exists();
            assertThat(marks(translation)).as("marks of %s", translation).isEqualTo(marks(file));
        }
    }

    static Stream<Path> frames() {
        return LANGUAGES.stream().map(language -> FILES.resolve("frame." + language + ".txt"));
    }

    private static Path inLanguage(Path file, String language) {
        return file.resolveSibling(file.getFileName().toString().replaceFirst("\\..*", "." + language + ".txt"));
    }

    /** Values, sections and who signs. */
    private static Set<String> marks(Path file) throws IOException {
        return Pattern.compile("\\{\\{[^}]*}}|^Signed:.*", Pattern.MULTILINE)
                .matcher(Files.readString(file))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                ContactKind.class,
                Role.class,
                Outcome.class,
                GroupType.class,
                ProgressStatus.class,
                Recommendation.class,
                DecisionOutcome.class,
                OutputType.class,
                ConcernStep.class,
                ConsultedParty.class,
                GuidingPrinciple.class,
                RoundTable.class
            })
    void everyConstantHasWordsInEveryLanguage(Class<? extends Enum<?>> constants) {
        for (String language : LANGUAGES) {
            assertThat(constants.getEnumConstants())
                    .extracting(Words.of(language)::of)
                    .doesNotContain("")
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void everyLanguageHasTheSameWords() throws IOException {
        assertThat(words("ar").stringPropertyNames()).isEqualTo(words("en").stringPropertyNames());
    }

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        words.load(Files.newBufferedReader(FILES.resolve("words." + language + ".properties")));
        return words;
    }

    @Test
    void aConstantWithoutWordsIsAnError() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Words.of("ar").of(Thread.State.NEW))
                .withMessage("notification/words.ar.properties has no words for State.NEW");
    }

    @Test
    void anArabicMessageNamesDaysCitiesAndRolesInArabic() {
        Map<String, Object> values = values("Amal Haddad");
        values.put("dueDay", LocalDate.of(2026, 12, 4));

        var task = templates.write("notification/task-opened", "ar", values);

        assertThat(task.subjectLine())
                .isEqualTo("\u2068Record position: Observatory\u2069 – في موعد أقصاه 4 ديسمبر 2026");
        assertThat(task.body())
                .contains("4 ديسمبر 2026، 17:00 بتوقيت بيروت")
                .contains("(MEM-2026-0001)")
                .contains("\nhttps://ibcm.example/task\n")
                .contains("بالاشتراك مع IOM، ILO")
                .doesNotContain("secretariat");
        assertThat(templates
                        .write(
                                "register/standing-role-vacant",
                                "ar",
                                Map.of(
                                        "recipientName",
                                        "Amal",
                                        "acronym",
                                        "LAS",
                                        "organisationName",
                                        "League of Arab States",
                                        "standingRoles",
                                        List.of(Role.CO_CONVENER, Role.SECRETARIAT)))
                        .body())
                .contains("غادرت \u2068League of Arab States\u2069 التحالف", ": جهة مشاركة في عقد التحالف، الأمانة.");
    }

    @Test
    void aCityThatNobodyNamedIsCalledAsInTheZone() {
        Text text = new Text(Locale.forLanguageTag("ar"), Words.of("ar"), ZoneId.of("America/Los_Angeles"));

        assertThat(text.of(Instant.parse("2026-12-04T15:00:00Z"))).isEqualTo("4 ديسمبر 2026، 07:00 بتوقيت Los Angeles");
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
