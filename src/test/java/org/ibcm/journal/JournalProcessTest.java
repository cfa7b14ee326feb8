package org.ibcm.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.groups.Tuple;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.ibcm.engine.Groups;
import org.ibcm.membership.Membership;
import org.ibcm.notification.StatementLog;
import org.ibcm.register.Register;
import org.ibcm.support.Coalition;
import org.ibcm.support.ProcessTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** The journal tells of every case what happened to it, however it went and however long ago. */
@ProcessTest
@Import(StatementLog.class)
class JournalProcessTest {

    private static final String SCREEN = "UserTask_ScreenApplication";
    private static final String ASSESS = "UserTask_AssessCriteria";
    private static final String COMMENT = "UserTask_CommentOnApplication";
    private static final String POSITION = "UserTask_RecordPosition";
    private static final String CONSULT = "UserTask_ConsultOnObjections";
    private static final String SENIOR_OUTCOME = "UserTask_RecordSeniorOutcome";
    private static final List<String> CO_CONVENERS = List.of("escwa", "iom", "las", "ilo");

    @Autowired
    private Journal journal;

    @Autowired
    private CaseAccess access;

    @Autowired
    private Coalition coalition;

    @Autowired
    private Membership membership;

    @Autowired
    private Register register;

    @Autowired
    private RepositoryService repositoryService;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TaskService taskService;

    @Autowired
    private ManagementService managementService;

    @Autowired
    private HistoryService historyService;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private StatementLog statements;

    @Autowired
    private Clock clock;

    private final List<String> deployments = new ArrayList<>();

    @AfterEach
    void undeploy() {
        deployments.forEach(deployment -> repositoryService.deleteDeployment(deployment, true));
    }

    // ---- what is told

    @Test
    void tellsOfAnAdmissionWhoDidWhatInOrder() {
        String name = "Observatory " + UUID.randomUUID();
        ProcessInstance application = inReview(name);
        comment(application, "who");
        assess(application);
        coalition.fireTimer(application, "BoundaryEvent_CommentWindowEnded");
        positions(application, "SUPPORT");

        CaseStory story = story(application);

        assertThat(story.runs())
                .extracting(Run::process, Run::processName, Run::calledBy)
                .containsExactly(
                        tuple("membership-approval", "Membership approval", Optional.empty()),
                        tuple(
                                "consensus-decision",
                                "Decision by consensus",
                                Optional.of("CallActivity_DecideOnAdmission")));
        assertThat(acts(story.runs().get(0)))
                .containsExactly(
                        tuple("Expression of interest filed", "secretariat.iom"),
                        tuple("Screen application: " + name, "secretariat.iom"),
                        tuple("Assess criteria: " + name, "secretariat.escwa"),
                        tuple("Comment on application: " + name, "who.focal"));
        assertThat(acts(story.runs().get(1)))
                .containsExactlyInAnyOrderElementsOf(CO_CONVENERS.stream()
                        .map(agency -> tuple("Record position: " + name, agency + ".focal"))
                        .toList());
        assertThat(story.runs())
                .allSatisfy(run -> assertThat(run.endedAt()).isPresent())
                .allSatisfy(run -> assertThat(run.current()).isEmpty());
        assertThat(story.runs().get(0).takenFlows())
                .contains("Flow_Filed", "Flow_Screened", "Flow_WindowEnded", "Flow_Adopted", "Flow_ListCirculated")
                .doesNotContain("Flow_Received", "Flow_AllCommented", "Flow_NotAdopted");
        assertThat(story.runs().get(0).done())
                .contains("EndEvent_MemberAdmitted", COMMENT)
                .doesNotContain("EndEvent_ApplicationDeclined");
        agreesWithTheEngine(story);
    }

    @Test
    void tellsWhomATaskWasForAndWhoDidIt() {
        ProcessInstance application = inReview("Observatory " + UUID.randomUUID());

        Step screening = steps(story(application), SCREEN).get(0);

        assertThat(screening.elementType()).isEqualTo("userTask");
        assertThat(screening.ending()).isEqualTo(Ending.COMPLETED);
        assertThat(screening.forGroups()).containsExactly("secretariat");
        assertThat(screening.dueAt()).hasValueSatisfying(due -> assertThat(due).isAfter(clock.instant()));
        assertThat(screening.leftAt()).isPresent();
        assertThat(screening.doneBy().orElseThrow().name()).isNotBlank().isNotEqualTo("secretariat.iom");
    }

    @Test
    void tellsWhereACaseStandsNow() {
        ProcessInstance application = inReview("Observatory " + UUID.randomUUID());

        Run run = story(application).runs().get(0);

        assertThat(run.current())
                .isEqualTo(Map.of(ASSESS, 1, COMMENT, register.members().size()));
        assertThat(run.endedAt()).isEmpty();
        assertThat(run.version()).isPositive();
    }

    @Test
    void tellsThatAPositionIsRecordedBeforeTheRunGoesOn() {
        ProcessInstance application = inDecision("Observatory " + UUID.randomUUID());

        Task task = coalition.task(application, POSITION, "agency-las");
        coalition.as("las.focal", () -> coalition.complete(task, Map.of("position", "SUPPORT")));

        Run decision = story(application).runs().get(1);
        assertThat(decision.current()).containsEntry(POSITION, 3);
        assertThat(acts(decision)).extracting(act -> act.toList().get(1)).containsExactly("las.focal");
        coalition.runJobs(application);
        assertThat(acts(story(application).runs().get(1))).hasSize(1);
        assertThat(steps(story(application), "ServiceTask_NoteStanding"))
                .extracting(Step::ending, Step::doneBy)
                .containsExactly(tuple(Ending.COMPLETED, Optional.empty()));
    }

    @Test
    void tellsOfAnObjectionThatWentToTheSeniorLevel() {
        String name = "Observatory " + UUID.randomUUID();
        ProcessInstance application = inDecision(name);
        position(
                application,
                "las",
                Map.of("position", "OBJECT", "reason", "No record.", "resolution", "Two years of work."));
        List.of("escwa", "iom", "ilo").forEach(agency -> position(application, agency, Map.of("position", "SUPPORT")));
        complete(
                application,
                CONSULT,
                "secretariat.escwa",
                Map.of("consultationSummary", "LAS stays with it.", "nextStep", "SENIOR_LEVEL"));
        complete(
                application,
                SENIOR_OUTCOME,
                "secretariat.iom",
                Map.of("seniorOutcome", "NOT_ADOPTED", "statement", "Too early.", "meetingDate", "2026-11-01"));
        coalition.runJobs(application);

        CaseStory story = story(application);

        assertThat(acts(story.runs().get(1)))
                .endsWith(
                        tuple("Consult on: " + name, "secretariat.escwa"),
                        tuple("Record outcome: " + name, "secretariat.iom"))
                .hasSize(6);
        assertThat(story.runs().get(1).takenFlows())
                .contains("Flow_Consult", "Flow_SeniorLevel", "Flow_NotAdopted")
                .doesNotContain("Flow_NewRound", "Flow_Adopted");
        assertThat(story.runs().get(0).done()).contains("EndEvent_ApplicationDeclined");
        agreesWithTheEngine(story);
    }

    @Test
    void tellsOfEveryDecisionThatACaseCalled() {
        ProcessInstance application = inDecision("Observatory " + UUID.randomUUID());
        position(application, "las", Map.of("position", "REQUEST_CHANGES", "reason", "Please name an office."));
        List.of("escwa", "iom", "ilo").forEach(agency -> position(application, agency, Map.of("position", "SUPPORT")));
        complete(application, "UserTask_RecordInformation", "secretariat.iom", Map.of("informationText", "In Tunis."));
        complete(application, SCREEN, "secretariat.iom", Map.of("screeningOutcome", "COMPLETE"));
        assess(application);
        coalition.fireTimer(application, "BoundaryEvent_CommentWindowEnded");

        CaseStory story = story(application);

        assertThat(story.runs())
                .extracting(Run::process)
                .containsExactly("membership-approval", "consensus-decision", "consensus-decision");
        assertThat(story.runs()).extracting(Run::reference).doesNotHaveDuplicates();
        String first = story.runs().get(1).reference();
        assertThat(journal.story(first).orElseThrow().runs())
                .containsExactly(story.runs().get(1));
        assertThat(story.runs().get(0).current()).containsOnlyKeys("CallActivity_DecideOnAdmission");
        agreesWithTheEngine(story);
    }

    @Test
    void tellsThatATimerEndedTheCase() {
        ProcessInstance application = file("Observatory " + UUID.randomUUID());
        complete(
                application,
                SCREEN,
                "secretariat.iom",
                Map.of("screeningOutcome", "INCOMPLETE", "screeningNote", "Please send your statutes."));
        coalition.fireTimer(application, "BoundaryEvent_InformationReminderDue");
        coalition.fireTimer(application, "BoundaryEvent_InformationLapsed");

        CaseStory story = story(application);

        assertThat(steps(story, "UserTask_RecordInformation"))
                .extracting(Step::ending, Step::doneBy)
                .containsExactly(tuple(Ending.CANCELLED, Optional.empty()));
        assertThat(List.of("BoundaryEvent_InformationReminderDue", "BoundaryEvent_InformationLapsed"))
                .flatExtracting(element -> steps(story, element))
                .extracting(Step::elementType, Step::ending, Step::doneBy)
                .containsOnly(tuple("boundaryTimer", Ending.COMPLETED, Optional.empty()))
                .hasSize(2);
        assertThat(steps(story, "EndEvent_ApplicationLapsed"))
                .extracting(Step::enteredAt)
                .allSatisfy(at ->
                        assertThat(at).isAfter(story.runs().get(0).startedAt().plus(Duration.ofDays(29))));
        agreesWithTheEngine(story);
    }

    @Test
    void tellsWhoWithdrewTheCaseAndWhatItCutShort() {
        ProcessInstance application = inDecision("Observatory " + UUID.randomUUID());
        position(application, "ilo", Map.of("position", "SUPPORT"));

        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("secretariat.iom", null, Groups.SECRETARIAT));
        membership.withdraw(reference(application), null);

        CaseStory story = story(application);
        assertThat(steps(story, "StartEvent_ApplicationWithdrawn"))
                .extracting(Step::elementType, step -> step.doneBy().map(Doer::userId))
                .containsExactly(tuple("messageStartEvent", Optional.of("secretariat.iom")));
        assertThat(steps(story, "CallActivity_DecideOnAdmission"))
                .extracting(Step::ending)
                .containsExactly(Ending.CANCELLED);
        assertThat(steps(story, POSITION))
                .extracting(Step::ending)
                .containsExactlyInAnyOrder(Ending.COMPLETED, Ending.CANCELLED, Ending.CANCELLED, Ending.CANCELLED);
        assertThat(story.runs()).allSatisfy(run -> assertThat(run.endedAt()).isPresent());
        agreesWithTheEngine(story);
    }

    @Test
    void leavesTheDoerOpenWhenAnApplicantWithdraws() {
        ProcessInstance application = inReview("Observatory " + UUID.randomUUID());

        membership.withdraw(reference(application), null);

        assertThat(steps(story(application), "StartEvent_ApplicationWithdrawn"))
                .extracting(Step::ending, Step::doneBy)
                .containsExactly(tuple(Ending.COMPLETED, Optional.empty()));
        assertThat(steps(story(application), COMMENT)).extracting(Step::ending).containsOnly(Ending.CANCELLED);
        agreesWithTheEngine(story(application));
    }

    @Test
    void tellsOfACaseThatWasDeletedEvenWithoutItsListeners() {
        ProcessInstance application = inDecision("Observatory " + UUID.randomUUID());

        runtimeService.deleteProcessInstance(application.getId(), "by mistake", true);

        CaseStory story = story(application);
        assertThat(story.runs())
                .hasSize(2)
                .allSatisfy(run -> assertThat(run.endedAt()).isPresent());
        assertThat(steps(story, POSITION)).hasSize(4).extracting(Step::ending).containsOnly(Ending.CANCELLED);
        agreesWithTheEngine(story);
    }

    // ---- that it stays

    @Test
    void tellsTheSameWhenTheEngineHasForgotten() {
        ProcessInstance application = inDecision("Observatory " + UUID.randomUUID());
        positions(application, "SUPPORT");
        String reference = reference(application);
        CaseStory before = journal.story(reference).orElseThrow();
        String decision = before.runs().get(1).processInstanceId();

        historyService.deleteHistoricProcessInstance(decision);
        historyService.deleteHistoricProcessInstance(application.getId());

        assertThat(history(application.getId())).isEmpty();
        assertThat(history(decision)).isEmpty();
        assertThat(journal.story(reference)).contains(before);
    }

    @Test
    void notesNothingOfWhatWasRefused() {
        ProcessInstance application = file("Observatory " + UUID.randomUUID());
        CaseStory before = story(application);

        assertThatThrownBy(() ->
                        complete(application, SCREEN, "secretariat.iom", Map.of("screeningOutcome", "INCOMPLETE")))
                .hasStackTraceContaining("screeningNote");

        assertThat(story(application)).isEqualTo(before);
    }

    @Test
    void notesNothingOfWhatWasRolledBackAfterwards() {
        ProcessInstance application = file("Observatory " + UUID.randomUUID());
        CaseStory before = story(application);

        transaction.executeWithoutResult(status -> {
            complete(application, SCREEN, "secretariat.iom", Map.of("screeningOutcome", "COMPLETE"));
            status.setRollbackOnly();
        });

        assertThat(story(application)).isEqualTo(before);
    }

    @Test
    void keepsTheOrderWhenTheClockIsSetBack() {
        ProcessInstance application = file("Observatory " + UUID.randomUUID());
        ClockUtil.setCurrentTime(Date.from(clock.instant().minus(Duration.ofDays(2))));

        complete(application, SCREEN, "secretariat.iom", Map.of("screeningOutcome", "COMPLETE"));

        List<Step> steps = story(application).runs().get(0).steps();
        assertThat(steps).extracting(Step::sequence).isSorted();
        assertThat(steps)
                .extracting(Step::elementId)
                .containsSubsequence("StartEvent_ExpressionOfInterestFiled", SCREEN, ASSESS);
        assertThat(steps.get(steps.size() - 1).enteredAt())
                .isBefore(steps.get(0).enteredAt());
    }

    @Test
    void knowsNothingOfACaseThatIsNot() {
        assertThat(journal.story("MEM-1999-0001")).isEmpty();
        assertThat(journal.model("membership-approval:0:none")).isEmpty();
    }

    @Test
    void givesTheModelToWhoeverMaySeeTheCase() {
        ProcessInstance application = inReview("Observatory " + UUID.randomUUID());
        Run run = story(application).runs().get(0);

        assertThat(coalition.as("who.focal", () -> journal.model(run.definitionId())))
                .hasValueSatisfying(model ->
                        assertThat(model).contains("<bpmn:process id=\"membership-approval\"", "bpmndi:BPMNDiagram"));
    }

    // ---- running cases that change

    @Test
    void followsACaseIntoANewVersionOfItsModel() {
        String oldModel = deploy(errand("Ask the neighbour"));
        ProcessInstance errand = runtimeService.startProcessInstanceById(oldModel, "ERRAND-" + UUID.randomUUID());
        String newModel = deploy(errand("Ask the aunt"));
        runtimeService
                .newMigration(runtimeService
                        .createMigrationPlan(oldModel, newModel)
                        .mapEqualActivities()
                        .build())
                .processInstanceIds(errand.getId())
                .execute();

        taskService.complete(coalition.task(errand, "UserTask_Ask").getId());

        Run run = journal.story(errand.getBusinessKey()).orElseThrow().runs().get(0);
        assertThat(run.definitionId()).isEqualTo(newModel);
        assertThat(run.version()).isEqualTo(2);
        assertThat(run.current()).isEmpty();
        assertThat(run.steps())
                .extracting(Step::elementId, Step::name, Step::ending)
                .containsExactly(
                        tuple("StartEvent_Sent", "Sent", Ending.COMPLETED),
                        tuple("UserTask_Ask", "Ask the neighbour", Ending.COMPLETED),
                        tuple("EndEvent_Answered", "Answered", Ending.COMPLETED));
    }

    @Test
    void tellsTheNewDueDateOfATask() {
        ProcessInstance errand =
                runtimeService.startProcessInstanceById(deploy(errand("Ask")), "ERRAND-" + UUID.randomUUID());
        Task task = coalition.task(errand, "UserTask_Ask");
        Date due = Date.from(clock.instant().plus(Duration.ofDays(3)));
        task.setDueDate(due);

        taskService.saveTask(task);

        assertThat(journal.story(errand.getBusinessKey())
                        .orElseThrow()
                        .runs()
                        .get(0)
                        .steps())
                .filteredOn(Step::elementId, "UserTask_Ask")
                .singleElement()
                .satisfies(step -> assertThat(step.dueAt()).contains(due.toInstant()))
                .satisfies(step -> assertThat(step.forGroups()).containsExactly("secretariat"))
                .satisfies(step -> assertThat(step.ending()).isEqualTo(Ending.OPEN));
    }

    // ---- what it costs

    @Test
    void costsOneBatchForEachTransaction() {
        ProcessInstance errand =
                runtimeService.startProcessInstanceById(deploy(errand("Ask")), "ERRAND-" + UUID.randomUUID());
        ProcessInstance application = inDecision("Observatory " + UUID.randomUUID());
        Task task = coalition.task(errand, "UserTask_Ask");
        Task position = coalition.task(application, POSITION, "agency-las");
        String decision = position.getProcessInstanceId();

        coalition.as(
                "secretariat.iom",
                () -> assertThat(statements.during(
                                () -> taskService.complete(task.getId()),
                                "journal_entry",
                                "ACT_ID_USER",
                                "from ACT_GE_BYTEARRAY"))
                        .singleElement()
                        .satisfies(sql -> assertThat(sql).startsWith("insert into journal_entry")));
        assertThat(statements.during(
                        () -> coalition.as(
                                "las.focal", () -> coalition.complete(position, Map.of("position", "SUPPORT"))),
                        "journal_entry"))
                .hasSize(1);
        assertThat(statements.during(
                        () -> managementService.executeJob(managementService
                                .createJobQuery()
                                .processInstanceId(decision)
                                .messages()
                                .singleResult()
                                .getId()),
                        "journal_entry"))
                .hasSize(1);
    }

    // ---- who may see it

    @Test
    void showsACaseToThoseWhomItConcerns() {
        ProcessInstance screening = file("Observatory " + UUID.randomUUID());
        ProcessInstance decided = inDecision("Observatory " + UUID.randomUUID());
        String decision = story(decided).runs().get(1).reference();
        Set<String> member = Set.of(Groups.MEMBERS, "agency-who");
        Set<String> coConvener = Set.of(Groups.MEMBERS, Groups.CO_CONVENERS, "agency-las");

        assertThat(access.maySee(reference(screening), member)).isFalse();
        assertThat(access.maySee(reference(screening), coConvener)).isTrue();
        assertThat(access.maySee(reference(decided), member)).isTrue();
        assertThat(access.maySee(decision, member)).isFalse();
        assertThat(access.maySee(decision, coConvener)).isTrue();
        for (String reference : List.of(reference(screening), reference(decided), decision)) {
            assertThat(access.maySee(reference, Set.of(Groups.SECRETARIAT))).isTrue();
            assertThat(access.maySee(reference, Set.of(Groups.ADMINISTRATORS))).isTrue();
            assertThat(access.maySee(reference, Set.of())).isFalse();
        }
        assertThat(access.maySee("MEM-1999-0001", Set.of(Groups.SECRETARIAT))).isFalse();
        assertThat(access.maySee("nonsense", Set.of(Groups.SECRETARIAT))).isFalse();
    }

    @Test
    void namesACaseInOneLine() {
        String name = "Observatory " + UUID.randomUUID();
        ProcessInstance application = inDecision(name);
        String reference = reference(application);
        Run decision = story(application).runs().get(1);

        assertThat(access.card(reference)).contains(new CaseCard(reference, name, "membership-approval", true));
        assertThat(access.card(decision.reference()))
                .contains(new CaseCard(decision.reference(), name, decision.process(), true));
        positions(application, "SUPPORT");
        assertThat(access.card(reference).orElseThrow().open()).isFalse();
        assertThat(access.card(decision.reference()).orElseThrow().open()).isFalse();
        assertThat(access.card("MEM-1999-0001")).isEmpty();
        assertThat(access.card("DEC-1999-0001")).isEmpty();
    }

    // ---- helpers

    private CaseStory story(ProcessInstance application) {
        return journal.story(reference(application)).orElseThrow();
    }

    private static List<Step> steps(CaseStory story, String element) {
        return story.runs().stream()
                .flatMap(run -> run.steps().stream())
                .filter(step -> step.elementId().equals(element))
                .toList();
    }

    /** What people did, in the order in which it was put before them. */
    private static List<Tuple> acts(Run run) {
        return run.steps().stream()
                .filter(step -> step.doneBy().isPresent())
                .map(step -> tuple(step.name(), step.doneBy().orElseThrow().userId()))
                .toList();
    }

    /** The engine's own history, as long as it is there, says the same of every step. */
    private void agreesWithTheEngine(CaseStory story) {
        assertThat(story.runs()).allSatisfy(run -> {
            List<HistoricActivityInstance> history = history(run.processInstanceId());
            assertThat(run.steps())
                    .extracting(Step::elementId, Step::elementType, Step::ending)
                    .containsExactlyInAnyOrderElementsOf(history.stream()
                            .map(step -> tuple(step.getActivityId(), step.getActivityType(), ending(step)))
                            .collect(Collectors.toList()));
            HistoricProcessInstance instance = historyService
                    .createHistoricProcessInstanceQuery()
                    .processInstanceId(run.processInstanceId())
                    .singleResult();
            assertThat(run.reference()).isEqualTo(instance.getBusinessKey());
            assertThat(run.version()).isEqualTo(instance.getProcessDefinitionVersion());
            assertThat(run.endedAt().isPresent()).isEqualTo(instance.getEndTime() != null);
        });
    }

    private List<HistoricActivityInstance> history(String processInstanceId) {
        return historyService.createHistoricActivityInstanceQuery().processInstanceId(processInstanceId).list().stream()
                .filter(step -> !step.getActivityType().equals("multiInstanceBody"))
                .toList();
    }

    private static Ending ending(HistoricActivityInstance step) {
        if (step.isCanceled()) {
            return Ending.CANCELLED;
        }
        return step.getEndTime() == null ? Ending.OPEN : Ending.COMPLETED;
    }

    private String deploy(BpmnModelInstance model) {
        String deployment = repositoryService
                .createDeployment()
                .addModelInstance("errand.bpmn", model)
                .deploy()
                .getId();
        deployments.add(0, deployment);
        return repositoryService
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .singleResult()
                .getId();
    }

    private static BpmnModelInstance errand(String task) {
        return Bpmn.createExecutableProcess("errand")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent("StartEvent_Sent")
                .name("Sent")
                .userTask("UserTask_Ask")
                .name(task)
                .camundaCandidateGroups("secretariat")
                .endEvent("EndEvent_Answered")
                .name("Answered")
                .done();
    }

    private ProcessInstance file(String name) {
        Map<String, Object> interest = new HashMap<>();
        interest.put("organisationName", name);
        interest.put("organisationType", "CIVIL_SOCIETY");
        interest.put("country", "Jordan");
        interest.put("mandate", "Watches how people move in the region.");
        interest.put("migrationWork", "Yearly survey of labour migration.");
        interest.put("motivation", "Wants to share its data.");
        interest.put("contribution", "Two researchers and a data base.");
        interest.put("representationLevel", "TECHNICAL");
        interest.put("focalPointName", "Amal Haddad");
        interest.put("focalPointEmail", UUID.randomUUID() + "@observatory.example");
        return coalition.as("secretariat.iom", () -> coalition.start("membership-approval", interest));
    }

    private ProcessInstance inReview(String name) {
        ProcessInstance application = file(name);
        complete(application, SCREEN, "secretariat.iom", Map.of("screeningOutcome", "COMPLETE"));
        return application;
    }

    private ProcessInstance inDecision(String name) {
        ProcessInstance application = inReview(name);
        assess(application);
        coalition.fireTimer(application, "BoundaryEvent_CommentWindowEnded");
        return application;
    }

    private void assess(ProcessInstance application) {
        Map<String, Object> scores = new HashMap<>();
        Arrays.asList(1, 2, 3, 4, 5).forEach(slot -> scores.put("score" + slot, 2));
        scores.put("recommendation", "ADMIT");
        complete(application, ASSESS, "secretariat.escwa", scores);
    }

    private void comment(ProcessInstance application, String agency) {
        Task task = coalition.task(application, COMMENT, "agency-" + agency);
        coalition.as(agency + ".focal", () -> coalition.complete(task, Map.of("comment", "We know them.")));
        coalition.runJobs(application);
    }

    private void positions(ProcessInstance application, String position) {
        CO_CONVENERS.forEach(agency -> position(application, agency, Map.of("position", position)));
    }

    private void position(ProcessInstance application, String agency, Map<String, Object> said) {
        Task task = coalition.task(application, POSITION, "agency-" + agency);
        coalition.as(agency + ".focal", () -> coalition.complete(task, said));
        coalition.runJobs(application);
    }

    private void complete(ProcessInstance application, String task, String person, Map<String, Object> answers) {
        Task open = coalition.task(application, task);
        coalition.as(person, () -> coalition.complete(open, answers));
    }

    private String reference(ProcessInstance application) {
        return historyService
                .createHistoricProcessInstanceQuery()
                .processInstanceId(application.getId())
                .singleResult()
                .getBusinessKey();
    }
}
