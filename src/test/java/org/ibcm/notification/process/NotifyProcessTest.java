package org.ibcm.notification.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.ibcm.engine.Accounts;
import org.ibcm.notification.MessagesTest;
import org.ibcm.notification.Notifications;
import org.ibcm.notification.Notifications.MessageText;
import org.ibcm.notification.Notifications.SentMessage;
import org.ibcm.notification.OnLeave;
import org.ibcm.notification.StatementLog;
import org.ibcm.support.Coalition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@MessagesTest
class NotifyProcessTest {

    private static final String ASKED = "test/asked";
    private static final String OPENED = "notification/task-opened";
    private static final String REMINDED = "test/reminder";

    @Autowired
    private Notifications notifications;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Coalition coalition;

    @Autowired
    private RepositoryService repositoryService;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TaskService taskService;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private StatementLog statements;

    @Autowired
    private OnLeave onLeave;

    private final List<String> deployments = new ArrayList<>();

    @BeforeEach
    void deploy() {
        deploy(inquiry("inquiry", false));
        deploy(inquiry("inquiry-in-a-job", true));
    }

    @AfterEach
    void undeploy() {
        deployments.forEach(deployment -> repositoryService.deleteDeployment(deployment, true));
        onLeave.clear();
        List.of("ilo.focal", "who.focal").forEach(person -> accounts.speak(person, "en"));
    }

    @Test
    void announcesATaskToItsPeopleWithALinkToThatTask() {
        ProcessInstance instance = start("inquiry", "ilo");

        Task task = coalition.task(instance, "UserTask_Answer");
        assertThat(recipients(instance, OPENED)).containsExactlyInAnyOrder("ilo.focal", "ilo.alternate");
        SentMessage message = messages(instance, OPENED).get(0);
        assertThat(message.subjectLine())
                .startsWith("Answer: Observatory – by ")
                .doesNotContain("Beirut");
        assertThat(body(message))
                .contains("Say what you know (D.6.a).")
                .containsPattern("Please act by \\d+ \\w+ \\d{4}, \\d\\d:\\d\\d Beirut")
                .contains("http://localhost:8080/camunda/app/tasklist/default/#/?task=" + task.getId());
    }

    @Test
    void writesToEachInTheLanguageThatSheChose() {
        accounts.speak("ilo.focal", "ar");

        ProcessInstance instance = start("inquiry", "ilo");

        assertThat(messages(instance, OPENED))
                .extracting(SentMessage::recipient, message -> body(message).contains("لفتح المهمة:"))
                .containsExactlyInAnyOrder(
                        tuple("ilo.focal@example.org", true), tuple("ilo.alternate@example.org", false));
    }

    @Test
    void writesToAnAssigneeInHerLanguageToo() {
        accounts.speak("who.focal", "ar");
        deploy(assigned());

        SentMessage message = messages(start("assigned"), OPENED).get(0);

        assertThat(body(message)).contains("لفتح المهمة:");
    }

    @Test
    void announcesToTheAssigneeAloneWhereThereIsOne() {
        deploy(assigned());

        ProcessInstance instance = start("assigned");

        assertThat(recipients(instance, OPENED)).containsExactly("who.focal");
    }

    @Test
    void announcesWhatAJobOpens() {
        ProcessInstance instance = start("inquiry-in-a-job", "ilo", "who");
        assertThat(messages(instance, OPENED)).isEmpty();

        coalition.runJobs(instance);

        assertThat(recipients(instance, OPENED))
                .containsExactlyInAnyOrder("ilo.focal", "ilo.alternate", "who.focal", "who.alternate");
    }

    @Test
    void announcesNothingThatIsRolledBack() {
        String reference = reference();
        transaction.executeWithoutResult(work -> {
            start("inquiry", reference, List.of("ilo"));
            work.setRollbackOnly();
        });

        assertThat(notifications.of(reference)).isEmpty();
    }

    @Test
    void announcesNothingThatIsOverWhenTheTransactionEnds() {
        String reference = reference();
        transaction.executeWithoutResult(work -> {
            ProcessInstance instance = start("inquiry", reference, List.of("ilo"));
            taskService.complete(coalition.task(instance, "UserTask_Answer").getId());
        });

        assertThat(notifications.of(reference))
                .extracting(SentMessage::template)
                .containsOnly(ASKED);
    }

    @Test
    void announcesTenTasksAtThePriceOfTwo() {
        accounts.speak("who.focal", "ar");

        List<String> forTwo = costs("ilo", "who");
        List<String> forTen = costs("ilo", "who", "iom", "las", "escwa", "fao", "unicef", "undp", "uneca", "unep");

        assertThat(forTen).hasSameSizeAs(forTwo);
        assertThat(forTwo).hasSizeLessThanOrEqualTo(9);
    }

    @Test
    void remindsOnlyThoseWhoHaveNotActedEachOfTheirOwnTask() {
        ProcessInstance instance = start("inquiry", "ilo", "who");
        taskService.complete(
                coalition.task(instance, "UserTask_Answer", "agency-ilo").getId());
        String open = coalition.task(instance, "UserTask_Answer", "agency-who").getId();

        coalition.fireTimer(instance, "BoundaryEvent_Remind");

        assertThat(recipients(instance, REMINDED)).containsExactlyInAnyOrder("who.focal", "who.alternate");
        assertThat(messages(instance, REMINDED)).allSatisfy(message -> {
            assertThat(message.subjectLine()).isEqualTo("Still open: Answer: Observatory");
            assertThat(body(message)).contains("#/?task=" + open);
        });
    }

    @Test
    void tellsGroupsAndWhomTheCaseFileKnowsEachOnce() {
        ProcessInstance instance = start("inquiry", "ilo");

        assertThat(recipients(instance, ASKED))
                .containsExactlyInAnyOrder("network.coordinator", "secretariat.iom", "secretariat.escwa", "inquirer");
    }

    @Test
    void leavesOutWhoIsAbsentWhileAColleagueIsThere() {
        onLeave.are("ilo.focal", "who.focal", "who.alternate");

        ProcessInstance instance = start("inquiry", "ilo", "who");

        assertThat(recipients(instance, OPENED))
                .containsExactlyInAnyOrder("ilo.alternate", "who.focal", "who.alternate");
    }

    @Test
    void looksForColleaguesInTheOrganisationNotInTheWholeCoalition() {
        onLeave.are("ilo.focal", "ilo.alternate", "who.focal");
        deploy(Bpmn.createExecutableProcess("circular")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .serviceTask("ServiceTask_Tell")
                .camundaDelegateExpression("${notify}")
                .camundaInputParameter("template", ASKED)
                .camundaInputParameter("audience", "members")
                .endEvent()
                .done());

        assertThat(recipients(start("circular"), ASKED))
                .contains("ilo.focal", "ilo.alternate", "who.alternate", "iom.focal")
                .doesNotContain("who.focal", "secretariat.iom");
    }

    @Test
    void failsWhereTheTemplateNeedsWhatNobodyKnows() {
        String reference = reference();

        assertThatThrownBy(() -> runtimeService.startProcessInstanceByKey("inquiry", reference))
                .hasMessageContaining("notification/test/asked.en.txt");
        assertThat(notifications.of(reference)).isEmpty();
    }

    private List<String> costs(String... agencies) {
        List<String> agencyList = List.of(agencies);
        return statements.during(() -> start("inquiry", reference(), agencyList));
    }

    private ProcessInstance start(String process, String... agencies) {
        return start(process, reference(), List.of(agencies));
    }

    private ProcessInstance start(String process, String reference, List<String> agencies) {
        return runtimeService.startProcessInstanceByKey(
                process,
                reference,
                Map.of("topic", "Observatory", "question", "", "agencies", new ArrayList<>(agencies)));
    }

    private static String reference() {
        return "QUIZ-" + UUID.randomUUID();
    }

    private List<SentMessage> messages(ProcessInstance instance, String template) {
        return notifications.of(instance.getBusinessKey()).stream()
                .filter(message -> message.template().equals(template))
                .toList();
    }

    private List<String> recipients(ProcessInstance instance, String template) {
        return messages(instance, template).stream()
                .map(message -> message.recipient().replace("@example.org", ""))
                .toList();
    }

    private String body(SentMessage message) {
        return notifications.read(message.id()).map(MessageText::body).orElseThrow();
    }

    private void deploy(BpmnModelInstance model) {
        deployments.add(repositoryService
                .createDeployment()
                .addModelInstance("test-" + Instant.now().toEpochMilli() + ".bpmn", model)
                .deploy()
                .getId());
    }

    private static BpmnModelInstance assigned() {
        return Bpmn.createExecutableProcess("assigned")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask("UserTask_Assigned")
                .name("Answer")
                .camundaAssignee("who.focal")
                .camundaCandidateGroups("agency-ilo")
                .endEvent()
                .done();
    }

    private static BpmnModelInstance inquiry(String id, boolean inAJob) {
        return Bpmn.createExecutableProcess(id)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .camundaAsyncAfter(inAJob)
                .serviceTask("ServiceTask_Ask")
                .camundaDelegateExpression("${notify}")
                .camundaInputParameter("template", ASKED)
                .camundaInputParameter("audience", "network-coordinator, secretariat, inquirer, secretariat")
                .userTask("UserTask_Answer")
                .name("Answer: ${topic}")
                .documentation("Say what you know (D.6.a).")
                .camundaCandidateGroups("agency-${agency}")
                .camundaDueDate("P7D")
                .multiInstance()
                .parallel()
                .camundaCollection("${agencies}")
                .camundaElementVariable("agency")
                .multiInstanceDone()
                .boundaryEvent("BoundaryEvent_Remind")
                .cancelActivity(false)
                .timerWithDuration("P3D")
                .serviceTask("ServiceTask_Remind")
                .camundaDelegateExpression("${notify}")
                .camundaInputParameter("template", REMINDED)
                .camundaInputParameter("audience", "task-holders")
                .camundaInputParameter("task", "UserTask_Answer")
                .endEvent()
                .moveToActivity("UserTask_Answer")
                .endEvent()
                .done();
    }
}
