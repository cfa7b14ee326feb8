package org.ibcm.portal;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ibcm.consensus.NextStep;
import org.ibcm.consensus.Outcome;
import org.ibcm.consensus.Position;
import org.ibcm.consensus.Procedure;
import org.ibcm.consensus.SeniorOutcome;
import org.ibcm.group.GroupProcedure;
import org.ibcm.group.GroupStatus;
import org.ibcm.group.GroupType;
import org.ibcm.group.LineStatus;
import org.ibcm.group.Occasion;
import org.ibcm.group.PartnerStatus;
import org.ibcm.group.ProgressStatus;
import org.ibcm.group.Recommendation;
import org.ibcm.membership.ApplicationStatus;
import org.ibcm.output.Acknowledgement;
import org.ibcm.output.Clearance;
import org.ibcm.output.ConcernStep;
import org.ibcm.output.CorrectionStatus;
import org.ibcm.output.Outlook;
import org.ibcm.output.OutputStatus;
import org.ibcm.output.OutputType;
import org.ibcm.output.ReviewRecommendation;
import org.ibcm.output.VersionOccasion;
import org.ibcm.register.ContactKind;
import org.ibcm.register.OrganisationType;
import org.ibcm.register.RepresentationLevel;
import org.ibcm.register.Role;
import org.ibcm.review.CommentedText;
import org.ibcm.review.ConsultedParty;
import org.ibcm.review.GuidingPrinciple;
import org.ibcm.review.MilestoneKind;
import org.ibcm.review.Network;
import org.ibcm.review.ReportStatus;
import org.ibcm.review.ReviewStatus;
import org.ibcm.review.RoundTable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that the portal says, it says in English and in Arabic. */
class LanguagesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern KEY = Pattern.compile("#\\{([\\w.-]+)[}(]");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");

    @ParameterizedTest
    @MethodSource("areas")
    void everySentenceStandsInBothLanguages(String area) throws IOException {
        Properties english = read(area);
        Properties arabic = read(area + "_ar");

        assertThat(arabic.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(english.stringPropertyNames()).allSatisfy(key -> {
            assertThat(arabic.getProperty(key)).as(key).isNotBlank();
            assertThat(english.getProperty(key)).as(key).isNotBlank();
            assertThat(placeholders(arabic.getProperty(key))).as(key).isEqualTo(placeholders(english.getProperty(key)));
        });
    }

    /** With values to fill in, a lone apostrophe would swallow what follows it. */
    @ParameterizedTest
    @MethodSource("areas")
    void sentencesWithValuesDoubleTheirApostrophes(String area) throws IOException {
        for (Properties messages : List.of(read(area), read(area + "_ar"))) {
            assertThat(messages.stringPropertyNames().stream()
                            .map(messages::getProperty)
                            .filter(text -> PLACEHOLDER.matcher(text).find())
                            .filter(text -> text.replace("''", "").contains("'")))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everySentenceThatAPageNamesIsThere(Path template) throws IOException {
        Set<String> named = KEY.matcher(Files.readString(template))
                .results()
                .map(match -> match.group(1))
                .collect(toCollection(TreeSet::new));

        assertThat(allKeys()).containsAll(named);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aPageHasNoWordsOfItsOwn(Path template) throws IOException {
        String source = Files.readString(template).replaceAll("(?s)<!--.*?-->", "");

        assertThat(Jsoup.parse(source).getAllElements().stream()
                        .filter(element -> !element.hasAttr("th:text"))
                        .map(Element::ownText)
                        .map(text -> text.replaceAll("\\[\\[.*?]]", ""))
                        .filter(text -> LETTERS.matcher(text).find()))
                .isEmpty();
        assertThat(Jsoup.parse(source).select("[title], [placeholder], [aria-label]"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                OrganisationType.class,
                RepresentationLevel.class,
                Role.class,
                ContactKind.class,
                ApplicationStatus.class,
                Position.class,
                Outcome.class,
                Procedure.class,
                NextStep.class,
                SeniorOutcome.class,
                GroupType.class,
                GroupStatus.class,
                GroupProcedure.class,
                LineStatus.class,
                Occasion.class,
                PartnerStatus.class,
                ProgressStatus.class,
                Recommendation.class,
                Acknowledgement.class,
                Clearance.class,
                ConcernStep.class,
                CorrectionStatus.class,
                Outlook.class,
                OutputStatus.class,
                OutputType.class,
                ReviewRecommendation.class,
                VersionOccasion.class,
                ReviewStatus.class,
                MilestoneKind.class,
                Network.class,
                ReportStatus.class,
                ConsultedParty.class,
                GuidingPrinciple.class,
                RoundTable.class,
                CommentedText.class,
                StepKind.class
            })
    void everyConstantHasItsWords(Class<? extends Enum<?>> type) throws IOException {
        Set<String> words = allKeys();
        assertThat(type.getEnumConstants())
                .allSatisfy(constant -> assertThat(words).contains(type.getSimpleName() + "." + constant.name()));
    }

    static Stream<String> areas() throws IOException {
        return files(MESSAGES, ".properties")
                .map(file -> file.getFileName().toString().replace(".properties", ""))
                .filter(name -> !name.endsWith("_ar"));
    }

    static Stream<Path> templates() throws IOException {
        return files(TEMPLATES, ".html");
    }

    private static Stream<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        }
    }

    private static Set<String> allKeys() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String area : areas().toList()) {
            keys.addAll(read(area).stringPropertyNames());
        }
        return keys;
    }

    private static Properties read(String name) throws IOException {
        Properties messages = new Properties();
        try (Reader file = Files.newBufferedReader(MESSAGES.resolve(name + ".properties"))) {
            messages.load(file);
        }
        return messages;
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(toCollection(TreeSet::new));
    }
}
