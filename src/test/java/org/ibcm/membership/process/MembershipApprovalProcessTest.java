package org.ibcm.membership.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.core.NestedExceptionUtils.getMostSpecificCause;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.ibcm.consensus.DecisionRecord;
import org.ibcm.consensus.DecisionRecords;
import org.ibcm.consensus.Outcome;
import org.ibcm.engine.Accounts;
import org.ibcm.engine.InputRefused;
import org.ibcm.journal.Journal;
import org.ibcm.membership.ApplicationStatus;
import org.ibcm.membership.ApplicationView;
import org.ibcm.membership.Criterion;
import org.ibcm.membership.Membership;
import org.ibcm.membership.SelectionCriteria;
import org.ibcm.notification.Notifications;
import org.ibcm.notification.Notifications.SentMessage;
import org.ibcm.register.ContactKind;
import org.ibcm.register.Member;
import org.ibcm.register.OrganisationType;
import org.ibcm.register.Register;
import org.ibcm.register.RegisterUpkeep;
import org.ibcm.register.RepresentationLevel;
import org.ibcm.support.Coalition;
import org.ibcm.support.CoversProcess;
import org.ibcm.support.ProcessTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** From an expression of interest to every possible end (D.1). */
@ProcessTest
@CoversProcess(MembershipApproval.PROCESS)
class MembershipApprovalProcessTest {

    private static final String SCREEN = "UserTask_ScreenApplication";
    private static final String RECORD_INFORMATION = "UserTask_RecordInformation";
    private static final String ASSESS = "UserTask_AssessCriteria";
    private static final String COMMENT = MembershipApproval.COMMENT_ON_APPLICATION;
    private static final String RECORD_POSITION = "UserTask_RecordPosition";
    private static final List<String> CO_CONVENERS = List.of("escwa", "iom", "las", "ilo");

    @Autowired
    private Coalition coalition;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Membership membership;

    @Autowired
    private Journal journal;

    @Autowired
    private Register register;

    @Autowired
    private RegisterUpkeep upkeep;

    @Autowired
    private SelectionCriteria criteria;

    @Autowired
    private DecisionRecords decisions;

    @Autowired
    private Clock clock;

    @Autowired
    private Notifications notifications;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TaskService taskService;

    @Autowired
    private HistoryService historyService;

    @Autowired
    private IdentityService identityService;

    // ---- arrival

    @Test
    void registersWhatTheSecretariatFilesAndAcknowledgesItToTheApplicant() {
        ProcessInstance application = file(ExpressionsOfInterest.any());

        assertThat(reference(application)).matches("MEM-\\d{4}-\\d{4}");
        assertThat(status(application)).isEqualTo(ApplicationStatus.SCREENING);
        assertThat(told(application, "membership/application-received")).hasSize(1);
        assertThat(task(application, SCREEN).getName()).startsWith("Screen application: Arab Migration Observatory");
    }

    @Test
    void registersWhatArrivesAsAMessage() {
        ProcessInstance application = receive(ExpressionsOfInterest.any());

        assertThat(status(application)).isEqualTo(ApplicationStatus.SCREENING);
    }

    @Test
    void keepsNoTextOfTheExpressionOfInterestInTheProcess() {
        Map<String, Object> interest = ExpressionsOfInterest.with("language", "en");

        ProcessInstance application = file(interest);

        assertThat(runtimeService
                        .createVariableInstanceQuery()
                        .processInstanceIdIn(application.getId())
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
        assertThat(runtimeService
                        .createVariableInstanceQuery()
                        .variableName("applicationFacts")
                        .processInstanceIdIn(application.getId())
                        .singleResult()
                        .getTaskId())
                .isEqualTo(task(application, SCREEN).getId());
    }

    @Test
    void takesTheAlternateAndTheSponsorAlong() {
        Map<String, Object> interest = ExpressionsOfInterest.any();
        interest.put("alternateName", "Basel Karim");
        interest.put(
                "alternateEmail",
                "basel@" + interest.get("focalPointEmail").toString().split("@")[0] + ".example");
        interest.put("sponsor", "UN Women");

        ProcessInstance application = file(interest);

        assertThat(facts(task(application, SCREEN)))
                .contains("\"Sponsor\",\"value\":\"UN Women\"")
                .contains("Basel Karim");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            organisationName    | ''                     | fill in the organisation's name ("organisationName")
            organisationName    | ---                    | in letters ("organisationName")
            organisationType    | ''                     | choose the kind of organisation ("organisationType")
            organisationType    | CHARITY                | "organisationType" must be one of UN_ENTITY
            country             | '  '                   | fill in the country ("country")
            website             | javascript:alert(1)    | an address such as https://example.org ("website")
            website             | observatory            | an address such as https://example.org ("website")
            website             | https://a b            | an address such as https://example.org ("website")
            mandate             | ''                     | fill in the mandate ("mandate")
            migrationWork       | ''                     | fill in the work on migration ("migrationWork")
            motivation          | ''                     | fill in the motivation ("motivation")
            contribution        | ''                     | fill in the contribution ("contribution")
            representationLevel | ''                     | choose the level of representation ("representationLevel")
            representationLevel | HIGH                   | "representationLevel" must be one of SENIOR
            focalPointName      | ''                     | fill in the focal point's name ("focalPointName")
            focalPointEmail     | ''                     | fill in the focal point's e-mail address ("focalPointEmail")
            focalPointEmail     | amal.example.org       | an e-mail address such as amal@example.org ("focalPointEmail")
            focalPointEmail     | ilo.focal@example.org  | already acts for ILO
            alternateName       | Basel Karim            | fill in the alternate's e-mail address ("alternateEmail")
            alternateEmail      | basel@example.org      | fill in the alternate's name ("alternateName")
            sponsor             | NATO                   | "NATO" is no member organisation ("sponsor")
            language            | fr                     | "language" must be one of en, ar; "fr" is not known.
            """)
    void refusesWhatCannotBeTakenHoweverItArrives(String field, String value, String message) {
        Map<String, Object> interest = ExpressionsOfInterest.with(field, value);

        refusesBothWays(interest, message);
    }

    @Test
    void refusesATextThatNoFormCanHold() {
        refusesBothWays(
                ExpressionsOfInterest.with("mandate", "m".repeat(4_001)),
                "\"mandate\" holds at most 4,000 characters in a form; this text has 4,001.");
        refusesBothWays(
                ExpressionsOfInterest.with("organisationName", "n".repeat(201)),
                "The organisation's name (\"organisationName\") has 201 characters; please shorten it to 200.");
    }

    @Test
    void refusesLinesInAName() {
        refusesBothWays(
                ExpressionsOfInterest.with("country", "Jordan\r\nBcc: all@example.org"),
                "Please give the country in one line (\"country\").");
    }

    @Test
    void refusesAnAlternateWithTheFocalPointsAddress() {
        Map<String, Object> interest = ExpressionsOfInterest.any();
        interest.put("alternateName", "Basel Karim");
        interest.put(
                "alternateEmail", interest.get("focalPointEmail").toString().toUpperCase());

        refusesBothWays(interest, "(\"alternateEmail\")");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "International Labour Organization",
                " INTERNATIONAL  labour\tOrganization ",
                "Ïnternational Labour Organization"
            })
    void refusesAMember(String name) {
        refusesBothWays(
                ExpressionsOfInterest.with("organisationName", name.replace('\t', ' ')), "is already a member since");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Société des Migrants %s", "SOCIETE  DES MIGRANTS %s ", "société-des migrants%s"})
    void refusesASecondOpenApplication(String name) {
        String number = String.valueOf(System.nanoTime());
        file(ExpressionsOfInterest.with("organisationName", "Société des migrants " + number));

        refusesBothWays(
                ExpressionsOfInterest.with("organisationName", name.formatted(number)),
                "already has an open application (\"organisationName\")");
    }

    @Test
    void takesOneOfTwoApplicationsThatArriveAtTheSameMoment() {
        Map<String, Object> interest = ExpressionsOfInterest.any();
        CyclicBarrier together = new CyclicBarrier(2);
        List<CompletableFuture<ProcessInstance>> arrivals = Stream.of(1, 2)
                .map(arrival -> CompletableFuture.supplyAsync(() -> {
                    await(together);
                    return receive(interest);
                }))
                .toList();

        List<Throwable> refusals = arrivals.stream()
                .map(arrival -> arrival.handle((taken, refused) -> refused).join())
                .filter(Objects::nonNull)
                .toList();

        assertThat(refusals)
                .singleElement()
                .satisfies(refusal ->
                        assertThat(refusal).rootCause().hasMessageContaining("already has an open application"));
        assertThat(instances(interest)).isEqualTo(1);
    }

    @Test
    void takesAnotherApplicationOnceTheFirstIsClosed() {
        Map<String, Object> interest = ExpressionsOfInterest.any();
        ProcessInstance first = file(interest);
        screen(first, Map.of("screeningOutcome", "INELIGIBLE", "screeningNote", "No seat in the region."));

        assertThat(status(file(interest))).isEqualTo(ApplicationStatus.SCREENING);
    }

    // ---- language

    @Test
    void writesToAnApplicantInTheLanguageOfItsApplication() {
        Map<String, Object> interest = ExpressionsOfInterest.any();
        interest.put("language", "ar");
        interest.put("organisationType", "UN_ENTITY");
        interest.put("alternateName", "Basel Karim");
        interest.put("alternateEmail", "basel." + interest.get("focalPointEmail"));

        ProcessInstance application = receive(interest);
        screen(application, Map.of("screeningOutcome", "INCOMPLETE", "screeningNote", "Please send your statutes."));
        coalition.fireTimer(application, "BoundaryEvent_InformationReminderDue");
        supply(application, "Of 2011.");
        screen(application, "COMPLETE");

        List<SentMessage> letters = notifications.of(reference(application)).stream()
                .filter(message -> Stream.of("focalPointEmail", "alternateEmail")
                        .anyMatch(address -> interest.get(address).equals(message.recipient())))
                .toList();
        assertThat(letters)
                .extracting(SentMessage::template)
                .contains(
                        "membership/application-received",
                        "membership/information-requested",
                        "membership/information-reminder",
                        "membership/welcome",
                        "register/account-opened");
        assertThat(letters)
                .allSatisfy(letter ->
                        assertThat(body(letter)).startsWith("السيدة/السيد").contains("أمانة التحالف"));
        assertThat(told(application, "membership/un-entity-joins"))
                .isNotEmpty()
                .allSatisfy(letter -> assertThat(body(letter)).startsWith("Dear "));
        assertThat(Stream.of("focalPointEmail", "alternateEmail")
                        .map(address -> accounts.language(interest.get(address).toString())))
                .containsOnly(Optional.of("ar"));
    }

    @Test
    void tellsTheSecretariatInEnglishWhatItTellsTheApplicantInArabic() {
        ProcessInstance application = receive(ExpressionsOfInterest.with("language", "ar"));

        membership.withdraw(reference(application), "Not the time.");

        assertThat(told(application, "membership/application-withdrawn"))
                .extracting(
                        message -> message.recipient().startsWith("secretariat."),
                        message -> body(message).startsWith("Dear "))
                .containsOnly(tuple(true, true), tuple(false, false));
    }

    // ---- screening

    @Test
    void showsTheApplicationToTheSecretariat() {
        Map<String, Object> interest = ExpressionsOfInterest.any();

        assertThat(facts(task(file(interest), SCREEN)))
                .contains(
                        "Watches how people move in the region.",
                        "Civil society",
                        "Amal Haddad, " + interest.get("focalPointEmail"));
    }

    @Test
    void tellsAnIneligibleApplicantWhy() {
        ProcessInstance application = file(ExpressionsOfInterest.any());

        screen(application, Map.of("screeningOutcome", "INELIGIBLE", "screeningNote", "No seat in the region."));

        assertThat(coalition.endEvents(application)).containsExactly("EndEvent_ApplicationIneligible");
        assertThat(status(application)).isEqualTo(ApplicationStatus.INELIGIBLE);
        assertThat(letter(application, "membership/application-ineligible")).contains("No seat in the region.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            ''           | '' | "screeningOutcome"
            PERHAPS      | '' | "screeningOutcome" must be one of COMPLETE, INCOMPLETE, INELIGIBLE
            INCOMPLETE   | '' | what the applicant should add ("screeningNote")
            INELIGIBLE   | ' ' | why it is not eligible ("screeningNote")
            """)
    void refusesAScreeningThatSaysTooLittle(String outcome, String note, String message) {
        ProcessInstance application = file(ExpressionsOfInterest.any());

        refused(() -> screen(application, Map.of("screeningOutcome", outcome, "screeningNote", note)), message);

        assertThat(task(application, SCREEN)).isNotNull();
        assertThat(status(application)).isEqualTo(ApplicationStatus.SCREENING);
    }

    // ---- information

    @Test
    void goesBackToScreeningWithWhatTheSecretariatEnters() {
        ProcessInstance application = informationRequested();

        supply(application, "Our statutes are of 2011.");

        assertThat(status(application)).isEqualTo(ApplicationStatus.SCREENING);
        assertThat(facts(task(application, SCREEN)))
                .contains("Please send your statutes.", "Our statutes are of 2011.");
        assertThat(runtimeService.getVariable(application.getId(), "informationText"))
                .isNull();
    }

    @Test
    void asksTheApplicantWithALinkAndShowsTheQuestionToTheSecretariat() {
        ProcessInstance application = informationRequested();

        assertThat(status(application)).isEqualTo(ApplicationStatus.INFORMATION_REQUESTED);
        assertThat(letter(application, "membership/information-requested"))
                .contains("Please send your statutes.")
                .contains("by "
                        + DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH)
                                .format(LocalDate.now(clock).plusDays(30)));
        assertThat(taskService.getVariableLocal(
                        task(application, RECORD_INFORMATION).getId(), "informationQuestion"))
                .isEqualTo("Please send your statutes.");
    }

    @Test
    void goesBackToScreeningWhenTheMessageBringsTheAnswer() {
        ProcessInstance application = informationRequested();

        correlate(application, MembershipApproval.INFORMATION_SUPPLIED, Map.of("informationText", "Of 2011."));

        assertThat(facts(task(application, SCREEN))).contains("Of 2011.");
        assertThat(coalition.tasks(application, RECORD_INFORMATION)).isEmpty();
    }

    @Test
    void goesBackToScreeningWhenTheApplicantAnswersAtLength() {
        ProcessInstance application = informationRequested();

        membership.supplyInformation(reference(application), "x".repeat(10_000));

        assertThat(facts(task(application, SCREEN))).contains("x".repeat(10_000));
    }

    @Test
    void refusesAnEmptyOrOverlongAnswer() {
        ProcessInstance application = informationRequested();

        refused(() -> supply(application, "  "), "Please fill in the information (\"informationText\").");
        refused(
                () -> correlate(application, MembershipApproval.INFORMATION_SUPPLIED, Map.of()),
                "Please fill in the information (\"informationText\").");
        refused(
                () -> supply(application, "x".repeat(4_001)),
                "\"informationText\" holds at most 4,000 characters in a form");
        refused(
                () -> membership.supplyInformation(reference(application), "x".repeat(10_001)),
                "The information (\"informationText\") has 10,001 characters; please shorten it to 10,000.");

        assertThat(task(application, RECORD_INFORMATION)).isNotNull();
        assertThat(status(application)).isEqualTo(ApplicationStatus.INFORMATION_REQUESTED);
    }

    @Test
    void refusesAnAnswerToWhichNothingWasAsked() {
        ProcessInstance application = file(ExpressionsOfInterest.any());

        refused(() -> membership.supplyInformation(reference(application), "Hello?"), "is screening");
    }

    @Test
    void remindsTheApplicantAtHalfTime() {
        ProcessInstance application = informationRequested();

        coalition.fireTimer(application, "BoundaryEvent_InformationReminderDue");

        assertThat(coalition.endEvents(application)).containsExactly("EndEvent_ApplicantReminded");
        assertThat(letter(application, "membership/information-reminder")).contains("Please send your statutes.");
        supply(application, "Late, but here.");
        assertThat(status(application)).isEqualTo(ApplicationStatus.SCREENING);
    }

    @Test
    void lapsesWhenTheApplicantStaysSilent() {
        ProcessInstance application = informationRequested();

        coalition.fireTimer(application, "BoundaryEvent_InformationLapsed");

        assertThat(coalition.endEvents(application)).containsExactly("EndEvent_ApplicationLapsed");
        assertThat(status(application)).isEqualTo(ApplicationStatus.LAPSED);
        assertThat(told(application, "membership/application-lapsed")).hasSize(3);
    }

    // ---- review

    @Test
    void asksEveryMemberForACommentAndTheSecretariatForScores() {
        ProcessInstance application = inReview(ExpressionsOfInterest.any());

        assertThat(status(application)).isEqualTo(ApplicationStatus.UNDER_REVIEW);
        assertThat(coalition.tasks(application, COMMENT))
                .hasSize(register.members().size());
        assertThat(facts(task(application, ASSESS))).contains("Yearly survey").doesNotContain("observatory.example,");
    }

    @Test
    void waitsForAllCommentsAndKeepsThemApart() {
        ProcessInstance application = inReview(ExpressionsOfInterest.any());
        comment(application, "who", "They know health.");
        comment(application, "fao", "They know farms.");
        List<Task> others = coalition.tasks(application, COMMENT);
        others.forEach(task -> completeAsFocalPoint(task, Map.of("comment", "")));
        coalition.runJobs(application);

        assertThat(coalition.tasks(application, RECORD_POSITION)).isEmpty();
        assess(application, scores());

        Task position = coalition.task(application, RECORD_POSITION, "agency-ilo");
        assertThat(taskService.getVariable(position.getId(), "decisionComments").toString())
                .contains("They know health.", "They know farms.");
        assertThat(runtimeService.getVariable(application.getId(), "comment")).isNull();
    }

    @Test
    void keepsTwoCommentsThatAreMadeAtTheSameMoment() {
        ProcessInstance application = inReview(ExpressionsOfInterest.any());
        assess(application, scores());
        List<Task> tasks = Stream.of("who", "fao")
                .map(agency -> coalition.task(application, COMMENT, Accounts.agencyGroup(agency)))
                .toList();
        CyclicBarrier together = new CyclicBarrier(tasks.size());
        List<CompletableFuture<Void>> comments = tasks.stream()
                .map(task -> CompletableFuture.runAsync(() -> {
                    await(together);
                    completeAsFocalPoint(task, Map.of("comment", "Said in " + task.getId()));
                }))
                .toList();

        comments.forEach(CompletableFuture::join);
        coalition.runJobs(application);

        String shown = shown(application, "decisionComments");
        assertThat(tasks).allSatisfy(task -> assertThat(shown).contains("Said in " + task.getId()));
    }

    @Test
    void refusesACommentOfSomebodyElse() {
        ProcessInstance application = inReview(ExpressionsOfInterest.any());
        Task task = coalition.task(application, COMMENT, "agency-who");

        assertThatExceptionOfType(AuthorizationException.class)
                .isThrownBy(() -> coalition.as("admin", () -> coalition.complete(task, Map.of("comment", "As if."))));
        refused(
                () -> coalition.complete(task, Map.of("comment", "As if.")),
                "Only people of WHO can comment for it (\"comment\")");
        refused(
                () -> coalition.as("who.focal", () -> coalition.complete(task, Map.of("comment", "x".repeat(4_001)))),
                "\"comment\" holds at most 4,000 characters");

        assertThat(coalition.task(application, COMMENT, "agency-who")).isNotNull();
    }

    @Test
    void remindsThoseWhoHaveNotCommentedAtHalfTime() {
        ProcessInstance application = inReview(ExpressionsOfInterest.any());
        comment(application, "who", "They know health.");

        coalition.fireTimer(application, "BoundaryEvent_CommentReminderDue");

        assertThat(told(application, "membership/comment-reminder"))
                .extracting(SentMessage::recipient)
                .contains("fao.focal@example.org")
                .doesNotContain("who.focal@example.org", "who.alternate@example.org");
    }

    @Test
    void goesOnWithoutTheCommentsThatNobodyMade() {
        ProcessInstance application = inReview(ExpressionsOfInterest.any());
        comment(application, "who", "They know health.");
        assess(application, scores());

        coalition.fireTimer(application, "BoundaryEvent_CommentWindowEnded");

        assertThat(coalition.tasks(application, COMMENT)).isEmpty();
        assertThat(coalition.tasks(application, RECORD_POSITION)).hasSize(4);
    }

    @Test
    void endsTheCommentTaskOfAMemberThatLeaves() {
        Member member = newMember();
        ProcessInstance application = inReview(ExpressionsOfInterest.any());
        assertThat(coalition.task(application, COMMENT, "agency-" + member.id()))
                .isNotNull();

        // in the portal, where somebody is signed in for the engine and for the page
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("secretariat.iom", "", "secretariat"));
        try {
            coalition.as(
                    "secretariat.iom", () -> upkeep.recordDeparture(member.id(), LocalDate.now(clock), "Closed down."));
        } finally {
            SecurityContextHolder.clearContext();
        }

        assertThat(coalition.tasks(application, COMMENT))
                .hasSize(register.members().size());
        assertThat(journal.story(reference(application)).orElseThrow().runs().stream()
                        .flatMap(run -> run.steps().stream())
                        .filter(step -> step.forGroups().contains("agency-" + member.id())))
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.leftAt()).isPresent();
                    assertThat(step.doneBy()).isEmpty();
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            score5             | ''    | Please score "Added value" from 0 to 3 ("score5").
            score1             | 4     | from 0 to 3 ("score1")
            score1             | -1    | from 0 to 3 ("score1")
            score2             | 1.5   | "score2" must be a whole number
            score3             | good  | "score3" must be a whole number
            recommendation     | ''    | "recommendation"
            recommendation     | MAYBE | "recommendation" must be one of ADMIT, GUIDANCE, DECLINE
            recommendation     | DECLINE | The scores suggest ADMIT. Please say why you recommend DECLINE ("recommendationNote").
            """)
    void refusesAnAssessmentThatIsNotSound(String field, String value, String message) {
        ProcessInstance application = inReview(ExpressionsOfInterest.any());
        Map<String, Object> assessment = scores();
        assessment.put(field, value);

        refused(() -> assess(application, assessment), message);

        assertThat(task(application, ASSESS)).isNotNull();
        assertThat(runtimeService.getVariable(application.getId(), "lowestScore"))
                .isNull();
    }

    @Test
    void ignoresSlotsWithoutACriterionAndShowsTheScoresToTheCoConveners() {
        ProcessInstance application = inReview(ExpressionsOfInterest.any());
        Map<String, Object> assessment = scores();
        assessment.put("score1", 3.0);
        assessment.put("note1", "Right in the middle.");
        assessment.put("score7", 9);
        assessment.put("recommendation", "DECLINE");
        assessment.put("recommendationNote", "Too young.");
        assertThat(taskService
                        .getVariableLocal(task(application, ASSESS).getId(), "criteria")
                        .toString())
                .contains("Fit with the scope", "Added value");

        assess(application, assessment);
        coalition.fireTimer(application, "BoundaryEvent_CommentWindowEnded");

        Task position = coalition.task(application, RECORD_POSITION, "agency-ilo");
        assertThat(taskService.getVariable(position.getId(), "decisionScores").toString())
                .contains("Right in the middle.", "Decline", "Too young.")
                .doesNotContain("9");
        assertThat(taskService.getVariable(position.getId(), "decisionBasis"))
                .isEqualTo("Selection criteria, version " + criteria.current().version());
        assertThat(taskService.getVariable(position.getId(), "decisionFacts").toString())
                .contains("Yearly survey of labour migration.");
        assertThat(names(application)).doesNotContain("score1", "note1", "recommendation", "recommendationNote");
    }

    @Test
    void assessesAnApplicationByTheCriteriaOfItsDay() {
        SelectionCriteria.Edition before = criteria.current();
        ProcessInstance early = inReview(ExpressionsOfInterest.any());
        criteria.publish(List.of(
                new Criterion("Youth", "It works with the young."),
                new Criterion("Reach", "It is present in the region.")));
        try {
            ProcessInstance late = inReview(ExpressionsOfInterest.any());
            Map<String, Object> two = Map.of("score1", 3, "score2", 3, "recommendation", "ADMIT");

            assess(late, two);
            refused(() -> assess(early, two), "from 0 to 3 (\"score3\")");
            assess(early, scores());

            assertThat(shown(late, "decisionScores")).contains("Youth", "Reach").doesNotContain("Fit with the scope");
            assertThat(shown(late, "decisionBasis")).isEqualTo("Selection criteria, version " + (before.version() + 1));
            assertThat(shown(early, "decisionScores")).contains("Fit with the scope");
            assertThat(shown(early, "decisionBasis")).isEqualTo("Selection criteria, version " + before.version());
        } finally {
            criteria.publish(before.criteria());
        }
    }

    /** What a co-convener is shown, once the window for comments is over. */
    private String shown(ProcessInstance application, String variable) {
        if (!coalition.tasks(application, COMMENT).isEmpty()) {
            coalition.fireTimer(application, "BoundaryEvent_CommentWindowEnded");
        }
        Task position = coalition.task(application, RECORD_POSITION, "agency-ilo");
        return taskService.getVariable(position.getId(), variable).toString();
    }

    @ParameterizedTest
    @CsvSource({"2,ADMIT", "1,DECLINE", "0,DECLINE", "3,ADMIT"})
    void suggestsWhatTheScoresSay(int score, String suggestion) {
        ProcessInstance application = inReview(ExpressionsOfInterest.any());
        Map<String, Object> assessment = scores();
        for (int slot = 1; slot <= 5; slot++) {
            assessment.put("score" + slot, score);
        }
        assessment.put("recommendation", suggestion);

        assess(application, assessment);

        assertThat(runtimeService.getVariable(application.getId(), "suggestedRecommendation"))
                .isEqualTo(suggestion);
    }

    @Test
    void suggestsGuidanceWhereOnePointIsMissingAltogether() {
        ProcessInstance application = inReview(ExpressionsOfInterest.any());
        Map<String, Object> assessment = scores();
        assessment.put("score4", 0);
        assessment.put("recommendation", "GUIDANCE");

        assess(application, assessment);

        assertThat(runtimeService.getVariable(application.getId(), "suggestedRecommendation"))
                .isEqualTo("GUIDANCE");
    }

    // ---- decision

    @Test
    void admitsWhenTheCoConvenersAdopt() {
        ProcessInstance application = inDecision(ExpressionsOfInterest.any());

        positions(application, "SUPPORT");

        assertThat(coalition.endEvents(application)).containsExactly("EndEvent_MemberAdmitted");
        assertThat(status(application)).isEqualTo(ApplicationStatus.ADMITTED);
        assertThat(view(application).decisionReference()).isPresent();
        assertThat(member(application).active()).isTrue();
        assertThat(told(application, "membership/welcome")).hasSize(1);
        assertThat(told(application, "membership/member-list")).hasSizeGreaterThan(19);
    }

    @Test
    void registersAUnEntityAndInformsTheCoConveners() {
        ProcessInstance application = file(ExpressionsOfInterest.with("organisationType", "UN_ENTITY"));

        screen(application, "COMPLETE");

        assertThat(coalition.endEvents(application)).containsExactly("EndEvent_MemberAdmitted");
        assertThat(status(application)).isEqualTo(ApplicationStatus.ADMITTED);
        assertThat(view(application).decisionReference()).isEmpty();
        assertThat(member(application).active()).isTrue();
        assertThat(told(application, "membership/un-entity-joins")).hasSize(8);
    }

    @Test
    void recusesASponsorAmongTheCoConveners() {
        ProcessInstance application = inDecision(ExpressionsOfInterest.with("sponsor", "ilo"));

        assertThat(coalition.tasks(application, RECORD_POSITION)).hasSize(3);
        for (String agency : List.of("escwa", "iom", "las")) {
            position(application, agency, Map.of("position", "SUPPORT"));
        }

        assertThat(status(application)).isEqualTo(ApplicationStatus.ADMITTED);
        assertThat(decision(application).statement()).endsWith("Recused: ILO.");
    }

    @Test
    void asksTheApplicantAgainWhenTheCoConvenersGiveGuidance() {
        ProcessInstance application = inDecision(ExpressionsOfInterest.any());

        position(application, "escwa", Map.of("position", "REQUEST_CHANGES", "reason", "Please name a second office."));
        for (String agency : List.of("iom", "las", "ilo")) {
            position(application, agency, Map.of("position", "SUPPORT"));
        }
        coalition.runJobs(application);

        assertThat(status(application)).isEqualTo(ApplicationStatus.INFORMATION_REQUESTED);
        assertThat(letter(application, "membership/information-requested")).contains("Please name a second office.");
        assertThat(names(application)).doesNotContain("decisionStatement");
        String first = view(application).decisionReference().orElseThrow();

        supply(application, "A second office opens in Tunis.");
        screen(application, "COMPLETE");
        review(application);
        Task position = coalition.task(application, RECORD_POSITION, "agency-escwa");
        assertThat(taskService.getVariable(position.getId(), "decisionFacts").toString())
                .contains("A second office opens in Tunis.");
        positions(application, "SUPPORT");

        assertThat(coalition.endEvents(application)).containsExactly("EndEvent_MemberAdmitted");
        assertThat(view(application).decisionReference().orElseThrow()).isNotEqualTo(first);
    }

    @Test
    void declinesWithAReasonWhenTheCoConvenersDoNotAdopt() {
        ProcessInstance application = inDecision(ExpressionsOfInterest.any());
        position(
                application,
                "las",
                Map.of("position", "OBJECT", "reason", "No record of work.", "resolution", "Two years of work."));
        for (String agency : List.of("escwa", "iom", "ilo")) {
            position(application, agency, Map.of("position", "SUPPORT"));
        }
        Task consult = coalition.task(application, "UserTask_ConsultOnObjections");
        coalition.as(
                "secretariat.iom",
                () -> coalition.complete(
                        consult, Map.of("consultationSummary", "LAS stays with it.", "nextStep", "SENIOR_LEVEL")));
        Task senior = coalition.task(application, "UserTask_RecordSeniorOutcome");
        coalition.as(
                "secretariat.iom",
                () -> coalition.complete(
                        senior,
                        Map.of(
                                "seniorOutcome", "NOT_ADOPTED",
                                "statement", "Too early.",
                                "meetingDate", LocalDate.now(clock).toString())));
        coalition.runJobs(application);

        assertThat(coalition.endEvents(application)).containsExactly("EndEvent_ApplicationDeclined");
        assertThat(status(application)).isEqualTo(ApplicationStatus.DECLINED);
        assertThat(letter(application, "membership/application-declined"))
                .contains("Reason: Too early.")
                .doesNotContain("No record of work", "objects", "LAS stays", "Recused");
        assertThat(view(application).reason()).contains("Too early.");
        assertThat(register.named(view(application).organisationName())).isEmpty();
    }

    /** The record of who said what is for those concerned; the applicant gets what it needs to answer. */
    @Test
    void guidanceReachesTheApplicantInFullAndNamesNobody() {
        ProcessInstance application = inDecision(ExpressionsOfInterest.any());
        String first = "Please name a second office. " + "a".repeat(3_900);
        String second = "Please send your accounts. " + "b".repeat(3_900);
        position(application, "escwa", Map.of("position", "REQUEST_CHANGES", "reason", first));
        position(application, "las", Map.of("position", "REQUEST_CHANGES", "reason", second));
        position(application, "iom", Map.of("position", "SUPPORT"));
        position(application, "ilo", Map.of("position", "STAND_ASIDE"));
        coalition.runJobs(application);

        String question = view(application).openRequest().orElseThrow().question();
        assertThat(question).matches("(?s)1\\. .*\n\n2\\. .*").contains(first, second);
        assertThat(Stream.of(question, letter(application, "membership/information-requested")))
                .allSatisfy(text -> assertThat(text.replaceFirst("(?s)\n--\n.*", ""))
                        .contains(first, second)
                        .doesNotContain("LAS", "ILO", "IOM ", "stood aside", "supports", "Recused"));
        assertThat(taskService
                        .getVariableLocal(task(application, RECORD_INFORMATION).getId(), "informationQuestion")
                        .toString())
                .hasSize(4_000)
                .endsWith("…");
        assertThat(decision(application).statement()).contains("LAS asks for changes", "ILO stood aside");
    }

    @Test
    void leavesTheRegisterAloneWhenTheApplicantIsAMemberByThen() {
        ProcessInstance application = inDecision(ExpressionsOfInterest.any());
        String name = view(application).organisationName();
        String member = register.admit(new Register.Admission(
                "by-hand-" + application.getId(),
                name.toUpperCase(),
                "OBS",
                OrganisationType.CIVIL_SOCIETY,
                RepresentationLevel.BOTH,
                new Register.Person("Dina Saleh", "dina@" + application.getId() + ".example"),
                Optional.empty()));

        positions(application, "SUPPORT");

        assertThat(status(application)).isEqualTo(ApplicationStatus.ADMITTED);
        assertThat(member(application).id()).isEqualTo(member);
    }

    /** The coalition has decided; that a person has come to act for another organisation must not stop it. */
    @Test
    void admitsAnOrganisationWhosePeopleActForAnotherByThen() {
        Map<String, Object> interest = ExpressionsOfInterest.any();
        String taken = interest.get("focalPointEmail").toString();
        interest.put("alternateName", "Basel Karim");
        interest.put("alternateEmail", "basel." + taken);
        ProcessInstance application = inDecision(interest);
        String other = register.admit(new Register.Admission(
                "by-hand-" + application.getId(),
                "Another " + application.getId(),
                "OTH",
                OrganisationType.CIVIL_SOCIETY,
                RepresentationLevel.BOTH,
                new Register.Person("Amal Haddad", taken),
                Optional.empty()));

        positions(application, "SUPPORT");

        assertThat(coalition.endEvents(application)).containsExactly("EndEvent_MemberAdmitted");
        assertThat(register.file(member(application).id()).orElseThrow().contacts())
                .containsOnlyKeys(ContactKind.ALTERNATE);
        assertThat(register.file(other).orElseThrow().contacts()).containsOnlyKeys(ContactKind.FOCAL_POINT);
        assertThat(told(application, "register/contact-not-opened"))
                .extracting(SentMessage::recipient)
                .contains("secretariat.iom@example.org")
                .allMatch(recipient -> recipient.startsWith("secretariat."));
        assertThat(letter(application, "register/contact-not-opened"))
                .contains(
                        taken, "focal point", "/members/" + member(application).id());
    }

    @Test
    void screeningShowsWhoIsNamedElsewhere() {
        Map<String, Object> interest = ExpressionsOfInterest.any();
        ProcessInstance first = file(interest);
        ProcessInstance second = file(ExpressionsOfInterest.with(
                "focalPointEmail", interest.get("focalPointEmail").toString()));

        assertThat(facts(task(second, SCREEN))).contains("is named in %s, too".formatted(reference(first)));
        assertThat(facts(task(first, SCREEN))).doesNotContain("is named in");
    }

    // ---- withdrawal

    /** Somebody has ended the process in Cockpit: the case must not stay open for ever. */
    @Test
    void isWithdrawnAlsoWhenNothingWaitsForItAnyMore() {
        Map<String, Object> interest = ExpressionsOfInterest.any();
        ProcessInstance application = file(interest);
        runtimeService.deleteProcessInstance(application.getId(), "Ended in Cockpit.");

        membership.withdraw(reference(application), "Stuck.");

        assertThat(status(application)).isEqualTo(ApplicationStatus.WITHDRAWN);
        assertThat(status(file(interest))).isEqualTo(ApplicationStatus.SCREENING);
    }

    @Test
    void endsWhenWithdrawnDuringScreening() {
        ProcessInstance application = file(ExpressionsOfInterest.any());

        correlate(
                application,
                MembershipApproval.APPLICATION_WITHDRAWN,
                Map.of("withdrawalReason", "Merged with another."));

        isWithdrawn(application);
        assertThat(letter(application, "membership/application-withdrawn")).contains("Merged with another.");
        assertThat(told(application, "membership/application-withdrawn")).hasSize(3);
    }

    @Test
    void endsWhenWithdrawnWhileInformationIsAwaited() {
        ProcessInstance application = informationRequested();

        correlate(application, MembershipApproval.APPLICATION_WITHDRAWN, Map.of());

        isWithdrawn(application);
    }

    @Test
    void endsAndTellsTheMembersWhenWithdrawnDuringTheReview() {
        ProcessInstance application = inReview(ExpressionsOfInterest.any());

        membership.withdraw(reference(application), "x".repeat(10_000));

        isWithdrawn(application);
        assertThat(told(application, "membership/application-withdrawn"))
                .extracting(SentMessage::recipient)
                .contains("who.focal@example.org", "secretariat.iom@example.org");
    }

    @Test
    void endsTheDecisionTooWhenWithdrawnDuringIt() {
        ProcessInstance application = inDecision(ExpressionsOfInterest.any());
        position(application, "ilo", Map.of("position", "SUPPORT"));
        String decision = coalition.called(application, "consensus-decision").getBusinessKey();

        membership.withdraw(reference(application), null);

        isWithdrawn(application);
        assertThat(coalition.tasks(application, RECORD_POSITION)).isEmpty();
        assertThat(decisions.find(decision).orElseThrow().outcome()).isEqualTo(Outcome.WITHDRAWN);
        assertThat(told(application, "membership/application-withdrawn"))
                .extracting(SentMessage::recipient)
                .contains("las.focal@example.org");
    }

    @Test
    void refusesAWithdrawalOnceAllIsOver() {
        ProcessInstance application = file(ExpressionsOfInterest.with("organisationType", "UN_ENTITY"));
        screen(application, "COMPLETE");

        refused(() -> membership.withdraw(reference(application), null), "is admitted");

        assertThat(status(application)).isEqualTo(ApplicationStatus.ADMITTED);
    }

    private void isWithdrawn(ProcessInstance application) {
        assertThat(coalition.endEvents(application)).containsExactly("EndEvent_ApplicationWithdrawn");
        assertThat(coalition.isRunning(application)).isFalse();
        assertThat(status(application)).isEqualTo(ApplicationStatus.WITHDRAWN);
    }

    // ---- helpers

    private void refusesBothWays(Map<String, Object> interest, String message) {
        long before = instances(interest);
        refused(() -> file(interest), message);
        refused(() -> receive(interest), message);
        assertThat(instances(interest)).isEqualTo(before);
    }

    private static void refused(ThrowingCallable work, String message) {
        assertThatThrownBy(work)
                .satisfies(failure -> assertThat(getMostSpecificCause(failure))
                        .isInstanceOf(InputRefused.class)
                        .hasMessageContaining(message));
    }

    /** Cases that were ever begun, whether or not they still run. */
    private long instances(Map<String, Object> interest) {
        return historyService
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(MembershipApproval.PROCESS)
                .variableValueEquals("organisationName", interest.get("organisationName"))
                .count();
    }

    private String facts(Task task) {
        return taskService.getVariable(task.getId(), "applicationFacts").toString();
    }

    private List<String> names(ProcessInstance application) {
        return runtimeService.createVariableInstanceQuery().processInstanceIdIn(application.getId()).list().stream()
                .map(VariableInstance::getName)
                .toList();
    }

    private ProcessInstance informationRequested() {
        ProcessInstance application = file(ExpressionsOfInterest.any());
        screen(application, Map.of("screeningOutcome", "INCOMPLETE", "screeningNote", "Please send your statutes."));
        return application;
    }

    private void supply(ProcessInstance application, String text) {
        Task task = task(application, RECORD_INFORMATION);
        coalition.as("secretariat.iom", () -> coalition.complete(task, Map.of("informationText", text)));
    }

    private void correlate(ProcessInstance application, String message, Map<String, Object> variables) {
        runtimeService
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(reference(application))
                .setVariables(variables)
                .correlate();
    }

    private void comment(ProcessInstance application, String agency, String text) {
        Task task = coalition.task(application, COMMENT, "agency-" + agency);
        completeAsFocalPoint(task, Map.of("comment", text));
        coalition.runJobs(application);
    }

    private void completeAsFocalPoint(Task task, Map<String, Object> variables) {
        String agency = taskService.getVariable(task.getId(), "agency").toString();
        String person = identityService
                .createUserQuery()
                .memberOfGroup(Accounts.agencyGroup(agency))
                .list()
                .get(0)
                .getId();
        coalition.as(person, () -> coalition.complete(task, variables));
    }

    private static void await(CyclicBarrier together) {
        try {
            together.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Not one of the founding members, who are needed by other tests. */
    private Member newMember() {
        ProcessInstance application = file(ExpressionsOfInterest.with("organisationType", "UN_ENTITY"));
        screen(application, "COMPLETE");
        return member(application);
    }

    private DecisionRecord decision(ProcessInstance application) {
        return decisions
                .find(view(application).decisionReference().orElseThrow())
                .orElseThrow();
    }

    private String letter(ProcessInstance application, String template) {
        return body(told(application, template).get(0));
    }

    private String body(SentMessage message) {
        return notifications.read(message.id()).orElseThrow().body();
    }

    private Member member(ProcessInstance application) {
        return register.named(view(application).organisationName()).orElseThrow();
    }

    private void screen(ProcessInstance application, String outcome) {
        screen(application, Map.of("screeningOutcome", outcome));
    }

    private void screen(ProcessInstance application, Map<String, Object> answers) {
        Task task = task(application, SCREEN);
        coalition.as("secretariat.iom", () -> coalition.complete(task, answers));
    }

    private ProcessInstance inReview(Map<String, Object> interest) {
        ProcessInstance application = file(interest);
        screen(application, "COMPLETE");
        return application;
    }

    private ProcessInstance inDecision(Map<String, Object> interest) {
        ProcessInstance application = inReview(interest);
        review(application);
        return application;
    }

    private void review(ProcessInstance application) {
        assess(application, scores());
        coalition.fireTimer(application, "BoundaryEvent_CommentWindowEnded");
        coalition.runJobs(application);
    }

    private void assess(ProcessInstance application, Map<String, Object> assessment) {
        Task task = task(application, ASSESS);
        coalition.as("secretariat.escwa", () -> coalition.complete(task, assessment));
    }

    private static Map<String, Object> scores() {
        Map<String, Object> scores = new HashMap<>();
        for (int slot = 1; slot <= 5; slot++) {
            scores.put("score" + slot, 2);
            scores.put("note" + slot, "");
        }
        scores.put("recommendation", "ADMIT");
        scores.put("recommendationNote", "");
        return scores;
    }

    private void positions(ProcessInstance application, String position) {
        CO_CONVENERS.forEach(agency -> position(application, agency, Map.of("position", position)));
        coalition.runJobs(application);
    }

    private void position(ProcessInstance application, String agency, Map<String, Object> said) {
        Task task = coalition.task(application, RECORD_POSITION, "agency-" + agency);
        coalition.as(agency + ".focal", () -> coalition.complete(task, said));
        coalition.runJobs(application);
    }

    private ProcessInstance file(Map<String, Object> interest) {
        return coalition.as(
                "secretariat.iom", () -> coalition.start(MembershipApproval.PROCESS, new HashMap<>(interest)));
    }

    private ProcessInstance receive(Map<String, Object> interest) {
        return runtimeService
                .createMessageCorrelation(MembershipApproval.EXPRESSION_OF_INTEREST_RECEIVED)
                .setVariables(interest)
                .correlateStartMessage();
    }

    private Task task(ProcessInstance application, String key) {
        return coalition.task(application, key);
    }

    private String reference(ProcessInstance application) {
        return historyService
                .createHistoricProcessInstanceQuery()
                .processInstanceId(application.getId())
                .singleResult()
                .getBusinessKey();
    }

    private ApplicationStatus status(ProcessInstance application) {
        return view(application).status();
    }

    private ApplicationView view(ProcessInstance application) {
        return membership.find(reference(application)).orElseThrow();
    }

    private List<SentMessage> told(ProcessInstance application, String template) {
        return notifications.of(reference(application)).stream()
                .filter(message -> message.template().equals(template))
                .toList();
    }
}
