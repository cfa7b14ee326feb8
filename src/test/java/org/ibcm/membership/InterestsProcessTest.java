package org.ibcm.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.ibcm.engine.FormRefused;
import org.ibcm.engine.InputRefused;
import org.ibcm.link.PersonalLinks;
import org.ibcm.link.PersonalLinks.Purpose;
import org.ibcm.membership.Interests.Confirmation;
import org.ibcm.notification.Notifications;
import org.ibcm.notification.Notifications.SentMessage;
import org.ibcm.register.OrganisationType;
import org.ibcm.register.RepresentationLevel;
import org.ibcm.support.Coalition;
import org.ibcm.support.ProcessTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a form that a stranger sent to an application under way (D.1). */
@ProcessTest
class InterestsProcessTest {

    @Autowired
    private Interests interests;

    @Autowired
    private Membership membership;

    @Autowired
    private Dossier dossier;

    @Autowired
    private PersonalLinks links;

    @Autowired
    private Notifications notifications;

    @Autowired
    private Coalition coalition;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private JdbcClient database;

    @Test
    void asksTheAddressAndStartsNothing() {
        ExpressionOfInterest interest = any();

        interests.express(interest);

        assertThat(messages(interest)).extracting(SentMessage::template).containsExactly("membership/interest-confirm");
        assertThat(body(interest)).contains("until ", "(a personal link, which only the e-mail carries)");
        assertThat(body(interest)).doesNotContain(interest.organisationName(), interest.focalPointName());
        assertThat(running(interest)).isEmpty();
    }

    @Test
    void writesInTheLanguageOfTheForm() {
        ExpressionOfInterest interest = with(any(), "language", "ar");

        interests.express(interest);

        assertThat(body(interest)).contains("يرجى فتح هذا الرابط");
        confirm(interest);
        assertThat(notifications.of(reference(interest)))
                .filteredOn(message -> message.template().equals("membership/application-received"))
                .extracting(SentMessage::subjectLine)
                .containsExactly("تسلّمنا طلبكم (%s)".formatted(reference(interest)));
    }

    @Test
    void longTextsArriveInTheRegister() {
        ExpressionOfInterest interest = with(any(), "mandate", "م".repeat(10_000));
        interests.express(interest);

        confirm(interest);

        assertThat(dossier.facts(reference(interest))).contains(new Dossier.Fact("Mandate", "م".repeat(10_000)));
    }

    @Test
    void theProcessCarriesOnlyWhatRoutingNeeds() {
        ExpressionOfInterest interest = any();
        interests.express(interest);
        confirm(interest);

        assertThat(runtimeService
                        .createVariableInstanceQuery()
                        .processInstanceIdIn(instance(interest).getId())
                        .list())
                .extracting(variable -> variable.getName())
                .containsExactlyInAnyOrder(
                        "organisationName",
                        "organisationType",
                        "screeningPeriod",
                        "informationPeriod",
                        "informationReminder",
                        "assessmentPeriod",
                        "commentWindow",
                        "commentReminder",
                        "decisionWindow",
                        "applicationFacts");
        assertThat(coalition
                        .task(instance(interest), "UserTask_ScreenApplication")
                        .getName())
                .isEqualTo("Screen application: " + interest.organisationName());
    }

    @Test
    void takesTheSponsorAlong() {
        ExpressionOfInterest interest = with(any(), "sponsor", "ILO");
        interests.express(interest);

        confirm(interest);

        assertThat(dossier.facts(reference(interest))).contains(new Dossier.Fact("Sponsor", "ILO"));
    }

    @Test
    void theSameTextTwiceWithinAMinuteCountsOnce() {
        ExpressionOfInterest interest = any();

        interests.express(interest);
        interests.express(interest);
        assertThat(pending(interest)).hasSize(1);

        ClockUtil.offset(Duration.ofSeconds(61).toMillis());
        interests.express(interest);
        assertThat(pending(interest)).hasSize(2);
    }

    @Test
    void theSameTextAtTheSameMomentCountsOnce() {
        ExpressionOfInterest interest = any();

        together(() -> {
            interests.express(interest);
            return interest;
        });

        assertThat(pending(interest)).hasSize(1);
        assertThat(messages(interest)).hasSize(1);
    }

    @Test
    void confirmedTwiceItLeadsToOneApplication() {
        ExpressionOfInterest interest = any();
        interests.express(interest);
        String token = token(interest);

        Confirmation first = interests.confirm(token).orElseThrow();
        Confirmation second = interests.confirm(token).orElseThrow();

        assertThat(first.first()).isTrue();
        assertThat(second).isEqualTo(new Confirmation(first.reference(), false));
        assertThat(running(interest)).hasSize(1);
        assertThat(interests.find(token).orElseThrow().reference()).contains(first.reference());
    }

    @Test
    void ofTwoConfirmationsAtTheSameMomentOneStartsTheProcess() {
        ExpressionOfInterest interest = any();
        interests.express(interest);
        String token = token(interest);

        List<Confirmation> both = together(() -> interests.confirm(token).orElseThrow());

        assertThat(both.stream().map(Confirmation::reference).distinct()).hasSize(1);
        assertThat(both).extracting(Confirmation::first).containsExactlyInAnyOrder(true, false);
        assertThat(running(interest)).hasSize(1);
    }

    @Test
    void twoFormsOfTheSamePeopleLeadToOneApplication() {
        ExpressionOfInterest interest = any();
        interests.express(interest);
        ExpressionOfInterest again = with(interest, "motivation", "Said better.");
        interests.express(again);

        List<String> references = pending(interest).stream()
                .map(id -> links.mint(Purpose.INTEREST, id.toString()))
                .map(InterestsProcessTest::tokenOf)
                .map(token -> interests.confirm(token).orElseThrow().reference())
                .toList();

        assertThat(references).hasSize(2);
        assertThat(references.get(0)).isEqualTo(references.get(1));
        assertThat(running(interest)).hasSize(1);
    }

    @Test
    void aRefusedConfirmationStoresNothingAndMayBeTriedAgain() {
        ExpressionOfInterest interest = any();
        ExpressionOfInterest ofOthers = with(interest, "focalPointEmail", shortAddress());
        interests.express(interest);
        interests.express(ofOthers);
        confirm(interest);
        String token = token(ofOthers);

        assertThatExceptionOfType(ApplicationAlreadyOpen.class).isThrownBy(() -> interests.confirm(token));

        assertThat(interests.find(token).orElseThrow().reference()).isEmpty();
        assertThat(running(interest)).hasSize(1);
        membership.withdraw(reference(interest), null);
        assertThat(interests.confirm(token)).isPresent();
    }

    @Test
    void itEndsAfterFortyEightHours() {
        ExpressionOfInterest interest = any();
        interests.express(interest);
        String token = token(interest);

        ClockUtil.offset(Duration.ofHours(48).plusSeconds(1).toMillis());

        assertThat(interests.find(token)).isEmpty();
        assertThat(interests.confirm(token)).isEmpty();
        interests.forgetExpired();
        assertThat(pending(interest)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            organisationName | International Labour Organization | the organisation is a member of the coalition already.
            alternateEmail   | ilo.focal@example.org             | It cannot be taken as it stands.
            """)
    void whatIsKnownIsToldToTheAddressOnly(String field, String value, String told) {
        ExpressionOfInterest interest =
                with(with(any(), "alternateName", "Basel Karim"), "alternateEmail", "basel.k@example.org");
        ExpressionOfInterest known = with(interest, field, value);

        interests.express(known);

        assertThat(messages(known)).extracting(SentMessage::template).containsExactly("membership/interest-known");
        assertThat(body(known)).contains(told).doesNotContain("International Labour", "personal link", "account");
    }

    @Test
    void ofAnOpenApplicationOthersLearnNothing() {
        ExpressionOfInterest interest = any();
        interests.express(interest);
        confirm(interest);
        ExpressionOfInterest ofOthers = with(interest, "focalPointEmail", shortAddress());

        interests.express(ofOthers);

        assertThat(body(ofOthers)).contains("It cannot be taken as it stands.").doesNotContain("open application");
    }

    @Test
    void refusesEveryFieldAtOnce() {
        ExpressionOfInterest empty = new ExpressionOfInterest(
                " ",
                "--",
                null,
                null,
                "observatory",
                null,
                "\u0000",
                "x".repeat(10_001),
                null,
                null,
                "A\nB",
                "amal",
                "Basel",
                null,
                "NATO",
                "ar");

        FormRefused refused = catchThrowableOfType(FormRefused.class, () -> interests.checked(empty));

        assertThat(refused.all())
                .extracting(InputRefused::field)
                .containsExactly(
                        "organisationName",
                        "acronym",
                        "organisationType",
                        "country",
                        "website",
                        "mandate",
                        "migrationWork",
                        "motivation",
                        "contribution",
                        "representationLevel",
                        "focalPointName",
                        "focalPointEmail",
                        "alternateEmail",
                        "sponsor");
        assertThat(refused.all()).allMatch(one -> one.rule().isPresent());
    }

    private static String shortAddress() {
        return UUID.randomUUID().toString().substring(0, 13) + "@example.org";
    }

    private static ExpressionOfInterest any() {
        return new ExpressionOfInterest(
                "Observatory " + UUID.randomUUID(),
                null,
                OrganisationType.ACADEMIA,
                "Lebanon",
                null,
                "Research.",
                "Research on migration.",
                "To share it.",
                "Researchers.",
                RepresentationLevel.BOTH,
                "Amal Haddad",
                shortAddress(),
                null,
                null,
                null,
                "en");
    }

    private static ExpressionOfInterest with(ExpressionOfInterest said, String field, String text) {
        Map<String, String> given = Map.of(field, text);
        return new ExpressionOfInterest(
                given.getOrDefault("organisationName", said.organisationName()),
                said.acronym(),
                said.organisationType(),
                said.country(),
                said.website(),
                given.getOrDefault("mandate", said.mandate()),
                said.migrationWork(),
                given.getOrDefault("motivation", said.motivation()),
                said.contribution(),
                said.representationLevel(),
                said.focalPointName(),
                given.getOrDefault("focalPointEmail", said.focalPointEmail()),
                given.getOrDefault("alternateName", said.alternateName()),
                given.getOrDefault("alternateEmail", said.alternateEmail()),
                given.getOrDefault("sponsor", said.sponsor()),
                given.getOrDefault("language", said.language()));
    }

    private void confirm(ExpressionOfInterest interest) {
        assertThat(interests.confirm(token(interest))).isPresent();
    }

    private String token(ExpressionOfInterest interest) {
        return tokenOf(links.mint(Purpose.INTEREST, pending(interest).get(0).toString()));
    }

    private static String tokenOf(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private List<UUID> pending(ExpressionOfInterest interest) {
        return database.sql("select id from pending_interest where focal_point_email = ? order by received_at")
                .param(interest.focalPointEmail())
                .query(UUID.class)
                .list();
    }

    private List<SentMessage> messages(ExpressionOfInterest interest) {
        return pending(interest).stream()
                .flatMap(id -> notifications.of("interest-" + id).stream())
                .toList();
    }

    private String body(ExpressionOfInterest interest) {
        return notifications.read(messages(interest).get(0).id()).orElseThrow().body();
    }

    private String reference(ExpressionOfInterest interest) {
        return interests.find(token(interest)).orElseThrow().reference().orElseThrow();
    }

    private ProcessInstance instance(ExpressionOfInterest interest) {
        return running(interest).get(0);
    }

    private List<ProcessInstance> running(ExpressionOfInterest interest) {
        return runtimeService
                .createProcessInstanceQuery()
                .variableValueEquals("organisationName", interest.organisationName())
                .list();
    }

    private static <T> List<T> together(Supplier<T> work) {
        CyclicBarrier start = new CyclicBarrier(2);
        List<CompletableFuture<T>> both = Stream.of(1, 2)
                .map(turn -> CompletableFuture.supplyAsync(() -> {
                    await(start);
                    return work.get();
                }))
                .toList();
        return both.stream().map(CompletableFuture::join).toList();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }
}
