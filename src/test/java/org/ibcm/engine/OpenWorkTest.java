package org.ibcm.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.ibcm.engine.OpenWork.Incident;
import org.ibcm.engine.OpenWork.OpenCase;
import org.ibcm.engine.OpenWork.OpenTask;
import org.ibcm.support.Coalition;
import org.ibcm.support.ProcessTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class OpenWorkTest {

    private static final int ALL = 1_000;

    @Autowired
    private OpenWork openWork;

    @Autowired
    private Coalition coalition;

    @Autowired
    private RepositoryService repositoryService;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TaskService taskService;

    @Autowired
    private ManagementService managementService;

    @Autowired
    private Clock clock;

    private final String reference = "ERRAND-" + UUID.randomUUID();
    private String deployment;

    @BeforeEach
    void deploy() {
        deployment = repositoryService
                .createDeployment()
                .addModelInstance("errand.bpmn", errand())
                .addModelInstance("question.bpmn", question())
                .addModelInstance("mishap.bpmn", mishap())
                .deploy()
                .getId();
    }

    @AfterEach
    void undeploy() {
        repositoryService.deleteDeployment(deployment, true);
    }

    @Test
    void knowsATaskByItsOwnCaseAndByTheCaseThatCalledIt() {
        ProcessInstance errand = runtimeService.startProcessInstanceByKey("errand", reference);

        List<OpenTask> waiting = waitingFor(Set.of("secretariat"), "secretariat.iom");

        assertThat(waiting).singleElement().satisfies(task -> {
            assertThat(task.id())
                    .isEqualTo(coalition.task(errand, "UserTask_Answer").getId());
            assertThat(task.name()).isEqualTo("Answer the neighbour");
            assertThat(task.reference()).contains(reference + "-Q");
            assertThat(task.caseReference()).contains(reference);
            assertThat(task.groups()).containsExactlyInAnyOrder("secretariat", "network-coordinator");
            assertThat(task.assignee()).isEmpty();
            assertThat(task.createdAt()).isBeforeOrEqualTo(clock.instant());
            assertThat(task.dueAt()).hasValueSatisfying(due -> assertThat(due).isAfter(clock.instant()));
        });
    }

    @Test
    void showsATakenTaskToWhoeverTookItOnly() {
        ProcessInstance errand = runtimeService.startProcessInstanceByKey("errand", reference);
        String task = coalition.task(errand, "UserTask_Answer").getId();

        taskService.claim(task, "secretariat.iom");

        assertThat(waitingFor(Set.of("secretariat"), "secretariat.escwa")).isEmpty();
        assertThat(waitingFor(Set.of(), "secretariat.iom"))
                .singleElement()
                .satisfies(taken -> assertThat(taken.assignee()).contains("secretariat.iom"));
    }

    @Test
    void showsATaskToNobodyElse() {
        runtimeService.startProcessInstanceByKey("errand", reference);

        assertThat(waitingFor(Set.of("members", "agency-who"), "who.focal")).isEmpty();
        assertThat(waitingFor(Set.of(), "who.focal")).isEmpty();
    }

    @Test
    void findsWhatIsOverdue() {
        runtimeService.startProcessInstanceByKey("errand", reference);

        assertThat(mine(openWork.overdue(clock.instant(), ALL))).isEmpty();
        assertThat(mine(openWork.overdue(clock.instant().plus(Duration.ofDays(3)), ALL)))
                .hasSize(1);
    }

    @Test
    void limitsTheTasksAndNotTheirGroups() {
        runtimeService.startProcessInstanceByKey("errand", reference);
        runtimeService.startProcessInstanceByKey("errand", reference + "-2");

        assertThat(openWork.waitingFor(Set.of("network-coordinator"), "nobody", 1))
                .singleElement()
                .satisfies(task -> assertThat(task.groups()).hasSize(2));
    }

    @Test
    void tellsOfAnOpenCaseWhoHoldsItUp() {
        runtimeService.startProcessInstanceByKey("errand", reference);

        assertThat(openWork.openCases(ALL))
                .filteredOn(OpenCase::reference, Optional.of(reference))
                .singleElement()
                .satisfies(open -> {
                    assertThat(open.process()).isEqualTo("errand");
                    assertThat(open.processName()).isEqualTo("An errand");
                    assertThat(open.openTasks()).isEqualTo(1);
                    assertThat(open.heldUpBy()).containsExactly("network-coordinator", "secretariat");
                    assertThat(open.oldestDue()).isPresent();
                });
        assertThat(openWork.openCases(ALL))
                .extracting(OpenCase::reference)
                .doesNotContain(Optional.of(reference + "-Q"));
        assertThat(openWork.openCases(ALL)).extracting(OpenCase::startedAt).isSorted();
    }

    @Test
    void forgetsACaseThatIsOver() {
        ProcessInstance errand = runtimeService.startProcessInstanceByKey("errand", reference);
        taskService.complete(coalition.task(errand, "UserTask_Answer").getId());

        assertThat(openWork.openCases(ALL)).extracting(OpenCase::reference).doesNotContain(Optional.of(reference));
    }

    @Test
    void tellsOfAnIncidentOnceAndTriesItAgain() {
        ProcessInstance errand = runtimeService.startProcessInstanceByKey("mishap", reference);
        Job job = managementService
                .createJobQuery()
                .rootProcessInstanceId(errand.getId())
                .singleResult();
        managementService.setJobRetries(job.getId(), 0);

        assertThat(mishaps()).singleElement().satisfies(incident -> {
            assertThat(incident.caseReference()).contains(reference);
            assertThat(incident.elementId()).isEqualTo("ServiceTask_Fail");
            assertThat(incident.elementName()).isEqualTo("Fail");
            assertThat(incident.jobId()).contains(job.getId());
            assertThat(incident.since()).isBeforeOrEqualTo(clock.instant());
        });

        coalition.as("secretariat.iom", () -> openWork.tryAgain(job.getId()));

        assertThat(mishaps()).isEmpty();
        assertThat(managementService
                        .createJobQuery()
                        .jobId(job.getId())
                        .singleResult()
                        .getRetries())
                .isEqualTo(1);
    }

    @Test
    void refusesToTryWhatIsNotThere() {
        assertThatThrownBy(() -> openWork.tryAgain("no-job")).isInstanceOf(NoSuchElementException.class);
    }

    private List<OpenTask> waitingFor(Set<String> groups, String userId) {
        return mine(openWork.waitingFor(groups, userId, ALL));
    }

    private List<OpenTask> mine(List<OpenTask> tasks) {
        return tasks.stream()
                .filter(task -> task.caseReference().equals(Optional.of(reference)))
                .toList();
    }

    private List<Incident> mishaps() {
        return openWork.incidents(ALL).stream()
                .filter(incident -> incident.caseReference().equals(Optional.of(reference)))
                .toList();
    }

    private static BpmnModelInstance errand() {
        return Bpmn.createExecutableProcess("errand")
                .name("An errand")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .callActivity("CallActivity_Ask")
                .calledElement("question")
                .camundaInBusinessKey("${execution.processBusinessKey}-Q")
                .endEvent()
                .done();
    }

    private static BpmnModelInstance question() {
        return Bpmn.createExecutableProcess("question")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask("UserTask_Answer")
                .name("Answer the neighbour")
                .camundaCandidateGroups("secretariat,network-coordinator")
                .camundaDueDate("P2D")
                .endEvent()
                .done();
    }

    private static BpmnModelInstance mishap() {
        return Bpmn.createExecutableProcess("mishap")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .serviceTask("ServiceTask_Fail")
                .name("Fail")
                .camundaAsyncBefore()
                .camundaDelegateExpression("${notify}")
                .endEvent()
                .done();
    }
}
