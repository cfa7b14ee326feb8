package org.ibcm.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.ibcm.engine.InputRefused;
import org.ibcm.support.Coalition;
import org.ibcm.support.ProcessTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an applicant corrects, and who sees it (D.1). */
@ProcessTest
class TypingMistakesProcessTest {

    private static final String SCREEN = "UserTask_ScreenApplication";

    @Autowired
    private TypingMistakes mistakes;

    @Autowired
    private Membership membership;

    @Autowired
    private Dossier dossier;

    @Autowired
    private Coalition coalition;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TaskService taskService;

    @Autowired
    private JdbcClient database;

    private String name;
    private ProcessInstance application;

    @BeforeEach
    void apply() {
        name = "Observatry " + UUID.randomUUID();
        application = coalition.start("membership-approval", interest(name));
    }

    private static Map<String, Object> interest(String name) {
        return new HashMap<>(Map.of(
                "organisationName", name,
                "organisationType", "CIVIL_SOCIETY",
                "country", "Jordon",
                "mandate", "Research.",
                "migrationWork", "Research on migration.",
                "motivation", "To share it.",
                "contribution", "Researchers.",
                "representationLevel", "BOTH",
                "focalPointName", "Amal Hadad",
                "focalPointEmail", UUID.randomUUID().toString().substring(0, 13) + "@example.org"));
    }

    @Test
    void offersWhatMayBeCorrectedAsItStands() {
        assertThat(mistakes.corrigible(reference()))
                .containsEntry("organisationName", name)
                .containsEntry("country", "Jordon")
                .containsEntry("website", "")
                .containsEntry("focalPointName", "Amal Hadad")
                .doesNotContainKeys("organisationType", "focalPointEmail", "alternateName", "sponsor");
    }

    @Test
    void putsItRightAndShowsTheSecretariatWhatWasThere() {
        mistakes.correct(
                reference(),
                Map.of("country", "Jordan", "focalPointName", "Amal Haddad", "website", "https://example.org"));

        assertThat(mistakes.corrigible(reference())).containsEntry("country", "Jordan");
        assertThat(dossier.screeningFacts(reference()))
                .contains(new Dossier.Fact("Country", "Jordan"))
                .filteredOn(fact -> fact.label().startsWith("Corrected on "))
                .extracting(Dossier.Fact::value)
                .containsExactlyInAnyOrder(
                        "Country. Before: Jordon\nAfter: Jordan",
                        "Focal point. Before: Amal Hadad\nAfter: Amal Haddad",
                        "Website. Before: nothing\nAfter: https://example.org");
        assertThat(dossier.facts(reference())).noneMatch(fact -> fact.label().startsWith("Corrected on "));
    }

    @Test
    void whoeverScreensItSeesItAtOnce() {
        String right = name.replace("Observatry", "Observatory");

        mistakes.correct(reference(), Map.of("organisationName", right));

        Task task = coalition.task(application, SCREEN);
        assertThat(task.getName()).isEqualTo("Screen application: " + right);
        assertThat(taskService
                        .getVariableLocal(task.getId(), "applicationFacts")
                        .toString())
                .contains(right, "Before: " + name);
        assertThat(runtimeService.getVariable(application.getId(), "organisationName"))
                .isEqualTo(right);
    }

    @Test
    void theNameIsTakenUnderItsRightSpelling() {
        String right = name.replace("Observatry", "Observatory");
        mistakes.correct(reference(), Map.of("organisationName", right));

        assertThat(membership.find(reference()).orElseThrow().organisationName())
                .isEqualTo(right);
        assertThatExceptionOfType(ApplicationAlreadyOpen.class)
                .isThrownBy(() -> coalition.start("membership-approval", interest(right)));
    }

    @Test
    void theSameAgainIsNoCorrection() {
        mistakes.correct(reference(), mistakes.corrigible(reference()));

        assertThat(corrections()).isZero();
    }

    @Test
    void longTextsAreKeptInFull() {
        String before = "b".repeat(10_000);
        mistakes.correct(reference(), Map.of("mandate", before));

        mistakes.correct(reference(), Map.of("mandate", "a".repeat(10_000)));

        assertThat(corrections()).isEqualTo(2);
        assertThat(dossier.screeningFacts(reference()))
                .anyMatch(fact -> fact.value().contains(before));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            organisationName | ''                                | fill in the organisation's name
            organisationName | International Labour Organization | is already a member
            country          | ''                                | fill in the country
            website          | javascript:alert(1)               | an address such as https://example.org
            focalPointName   | ''                                | fill in the focal point's name
            """)
    void refusesWhatCouldNotHaveBeenTaken(String field, String text, String message) {
        assertThatExceptionOfType(InputRefused.class)
                .isThrownBy(() -> mistakes.correct(reference(), Map.of(field, text, "mandate", "Changed.")))
                .withMessageContaining(message);

        assertThat(corrections()).isZero();
        assertThat(mistakes.corrigible(reference())).containsEntry("mandate", "Research.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "organisationType",
                "focalPointEmail",
                "alternateEmail",
                "representationLevel",
                "sponsor",
                "status"
            })
    void doesNotLetWhoAppliesBecomeSomebodyElse(String field) {
        assertThatExceptionOfType(InputRefused.class)
                .isThrownBy(() -> mistakes.correct(reference(), Map.of(field, "UN_ENTITY")))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    @Test
    void refusesTheNameOfAnotherApplicant() {
        String other = "Another " + UUID.randomUUID();
        coalition.start("membership-approval", interest(other));

        assertThatExceptionOfType(ApplicationAlreadyOpen.class)
                .isThrownBy(() -> mistakes.correct(reference(), Map.of("organisationName", other.toUpperCase())));
    }

    @Test
    void allowsItWhileTheApplicantIsAsked() {
        screen("INCOMPLETE");

        mistakes.correct(reference(), Map.of("country", "Jordan"));

        assertThat(corrections()).isEqualTo(1);
    }

    @Test
    void endsWhenTheMembersHaveItBeforeThem() {
        screen("COMPLETE");
        coalition.runJobs(application);
        assertThat(membership.find(reference()).orElseThrow().status()).isEqualTo(ApplicationStatus.UNDER_REVIEW);

        assertThat(mistakes.corrigible(reference())).isEmpty();
        assertThatExceptionOfType(ApplicationDoesNotAllow.class)
                .isThrownBy(() -> mistakes.correct(reference(), Map.of("country", "Jordan")));
        assertThat(corrections()).isZero();
    }

    private void screen(String outcome) {
        coalition.complete(
                coalition.task(application, SCREEN),
                Map.of("screeningOutcome", outcome, "screeningNote", "Please send your statutes."));
    }

    private long corrections() {
        return database.sql("select count(*) from membership_correction where reference = ?")
                .param(reference())
                .query(Long.class)
                .single();
    }

    private String reference() {
        return application.getBusinessKey();
    }
}
