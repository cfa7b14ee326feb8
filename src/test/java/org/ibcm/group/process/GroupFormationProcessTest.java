package org.ibcm.group.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.core.NestedExceptionUtils.getMostSpecificCause;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.HistoryService;
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
import org.ibcm.group.Composition;
import org.ibcm.group.Formation;
import org.ibcm.group.GroupDirectory;
import org.ibcm.group.GroupProcedure;
import org.ibcm.group.GroupStatus;
import org.ibcm.group.GroupView;
import org.ibcm.group.InvitationClosed;
import org.ibcm.group.Occasion;
import org.ibcm.group.PartnerInvitations;
import org.ibcm.group.PartnerStatus;
import org.ibcm.group.PartnerView;
import org.ibcm.group.RequestView;
import org.ibcm.group.SeatView;
import org.ibcm.group.VersionView;
import org.ibcm.notification.Notifications;
import org.ibcm.notification.Notifications.SentMessage;
import org.ibcm.register.OrganisationType;
import org.ibcm.register.Register;
import org.ibcm.register.Register.Admission;
import org.ibcm.register.Register.Person;
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

/** From the request of two members to a group at work, or to any other end (D.4). */
@ProcessTest
@CoversProcess(GroupFormation.PROCESS)
class GroupFormationProcessTest {

    private static final String CONFIRM = GroupFormation.CONFIRM_REQUEST;
    private static final String REVIEW = "UserTask_ReviewProposal";
    private static final String REVISE = "UserTask_ReviseProposal";
    private static final String JOIN = GroupFormation.JOIN_GROUP;
    private static final String COMPOSE = GroupFormation.CONFIRM_COMPOSITION;
    private static final String RECORD_POSITION = "UserTask_RecordPosition";
    private static final List<String> CO_CONVENERS = List.of("escwa", "iom", "las", "ilo");

    @Autowired
    private Coalition coalition;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Formation formation;

    @Autowired
    private Composition composition;

    @Autowired
    private GroupDirectory groups;

    @Autowired
    private PartnerInvitations invitations;

    @Autowired
    private DecisionRecords decisions;

    @Autowired
    private Notifications notifications;

    @Autowired
    private Register register;

    @Autowired
    private RegisterUpkeep upkeep;

    @Autowired
    private Clock clock;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TaskService taskService;

    @Autowired
    private HistoryService historyService;

    // ---- the whole way

    @Test
    void formsTheTaskForceThatThreeMembersAskFor() {
        ProcessInstance group = propose(GroupProposals.taskForce());
        confirm(group, "iom", true, "Border health is urgent.");
        confirm(group, "escwa", true, "");
        coalition.runJobs(group);
        review(group);
        positions(group, "SUPPORT");

        join(group, "unicef", true, "Rania Saleh");
        join(group, "ilo", false, "");
        answerInvitation(group, "Red Crescent", true, "Sami Aziz");
        coalition.fireTimer(group, "BoundaryEvent_CallWindowEnded");
        coalition.runJobs(group);
        assertThat(shown(group, COMPOSE, "composition"))
                .contains(
                        "\"organisation\":\"WHO\",\"role\":\"Lead\"",
                        "\"organisation\":\"UNICEF\",\"role\":\"Member\",\"answer\":\"Represented by Rania Saleh\"",
                        "\"organisation\":\"Red Crescent\",\"role\":\"Partner\",\"answer\":\"Accepted – Sami Aziz\"",
                        "\"organisation\":\"Arab Trade Union Confederation\",\"role\":\"Partner\",\"answer\":\"Invited\"");
        compose(group, "We meet on Sunday.");

        assertThat(coalition.endEvents(group)).contains("EndEvent_GroupEstablished");
        GroupView formed = view(group);
        assertThat(formed.reference()).matches("GRP-\\d{4}-\\d{4}");
        assertThat(formed.status()).isEqualTo(GroupStatus.ACTIVE);
        assertThat(formed.leadAgency()).isEqualTo("who");
        assertThat(formed.establishedOn()).isEqualTo(LocalDate.now(clock));
        assertThat(formed.members())
                .extracting(SeatView::agency)
                .containsExactlyInAnyOrder("who", "iom", "escwa", "unicef");
        assertThat(formed.partners())
                .extracting(PartnerView::name, PartnerView::status)
                .containsExactly(
                        tuple("Arab Trade Union Confederation", PartnerStatus.NO_ANSWER),
                        tuple("Red Crescent", PartnerStatus.ACCEPTED));
        assertThat(formed.decision()).isEqualTo(decision(group).reference());
        assertThat(decision(group).outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(register.body(formed.reference()))
                .hasValueSatisfying(
                        agencies -> assertThat(agencies).containsExactlyInAnyOrder("who", "iom", "escwa", "unicef"));
        assertThat(letter(group, "group/group-established"))
                .contains("Members: ", "Partners: Red Crescent", "We meet on Sunday.", "/groups/" + formed.reference());
        assertThat(told(group, "group/group-established"))
                .extracting(SentMessage::recipient)
                .contains("ilo.focal@example.org", address(group, "Red Crescent"))
                .doesNotContain(address(group, "Arab Trade Union Confederation"));
        assertThat(overseen(formed.reference())).isOne();
    }

    @Test
    void formsAWorkingGroupOnceAllHaveAnsweredTheCall() {
        ProcessInstance group = inCall(GroupProposals.workingGroup());

        coalition.tasks(group, JOIN).forEach(task -> complete(task, Map.of("joins", "false", "representative", "")));
        coalition.runJobs(group);
        compose(group, "");

        assertThat(view(group).members()).extracting(SeatView::agency).containsExactlyInAnyOrder("ilo", "un-women");
        assertThat(view(group).terms().procedure()).isEqualTo(GroupProcedure.MAJORITY);
        assertThat(view(group).terms().endsOn()).isNull();
        assertThat(told(group, "group/partner-invited")).isEmpty();
    }

    @Test
    void keepsNoTextOfTheProposalInTheProcess() {
        ProcessInstance group = propose(GroupProposals.taskForce());

        assertThat(variables(group))
                .containsExactlyInAnyOrder(
                        "groupName",
                        "groupType",
                        "leadAgency",
                        "requestsToConfirm",
                        "proposalFacts",
                        "withdrawalAudience",
                        "confirmationWindow",
                        "confirmationReminder",
                        "reviewPeriod",
                        "revisionPeriod",
                        "decisionWindow",
                        "callWindow",
                        "callReminder",
                        "compositionPeriod");
    }

    // ---- what is refused at once

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            groupName         | ''          | fill in the group's name ("groupName")
            groupName         | ---         | in letters ("groupName")
            groupType         | ''          | whether this is a working group or a task force ("groupType")
            groupType         | COMMITTEE   | "groupType" must be one of WORKING_GROUP, TASK_FORCE
            issue             | ''          | fill in the issue ("issue")
            mandate           | ' '         | fill in the mandate ("mandate")
            workplanSummary   | ''          | fill in the workplan ("workplanSummary")
            leadAgency        | ''          | The lead ("leadAgency") is one of the members that ask
            leadAgency        | unicef      | The lead ("leadAgency") is one of the members that ask
            requestingMembers | ["who"]     | at least two different ones ("requestingMembers")
            requestingMembers | ["who","who"] | at least two different ones ("requestingMembers")
            requestingMembers | []          | at least two different ones ("requestingMembers")
            requestingMembers | ["who","nato"] | "nato" is none
            requestingMembers | who and iom | "requestingMembers" must be a list such as
            requestingMembers | ["iom","ilo"] | The lead ("leadAgency") is one of the members that ask
            otherMembers      | NATO        | "NATO" is none
            startDate         | tomorrow    | "startDate" must be a day such as
            endDate           | ''          | A task force is formed for a time: please give the day on which it ends ("endDate")
            endDate           | 2020-01-01  | must come after the start
            endDate           | 2026-02-30  | "endDate" must be a day such as
            decisionProcedure | LOTTERY     | "decisionProcedure" must be one of CONSENSUS, NO_OBJECTION, MAJORITY
            partners          | Red Crescent | write each partner ("partners") in a line of its own as Name <email>
            partners          | Red Crescent <health> | ("partners")
            """)
    void refusesAProposalThatCannotBeTaken(String field, String value, String message) {
        refusesToStart("who.focal", GroupProposals.with(field, value), message);
    }

    @Test
    void refusesATaskForceThatIsOverBeforeItStarts() {
        Map<String, Object> proposal = GroupProposals.taskForce();
        proposal.put("startDate", LocalDate.now(clock).plusYears(2).toString());

        refusesToStart("who.focal", proposal, "must come after the start");
    }

    @Test
    void refusesAFormerMember() {
        String former = newMember();
        leaves(former);

        refusesToStart(
                "who.focal",
                GroupProposals.with("requestingMembers", GroupProposals.ids("who", former)),
                "\"" + former + "\" is none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unicef.focal", "secretariat.iom"})
    void refusesAProposalOfSomebodyElsesOrganisation(String person) {
        refusesToStart(person, GroupProposals.taskForce(), "Your own organisation must be among those that ask");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Climate and mobility %s", "CLIMATE  and mobility%s ", "climate-and mobility %s"})
    void refusesTheNameOfALivingGroup(String name) {
        String number = String.valueOf(System.nanoTime());
        propose(GroupProposals.with("groupName", "Climate and mobility " + number));

        refusesToStart(
                "who.focal",
                GroupProposals.with("groupName", name.formatted(number)),
                "There is a group or a proposal named");
    }

    @Test
    void takesOneOfTwoProposalsOfTheSameNameAtTheSameMoment() {
        Map<String, Object> proposal = GroupProposals.taskForce();
        CyclicBarrier together = new CyclicBarrier(2);
        List<CompletableFuture<ProcessInstance>> arrivals = Stream.of("who.focal", "iom.focal")
                .map(person -> CompletableFuture.supplyAsync(() -> {
                    await(together);
                    return propose(person, proposal);
                }))
                .toList();

        List<Throwable> refusals = arrivals.stream()
                .map(arrival -> arrival.handle((taken, refused) -> refused).join())
                .filter(Objects::nonNull)
                .toList();

        assertThat(refusals)
                .singleElement()
                .satisfies(
                        refusal -> assertThat(refusal).rootCause().hasMessageContaining("a group or a proposal named"));
        assertThat(named(proposal)).hasSize(1);
    }

    @Test
    void aMemberStartsGroupsAndNothingElse() {
        assertThatExceptionOfType(AuthorizationException.class)
                .isThrownBy(
                        () -> coalition.as("who.focal", () -> coalition.start("membership-approval", new HashMap<>())));
        assertThatExceptionOfType(AuthorizationException.class)
                .isThrownBy(() -> coalition.as(
                        "modeller", () -> coalition.start(GroupFormation.PROCESS, GroupProposals.taskForce())));
    }

    @Test
    void takesMembersThatAreNotOnTheListByTheirAcronym() {
        String joined = newMember();
        Map<String, Object> proposal = GroupProposals.taskForce();
        proposal.put("otherMembers", " %s ,".formatted(acronym(joined).toLowerCase()));
        proposal.put("leadAgency", "");
        proposal.put("otherLead", acronym(joined));

        ProcessInstance group = propose(proposal);

        assertThat(view(group).leadAgency()).isEqualTo(joined);
        assertThat(view(group).requests())
                .extracting(RequestView::agency)
                .containsExactlyInAnyOrder("who", "iom", "escwa", joined);
        leaves(joined);
    }

    // ---- who really asks

    @Test
    void asksEachRequestingMemberButTheProposer() {
        ProcessInstance group = propose(GroupProposals.taskForce());

        assertThat(coalition.tasks(group, CONFIRM)).hasSize(2);
        assertThat(coalition.task(group, CONFIRM, "agency-iom").getName()).startsWith("Confirm request: COVID-19");
        assertThat(shown(coalition.task(group, CONFIRM, "agency-iom"), "proposalFacts"))
                .contains(
                        "\"Asked for by\",\"value\":\"WHO\"",
                        "\"Has not answered\",\"value\":\"ESCWA, IOM\"",
                        "Arab Trade Union Confederation, Red Crescent")
                .doesNotContain("atuc.example");
        assertThat(view(group).requests())
                .filteredOn(request -> request.agency().equals("who"))
                .extracting(RequestView::confirmed)
                .containsExactly(true);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            ''    | fill in "requestConfirmed"
            maybe | "requestConfirmed" must be true or false
            """)
    void refusesAnAnswerThatIsNone(String answer, String message) {
        ProcessInstance group = propose(GroupProposals.taskForce());
        Task task = coalition.task(group, CONFIRM, "agency-iom");

        refused(() -> complete(task, Map.of("requestConfirmed", answer, "requestNote", "")), message);

        assertThat(coalition.tasks(group, CONFIRM)).hasSize(2);
        assertThat(view(group).requests())
                .extracting(RequestView::answeredBy)
                .filteredOn(Objects::nonNull)
                .hasSize(1);
    }

    @Test
    void onlyTheMemberItselfConfirms() {
        ProcessInstance group = propose(GroupProposals.taskForce());
        Task task = coalition.task(group, CONFIRM, "agency-iom");

        for (String stranger : List.of("who.focal", "secretariat.iom", "admin")) {
            assertThatThrownBy(() ->
                            coalition.as(stranger, () -> coalition.complete(task, Map.of("requestConfirmed", "true"))))
                    .isInstanceOf(AuthorizationException.class);
        }
        assertThat(view(group).requests()).extracting(RequestView::confirmed).containsOnlyOnce(true);
    }

    @Test
    void remindsOnlyThoseThatHaveNotAnswered() {
        ProcessInstance group = propose(GroupProposals.taskForce());
        confirm(group, "iom", true, "");

        coalition.fireTimer(group, "BoundaryEvent_ConfirmationReminderDue");

        assertThat(told(group, "group/request-reminder"))
                .extracting(SentMessage::recipient)
                .containsExactlyInAnyOrder("escwa.focal@example.org", "escwa.alternate@example.org");
        assertThat(letter(group, "group/request-reminder")).contains("World Health Organization", "D.4.a");
    }

    @Test
    void doesNotFormAGroupThatOnlyItsProposerConfirms() {
        Map<String, Object> proposal = GroupProposals.taskForce();
        ProcessInstance group = propose(proposal);
        confirm(group, "iom", false, "No staff for it.");
        coalition.fireTimer(group, "BoundaryEvent_ConfirmationWindowEnded");
        coalition.runJobs(group);

        assertThat(coalition.endEvents(group)).containsExactly("EndEvent_NotRequested");
        assertThat(coalition.isRunning(group)).isFalse();
        assertThat(view(group).status()).isEqualTo(GroupStatus.NOT_FORMED);
        assertThat(view(group).reason()).contains("Fewer than two members");
        assertThat(letter(group, "group/not-requested")).contains("Fewer than two members", "Asked for by: WHO");
        assertThat(told(group, "group/not-requested"))
                .extracting(SentMessage::recipient)
                .contains("who.focal@example.org", "escwa.alternate@example.org");
        assertThat(view(propose(proposal)).status())
                .as("the name is free again")
                .isEqualTo(GroupStatus.PROPOSED);
    }

    @Test
    void leavesTheLeadToTheProposerWhereTheLeadDoesNotConfirm() {
        ProcessInstance group = propose("iom.focal", GroupProposals.taskForce());
        confirm(group, "who", false, "");
        confirm(group, "escwa", true, "");
        coalition.runJobs(group);

        assertThat(view(group).leadAgency()).isEqualTo("iom");
        assertThat(shown(group, REVIEW, "proposalFacts"))
                .contains("\"Lead\",\"value\":\"IOM\"", "\"Does not ask for it\",\"value\":\"WHO\"");
        returned(group, "Please name a budget.");
        assertThat(coalition.task(group, REVISE, "agency-iom")).isNotNull();
    }

    @Test
    void handsTheLeadToNoMemberThatNeverConfirmed() {
        ProcessInstance group = propose(GroupProposals.taskForce());
        refused(() -> handOver(group, "iom"), "iom does not take part in");
        confirm(group, "iom", true, "");
        coalition.fireTimer(group, "BoundaryEvent_ConfirmationWindowEnded");
        coalition.runJobs(group);

        refused(() -> handOver(group, "escwa"), "escwa does not take part in");

        assertThat(view(group).leadAgency()).isEqualTo("who");
        assertThat(view(group).requests())
                .extracting(RequestView::agency, RequestView::confirmed)
                .containsExactlyInAnyOrder(tuple("who", true), tuple("iom", true), tuple("escwa", false));
        assertThat(shown(group, REVIEW, "proposalFacts"))
                .contains("\"Does not ask for it\",\"value\":\"ESCWA\"")
                .doesNotContain("Has not answered");
        handOver(group, "iom");
        assertThat(view(group).leadAgency()).isEqualTo("iom");
    }

    private void handOver(ProcessInstance group, String agency) {
        String reference = reference(group);
        coalition.as("who.focal", () -> composition.handOverLead(reference, agency));
    }

    // ---- review and revision

    @Test
    void showsTheSecretariatTheProposalWithNotesAndAddresses() {
        ProcessInstance group = inReview(GroupProposals.taskForce());

        assertThat(shown(group, REVIEW, "proposalFacts"))
                .contains(
                        "\"Kind\",\"value\":\"Task force\"",
                        "\"How it decides\",\"value\":\"Consensus\"",
                        "\"IOM says\",\"value\":\"Yes, with staff.\"",
                        "\"Address of Red Crescent\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            ''       | ''  | "proposalOutcome"
            PERHAPS  | ''  | "proposalOutcome" must be one of READY, RETURN
            RETURN   | ' ' | what the lead should revise ("reviewNote")
            """)
    void refusesAReviewThatSaysTooLittle(String outcome, String note, String message) {
        ProcessInstance group = inReview(GroupProposals.taskForce());

        refused(
                () -> complete(coalition.task(group, REVIEW), Map.of("proposalOutcome", outcome, "reviewNote", note)),
                message);

        assertThat(coalition.task(group, REVIEW)).isNotNull();
    }

    @Test
    void givesTheLeadItsProposalBackWithTheNote() {
        ProcessInstance group = inReview(GroupProposals.taskForce());
        returned(group, "Please say who pays.");

        assertThat(shown(group, REVISE, "revisionGuidance")).isEqualTo("Please say who pays.");
        assertThat(shown(group, REVISE, "mandate")).startsWith("Agree on how migrants");
        assertThat(shown(group, REVISE, "endDate"))
                .isEqualTo(LocalDate.now(clock).plusYears(1).toString());
        assertThat(shown(group, REVISE, "partners"))
                .contains("Red Crescent <health")
                .contains("\n");

        revise(group, Map.of("mandate", "Agree on services, paid for by WHO.", "partners", ""));

        assertThat(view(group).versions())
                .extracting(VersionView::number, VersionView::occasion, VersionView::writtenBy)
                .containsExactly(tuple(1, Occasion.PROPOSAL, "who"), tuple(2, Occasion.REVISION, "who"));
        assertThat(view(group).versions().get(0).terms().mandate()).startsWith("Agree on how migrants");
        assertThat(view(group).versions().get(1).terms().mandate()).endsWith("paid for by WHO.");
        assertThat(view(group).partners()).isEmpty();
        assertThat(view(group).versions())
                .extracting(VersionView::leadAgency, VersionView::partners)
                .containsExactly(tuple("who", "Arab Trade Union Confederation\nRed Crescent"), tuple("who", ""));
        assertThat(shown(group, REVIEW, "proposalFacts"))
                .contains("paid for by WHO.", "versions?from=1&to=2")
                .doesNotContain("Red Crescent");
        assertThat(variables(group)).doesNotContain("mandate", "revisionGuidance", "reviewNote");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            mandate  | ''         | fill in the mandate ("mandate")
            endDate  | ''         | please give the day on which it ends ("endDate")
            endDate  | 2020-01-01 | ("endDate"
            partners | nobody     | ("partners")
            """)
    void refusesARevisionThatCannotBeTaken(String field, String value, String message) {
        ProcessInstance group = inReview(GroupProposals.taskForce());
        returned(group, "Please say who pays.");

        refused(() -> revise(group, Map.of(field, value)), message);

        assertThat(coalition.task(group, REVISE)).isNotNull();
        assertThat(view(group).versions()).hasSize(1);
    }

    // ---- the co-conveners

    @Test
    void laysTheProposalBeforeTheCoConveners() {
        ProcessInstance group = inDecision(GroupProposals.taskForce());

        Task task = coalition.task(group, RECORD_POSITION, "agency-las");
        assertThat(task.getName()).startsWith("Record position: COVID-19");
        assertThat(shown(task, "decisionQuestion")).startsWith("Form the task force \"COVID-19");
        assertThat(shown(task, "decisionFacts")).contains("Mapping of services", "\"Asked for by\"");
        assertThat(decision(group).subject()).isEqualTo(reference(group));
        assertThat(coalition.tasks(group, RECORD_POSITION))
                .as("co-conveners that ask for it keep their say")
                .hasSize(4);
    }

    @Test
    void bringsTheirGuidanceToTheLeadAndTheRevisionBackToThem() {
        ProcessInstance group = inDecision(GroupProposals.workingGroup());
        guides(group, "las", "Please add the Gulf States.");

        assertThat(view(group).status()).isEqualTo(GroupStatus.PROPOSED);
        assertThat(shown(group, REVISE, "revisionGuidance")).contains("Please add the Gulf States.");
        revise(group, Map.of("mandate", "Fair recruitment, in the Gulf States too."));
        review(group);
        assertThat(shown(coalition.task(group, RECORD_POSITION, "agency-las"), "decisionFacts"))
                .contains("Gulf States too", "\"Earlier decision\"", "versions?from=1&to=2");
        positions(group, "SUPPORT");

        assertThat(view(group).status()).isEqualTo(GroupStatus.FORMING);
        assertThat(view(group).versions()).hasSize(2);
        assertThat(told(group, "group/proposal-agreed"))
                .extracting(SentMessage::recipient)
                .contains("ilo.focal@example.org", "un-women.focal@example.org")
                .doesNotContain("las.focal@example.org");
    }

    @Test
    void tellsWhyAGroupIsDeclinedThatIloObjectsToTwice() {
        ProcessInstance group = inDecision(GroupProposals.taskForce());
        objects(group, "ilo");
        complete(
                coalition.task(group, "UserTask_ConsultOnObjections"),
                Map.of("consultationSummary", "ILO sees double work.", "nextStep", "NEW_ROUND"));
        coalition.runJobs(group);
        objects(group, "ilo");
        complete(
                coalition.task(group, "UserTask_RecordSeniorOutcome"),
                Map.of(
                        "seniorOutcome",
                        "NOT_ADOPTED",
                        "statement",
                        "Other bodies do this already.",
                        "meetingDate",
                        LocalDate.now(clock).toString()));
        coalition.runJobs(group);

        assertThat(coalition.endEvents(group)).contains("EndEvent_NotAgreed");
        assertThat(view(group).status()).isEqualTo(GroupStatus.NOT_FORMED);
        assertThat(view(group).decision()).isEqualTo(decision(group).reference());
        assertThat(letter(group, "group/not-agreed"))
                .contains("Other bodies do this already.", decision(group).reference());
        assertThat(told(group, "group/not-agreed"))
                .extracting(SentMessage::recipient)
                .contains("who.focal@example.org", "escwa.focal@example.org", "secretariat.iom@example.org");
    }

    // ---- the call

    @Test
    void callsEveryOtherMemberAndThePartners() {
        ProcessInstance group = inCall(GroupProposals.taskForce());

        assertThat(coalition.tasks(group, JOIN)).hasSize(register.members().size() - 3);
        assertThat(told(group, "group/partner-invited"))
                .extracting(SentMessage::recipient)
                .containsExactlyInAnyOrder(
                        address(group, "Red Crescent"), address(group, "Arab Trade Union Confederation"));
        assertThat(letter(group, "group/partner-invited"))
                .contains("World Health Organization leads it", "(a personal link");
    }

    @Test
    void remindsMembersAndPartnersThatAreSilent() {
        ProcessInstance group = inCall(GroupProposals.taskForce());
        join(group, "unicef", true, "");
        answerInvitation(group, "Red Crescent", false, "");

        coalition.fireTimer(group, "BoundaryEvent_CallReminderDue");

        assertThat(told(group, "group/join-reminder"))
                .extracting(SentMessage::recipient)
                .contains("ilo.focal@example.org")
                .doesNotContain("unicef.focal@example.org", "who.focal@example.org");
        assertThat(told(group, "group/partner-reminder"))
                .extracting(SentMessage::recipient)
                .containsExactly(address(group, "Arab Trade Union Confederation"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            ''   | ''          | fill in "joins"
            true | Rania%nSaleh | in one line ("representative")
            """)
    void refusesAnAnswerToTheCallThatIsNone(String joins, String representative, String message) {
        ProcessInstance group = inCall(GroupProposals.taskForce());

        refused(() -> join(group, "unicef", joins, representative.formatted()), message);

        assertThat(coalition.task(group, JOIN, "agency-unicef")).isNotNull();
    }

    @Test
    void showsTheLeadWhatAPartnerAnswersMeanwhile() {
        ProcessInstance group = inComposition(GroupProposals.taskForce());
        assertThat(shown(group, COMPOSE, "composition")).doesNotContain("Sami Aziz");

        answerInvitation(group, "Red Crescent", true, "Sami Aziz");

        assertThat(shown(group, COMPOSE, "composition")).contains("Accepted – Sami Aziz");
    }

    @Test
    void establishesTheGroupOfALeadThatLeavesTheFormEmpty() {
        ProcessInstance group = inComposition(GroupProposals.taskForce());

        complete(coalition.task(group, COMPOSE), Map.of());
        coalition.runJobs(group);

        assertThat(coalition.endEvents(group)).contains("EndEvent_GroupEstablished");
        assertThat(view(group).status()).isEqualTo(GroupStatus.ACTIVE);
        assertThat(letter(group, "group/group-established")).doesNotContain("The lead writes");
    }

    @Test
    void takesNoAnswerOfAPartnerOnceTheCompositionIsConfirmed() {
        ProcessInstance group = inComposition(GroupProposals.taskForce());
        answerInvitation(group, "Red Crescent", true, "Sami Aziz");
        compose(group, "");

        assertThatExceptionOfType(InvitationClosed.class)
                .isThrownBy(() -> answerInvitation(group, "Red Crescent", false, ""));

        assertThat(invitations.find(partner(group, "Red Crescent").id())).hasValueSatisfying(invitation -> {
            assertThat(invitation.open()).isFalse();
            assertThat(invitation.reference()).isEqualTo(reference(group));
            assertThat(invitation.partner().status()).isEqualTo(PartnerStatus.ACCEPTED);
        });
        assertThat(invitations.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void wantsTheNameOfAPartnersContact() {
        ProcessInstance group = inCall(GroupProposals.taskForce());

        refused(() -> answerInvitation(group, "Red Crescent", true, " "), "(\"contactName\")");

        assertThat(partner(group, "Red Crescent").status()).isEqualTo(PartnerStatus.INVITED);
    }

    // ---- withdrawal

    @Test
    void endsWhenTheProposerWithdrawsBeforeTheOthersConfirm() {
        ProcessInstance group = propose(GroupProposals.taskForce());

        withdraw("who.focal", group, "We found another way.");

        isWithdrawn(group);
        assertThat(letter(group, "group/proposal-withdrawn")).contains("We found another way.");
        assertThat(told(group, "group/proposal-withdrawn"))
                .extracting(SentMessage::recipient)
                .contains("iom.focal@example.org", "escwa.focal@example.org", "secretariat.escwa@example.org")
                .doesNotContain("las.focal@example.org");
    }

    @Test
    void isWithdrawnEvenIfItsCaseWasEndedByHand() {
        Map<String, Object> proposal = GroupProposals.taskForce();
        ProcessInstance group = propose(proposal);
        String reference = reference(group);
        runtimeService.deleteProcessInstance(group.getId(), "Ended by an administrator.");

        coalition.as("who.focal", () -> formation.withdraw(reference, "We found another way."));

        assertThat(groups.find(reference))
                .hasValueSatisfying(withdrawn -> assertThat(withdrawn.status()).isEqualTo(GroupStatus.WITHDRAWN));
        assertThat(view(propose(proposal)).status())
                .as("the name is free again")
                .isEqualTo(GroupStatus.PROPOSED);
    }

    @Test
    void endsADecisionUnderWayWhenTheProposalIsWithdrawn() {
        ProcessInstance group = inDecision(GroupProposals.taskForce());

        withdraw("secretariat.iom", group, "At the wish of WHO.");

        isWithdrawn(group);
        assertThat(decision(group).outcome()).isEqualTo(Outcome.WITHDRAWN);
        assertThat(told(group, "group/proposal-withdrawn"))
                .extracting(SentMessage::recipient)
                .contains("las.focal@example.org", "ilo.focal@example.org");
    }

    @Test
    void tellsThoseThatWereCalledWhenTheProposalIsWithdrawn() {
        ProcessInstance group = inCall(GroupProposals.taskForce());

        withdraw("who.alternate", group, "The need has passed.");

        isWithdrawn(group);
        assertThat(told(group, "group/proposal-withdrawn"))
                .extracting(SentMessage::recipient)
                .contains("unicef.focal@example.org", address(group, "Red Crescent"));
        assertThatExceptionOfType(InvitationClosed.class)
                .isThrownBy(() -> answerInvitation(group, "Red Crescent", true, "Sami Aziz"));
    }

    @Test
    void refusesToWithdrawSomebodyElsesProposalOrAGroupAtWork() {
        ProcessInstance proposal = propose(GroupProposals.taskForce());
        refused(() -> withdraw("iom.focal", proposal, "Not ours."), "Only the focal point and the alternate of who");
        refused(() -> withdraw("who.focal", proposal, " "), "(\"withdrawalReason\")");
        assertThat(view(proposal).status()).isEqualTo(GroupStatus.PROPOSED);

        ProcessInstance group = inComposition(GroupProposals.taskForce());
        compose(group, "");
        refused(() -> withdraw("who.focal", group, "Too late."), "withdraw the proposal");
        assertThat(view(group).status()).isEqualTo(GroupStatus.ACTIVE);
    }

    // ---- a member that leaves the coalition

    @Test
    void waitsForNoMemberThatHasLeftAndFlagsItsLead() {
        String leaving = newMember();
        Map<String, Object> proposal = GroupProposals.taskForce();
        proposal.put("requestingMembers", GroupProposals.ids("who", "iom", leaving));
        proposal.put("leadAgency", leaving);
        ProcessInstance group = propose(proposal);
        confirm(group, "iom", true, "");

        leaves(leaving);
        coalition.runJobs(group);

        assertThat(coalition.task(group, REVIEW)).isNotNull();
        assertThat(view(group).leadAgency()).isEqualTo("who");
        assertThat(view(group).requests())
                .filteredOn(request -> request.agency().equals(leaving))
                .extracting(RequestView::confirmed, RequestView::answeredBy)
                .containsExactly(tuple(false, null));
        assertThat(told(group, "group/lead-vacant"))
                .extracting(SentMessage::recipient)
                .containsExactlyInAnyOrder("secretariat.iom@example.org", "secretariat.escwa@example.org");
    }

    @Test
    void leavesTheLeadToAnotherThatAsksWhereTheProposerHasLeft() {
        String leaving = newMember();
        Map<String, Object> proposal = GroupProposals.taskForce();
        proposal.put("requestingMembers", GroupProposals.ids("who", "iom", "escwa", leaving));
        proposal.put("leadAgency", leaving);
        ProcessInstance group = propose(focalPoint(leaving), proposal);
        confirm(group, "who", true, "");
        confirm(group, "iom", true, "");

        leaves(leaving);
        confirm(group, "escwa", false, "");
        coalition.runJobs(group);

        assertThat(view(group).leadAgency()).isEqualTo("iom");
    }

    @Test
    void callsNoMemberAnyMoreThatHasLeft() {
        String leaving = newMember();
        ProcessInstance group = inCall(GroupProposals.taskForce());
        join(group, leaving, true, "");
        String silent = newMember();
        ProcessInstance other = inCall(GroupProposals.workingGroup());
        assertThat(coalition.task(other, JOIN, "agency-" + silent)).isNotNull();

        leaves(leaving);
        leaves(silent);

        assertThat(view(group).formerMembers()).extracting(SeatView::agency).containsExactly(leaving);
        assertThat(coalition.tasks(other, JOIN)).hasSize(register.members().size() - 2);
        assertThat(view(other).members()).extracting(SeatView::agency).doesNotContain(silent);
    }

    // ---- how it is done

    private ProcessInstance inReview(Map<String, Object> proposal) {
        ProcessInstance group = propose(proposal);
        coalition
                .tasks(group, CONFIRM)
                .forEach(task -> complete(task, Map.of("requestConfirmed", "true", "requestNote", "Yes, with staff.")));
        coalition.runJobs(group);
        return group;
    }

    private ProcessInstance inDecision(Map<String, Object> proposal) {
        ProcessInstance group = inReview(proposal);
        review(group);
        return group;
    }

    private ProcessInstance inCall(Map<String, Object> proposal) {
        ProcessInstance group = inDecision(proposal);
        positions(group, "SUPPORT");
        return group;
    }

    private ProcessInstance inComposition(Map<String, Object> proposal) {
        ProcessInstance group = inCall(proposal);
        coalition.fireTimer(group, "BoundaryEvent_CallWindowEnded");
        coalition.runJobs(group);
        return group;
    }

    private ProcessInstance propose(Map<String, Object> proposal) {
        return propose(proposal.get("leadAgency").equals("ilo") ? "ilo.focal" : "who.focal", proposal);
    }

    private ProcessInstance propose(String person, Map<String, Object> proposal) {
        return coalition.as(person, () -> coalition.start(GroupFormation.PROCESS, new HashMap<>(proposal)));
    }

    private void confirm(ProcessInstance group, String agency, boolean confirmed, String note) {
        complete(
                coalition.task(group, CONFIRM, "agency-" + agency),
                Map.of("requestConfirmed", String.valueOf(confirmed), "requestNote", note));
    }

    private void review(ProcessInstance group) {
        complete(coalition.task(group, REVIEW), Map.of("proposalOutcome", "READY", "reviewNote", ""));
        coalition.runJobs(group);
    }

    private void returned(ProcessInstance group, String note) {
        complete(coalition.task(group, REVIEW), Map.of("proposalOutcome", "RETURN", "reviewNote", note));
    }

    /** Sends the whole form, as Tasklist does. */
    private void revise(ProcessInstance group, Map<String, String> changes) {
        Task task = coalition.task(group, REVISE);
        Map<String, Object> form = new HashMap<>();
        Stream.of("issue", "mandate", "workplanSummary", "startDate", "endDate", "decisionProcedure", "partners")
                .forEach(field -> form.put(field, taskService.getVariable(task.getId(), field)));
        form.putAll(changes);
        complete(task, form);
    }

    private void positions(ProcessInstance group, String position) {
        CO_CONVENERS.forEach(agency -> position(group, agency, Map.of("position", position)));
    }

    private void guides(ProcessInstance group, String agency, String reason) {
        position(group, agency, Map.of("position", "REQUEST_CHANGES", "reason", reason));
        othersSupport(group, agency);
    }

    private void objects(ProcessInstance group, String agency) {
        position(
                group,
                agency,
                Map.of("position", "OBJECT", "reason", "It doubles our work.", "resolution", "A smaller mandate."));
        othersSupport(group, agency);
    }

    private void othersSupport(ProcessInstance group, String agency) {
        CO_CONVENERS.stream()
                .filter(other -> !other.equals(agency))
                .forEach(other -> position(group, other, Map.of("position", "SUPPORT")));
    }

    private void position(ProcessInstance group, String agency, Map<String, Object> said) {
        complete(coalition.task(group, RECORD_POSITION, "agency-" + agency), said);
        coalition.runJobs(group);
    }

    private void join(ProcessInstance group, String agency, boolean joins, String representative) {
        join(group, agency, String.valueOf(joins), representative);
    }

    private void join(ProcessInstance group, String agency, String joins, String representative) {
        complete(
                coalition.task(group, JOIN, "agency-" + agency),
                Map.of("joins", joins, "representative", representative));
    }

    private void compose(ProcessInstance group, String note) {
        complete(coalition.task(group, COMPOSE), Map.of("compositionNote", note));
        coalition.runJobs(group);
    }

    private void withdraw(String person, ProcessInstance group, String reason) {
        String reference = reference(group);
        coalition.as(person, () -> formation.withdraw(reference, reason));
    }

    private void isWithdrawn(ProcessInstance group) {
        assertThat(coalition.isRunning(group)).isFalse();
        assertThat(coalition.endEvents(group)).contains("EndEvent_ProposalWithdrawn");
        assertThat(view(group).status()).isEqualTo(GroupStatus.WITHDRAWN);
        assertThat(taskService
                        .createTaskQuery()
                        .processInstanceBusinessKey(reference(group))
                        .count())
                .isZero();
    }

    private void answerInvitation(ProcessInstance group, String partner, boolean accepts, String contact) {
        invitations.answer(partner(group, partner).id(), accepts, contact, "");
    }

    private PartnerView partner(ProcessInstance group, String name) {
        return view(group).partners().stream()
                .filter(partner -> partner.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String address(ProcessInstance group, String partner) {
        return partner(group, partner).email();
    }

    /** Completes it as a person of the group that the task is for. */
    private void complete(Task task, Map<String, Object> form) {
        String group = taskService.getIdentityLinksForTask(task.getId()).get(0).getGroupId();
        String person = group.equals("secretariat") ? "secretariat.iom" : focalPoint(group.replaceFirst("agency-", ""));
        coalition.as(person, () -> coalition.complete(task, form));
    }

    private String newMember() {
        String number = String.valueOf(System.nanoTime());
        return register.enter(
                new Admission(
                        "by-hand-" + number,
                        "Centre for Mobility " + number,
                        "CM" + number,
                        OrganisationType.ACADEMIA,
                        RepresentationLevel.TECHNICAL,
                        new Person("Huda Nasser", "huda" + number + "@mobility.example"),
                        Optional.empty()),
                LocalDate.now(clock),
                "Joined before the register was kept here.");
    }

    private void leaves(String member) {
        coalition.as("secretariat.iom", () -> upkeep.recordDeparture(member, LocalDate.now(clock), "Closed down."));
    }

    private String acronym(String member) {
        return register.find(member).orElseThrow().acronym();
    }

    private String focalPoint(String agency) {
        return accounts.inGroup(Accounts.agencyGroup(agency)).get(0).userId();
    }

    private void refusesToStart(String person, Map<String, Object> proposal, String message) {
        int before = named(proposal).size();

        refused(() -> propose(person, proposal), message);

        assertThat(named(proposal)).hasSize(before);
    }

    private static void refused(ThrowingCallable work, String message) {
        assertThatThrownBy(work)
                .satisfies(failure -> assertThat(getMostSpecificCause(failure))
                        .isInstanceOf(InputRefused.class)
                        .hasMessageContaining(message));
    }

    private List<GroupView> named(Map<String, Object> proposal) {
        return groups.list().stream()
                .filter(group -> group.name().equals(proposal.get("groupName")))
                .map(group -> groups.find(group.reference()).orElseThrow())
                .toList();
    }

    private static void await(CyclicBarrier together) {
        try {
            together.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    private long overseen(String reference) {
        return runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey("group-oversight")
                .processInstanceBusinessKey(reference)
                .count();
    }

    private List<String> variables(ProcessInstance group) {
        return runtimeService
                .createVariableInstanceQuery()
                .processInstanceIdIn(group.getId())
                .variableScopeIdIn(group.getId())
                .list()
                .stream()
                .map(VariableInstance::getName)
                .toList();
    }

    private String shown(ProcessInstance group, String taskKey, String variable) {
        return shown(coalition.task(group, taskKey), variable);
    }

    private String shown(Task task, String variable) {
        return taskService.getVariable(task.getId(), variable).toString();
    }

    private DecisionRecord decision(ProcessInstance group) {
        return decisions
                .find(historyService
                        .createHistoricProcessInstanceQuery()
                        .superProcessInstanceId(group.getId())
                        .orderByProcessInstanceStartTime()
                        .desc()
                        .list()
                        .get(0)
                        .getBusinessKey())
                .orElseThrow();
    }

    private String reference(ProcessInstance group) {
        return historyService
                .createHistoricProcessInstanceQuery()
                .processInstanceId(group.getId())
                .singleResult()
                .getBusinessKey();
    }

    private GroupView view(ProcessInstance group) {
        return groups.find(reference(group)).orElseThrow();
    }

    private List<SentMessage> told(ProcessInstance group, String template) {
        return notifications.of(reference(group)).stream()
                .filter(message -> message.template().equals(template))
                .toList();
    }

    private String letter(ProcessInstance group, String template) {
        return notifications
                .read(told(group, template).get(0).id())
                .orElseThrow()
                .body();
    }
}
