package org.ibcm.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.ibcm.engine.Accounts.Account;
import org.ibcm.support.Coalition;
import org.ibcm.support.ProcessTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class GrantsTest {

    private static final BpmnModelInstance TWO_POSITIONS = Bpmn.createExecutableProcess("two-positions")
            .camundaHistoryTimeToLive(1)
            .startEvent()
            .parallelGateway("both")
            .userTask("UserTask_Alpha")
            .camundaCandidateGroups("agency-alpha")
            .endEvent()
            .moveToNode("both")
            .userTask("UserTask_Beta")
            .camundaCandidateGroups("agency-beta")
            .endEvent()
            .moveToNode("both")
            .intermediateCatchEvent("LongWait")
            .timerWithDuration("P1D")
            .endEvent()
            .done();

    @Autowired
    private Coalition coalition;

    @Autowired
    private Accounts accounts;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private RepositoryService repositoryService;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TaskService taskService;

    @Autowired
    private FormService formService;

    @Autowired
    private ManagementService managementService;

    @Autowired
    private FilterService filterService;

    private String deployment;
    private ProcessInstance instance;
    private Task alphas;
    private Task betas;

    @BeforeEach
    void twoOrganisationsAreAsked() {
        openFocalPoint("alpha");
        openFocalPoint("beta");
        deployment = deploy();
        instance = runtimeService.startProcessInstanceByKey("two-positions", Map.of("subject", "A new member"));
        alphas = coalition.task(instance, "UserTask_Alpha");
        betas = coalition.task(instance, "UserTask_Beta");
    }

    @AfterEach
    void nothingIsLeft() {
        repositoryService.deleteDeployment(deployment, true);
        accounts.close("alpha.focal");
        accounts.close("beta.focal");
    }

    @Test
    void memberSeesOnlyTheTasksOfItsOrganisation() {
        assertThat(tasksSeenBy("alpha.focal")).containsExactly(alphas.getId());
        assertThat(coalition.as(
                        "alpha.focal",
                        () -> runtimeService.createProcessInstanceQuery().list()))
                .isEmpty();
    }

    @Test
    void memberSeesTheModelBehindItsTask() {
        assertThat(coalition.as(
                        "alpha.focal", () -> repositoryService.getProcessDefinition(alphas.getProcessDefinitionId())))
                .isNotNull();
    }

    @Test
    void memberReadsTheFormOfItsOwnTaskOnly() {
        assertThat(coalition.as("alpha.focal", () -> formService.getTaskFormVariables(alphas.getId())))
                .containsEntry("subject", "A new member");
        refuses("alpha.focal", () -> formService.getTaskFormVariables(betas.getId()));
        refuses("alpha.focal", () -> taskService.getVariable(betas.getId(), "subject"));
        refuses("alpha.focal", () -> runtimeService.getVariable(instance.getId(), "subject"));
    }

    @Test
    void memberClaimsAndCompletesItsOwnTaskOnly() {
        refuses("alpha.focal", () -> taskService.claim(betas.getId(), "alpha.focal"));
        refuses("alpha.focal", () -> coalition.complete(betas, Map.of()));

        coalition.as("alpha.focal", () -> {
            taskService.claim(alphas.getId(), "alpha.focal");
            coalition.complete(alphas, Map.of());
        });

        assertThat(tasksSeenBy("alpha.focal")).isEmpty();
        assertThat(tasksSeenBy("beta.focal")).containsExactly(betas.getId());
    }

    @Test
    void memberStartsNothingButWhatGroupsNeed() {
        refuses("alpha.focal", () -> runtimeService.startProcessInstanceByKey("two-positions"));
        refuses("alpha.focal", () -> coalition.start("membership-approval", Map.of()));
        assertThat(coalition.as(
                        "alpha.focal",
                        () -> repositoryService
                                .createProcessDefinitionQuery()
                                .startablePermissionCheck()
                                .latestVersion()
                                .list()))
                .extracting(ProcessDefinition::getKey)
                .isSubsetOf("group-formation", "group-decision", "output-endorsement")
                .contains("group-formation", "output-endorsement");
    }

    @ParameterizedTest
    @ValueSource(strings = {"network.coordinator", "secretariat.escwa"})
    void theNetworkCoordinatorAndTheSecretariatLaunchReviews(String user) {
        assertThat(startableBy(user)).contains("gcm-regional-review");
    }

    @Test
    void theNetworkCoordinatorStartsNothingElse() {
        assertThat(startableBy("network.coordinator")).containsExactly("gcm-regional-review");
        refuses("network.coordinator", () -> coalition.start("membership-approval", Map.of()));
    }

    private List<String> startableBy(String user) {
        return coalition
                .as(
                        user,
                        () -> repositoryService
                                .createProcessDefinitionQuery()
                                .startablePermissionCheck()
                                .latestVersion()
                                .list())
                .stream()
                .map(ProcessDefinition::getKey)
                .toList();
    }

    @Test
    void secretariatSeesEveryCaseAndItsTasks() {
        assertThat(coalition.as(
                        "secretariat.iom",
                        () -> runtimeService
                                .createProcessInstanceQuery()
                                .processInstanceId(instance.getId())
                                .count()))
                .isOne();
        assertThat(tasksSeenBy("secretariat.iom")).contains(alphas.getId(), betas.getId());
    }

    @Test
    void secretariatStartsAProcess() {
        ProcessInstance started =
                coalition.as("secretariat.iom", () -> coalition.start("two-positions", Map.of("subject", "Another")));

        assertThat(coalition.isRunning(started)).isTrue();
    }

    @Test
    void secretariatGivesAFailedJobAnotherTry() {
        String job = managementService
                .createJobQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getId();
        managementService.setJobRetries(job, 0);

        coalition.as("secretariat.iom", () -> managementService.setJobRetries(job, 1));

        assertThat(managementService
                        .createJobQuery()
                        .jobId(job)
                        .withRetriesLeft()
                        .count())
                .isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"secretariat.iom", "admin", "modeller", "network.coordinator", "beta.focal"})
    void nobodyElseActsForAnOrganisation(String stranger) {
        refuses(stranger, () -> coalition.complete(alphas, Map.of("position", "SUPPORT")));
        refuses(stranger, () -> taskService.complete(alphas.getId()));
        refuses(stranger, () -> taskService.claim(alphas.getId(), stranger));
        refuses(stranger, () -> taskService.setAssignee(alphas.getId(), stranger));
        refuses(stranger, () -> taskService.addCandidateUser(alphas.getId(), stranger));
        refuses(stranger, () -> taskService.setVariable(alphas.getId(), "position", "SUPPORT"));
        assertThat(tasksSeenBy("alpha.focal")).containsExactly(alphas.getId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"secretariat.iom", "modeller", "network.coordinator", "alpha.focal"})
    void onlyAdministratorsChangeARunningCase(String person) {
        refuses(person, () -> runtimeService.setVariable(instance.getId(), "position", "SUPPORT"));
        refuses(
                person,
                () -> runtimeService
                        .createProcessInstanceModification(instance.getId())
                        .cancelAllForActivity("UserTask_Alpha")
                        .execute());
        refuses(person, () -> runtimeService.deleteProcessInstance(instance.getId(), "no longer wanted"));
        refuses(person, () -> runtimeService.suspendProcessInstanceById(instance.getId()));
    }

    @Test
    void onlyModellersAndAdministratorsDeploy() {
        for (String person : List.of("secretariat.iom", "network.coordinator", "alpha.focal")) {
            refuses(person, this::deploy);
        }
        for (String person : List.of("modeller", "admin")) {
            repositoryService.deleteDeployment(coalition.as(person, this::deploy), true);
        }
        refuses("modeller", () -> repositoryService.deleteDeployment(deployment, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"secretariat.iom", "admin", "modeller", "network.coordinator", "alpha.focal"})
    void nobodyStoresAQuery(String person) {
        Filter mine = filterService.newTaskFilter("Mine").setQuery(taskService.createTaskQuery());
        refuses(person, () -> filterService.saveFilter(mine));

        Filter stored = filterService
                .createFilterQuery()
                .filterName("My organisation's tasks")
                .singleResult();
        stored.setName("Changed");
        refuses(person, () -> filterService.saveFilter(stored));
    }

    @Test
    void onlyAdministratorsManageAccounts() {
        for (String person : List.of("secretariat.iom", "modeller", "network.coordinator", "alpha.focal")) {
            refuses(person, () -> identityService.createMembership(person, Groups.ADMINISTRATORS));
            refuses(person, () -> identityService.deleteUser("beta.focal"));
        }
        coalition.as("admin", () -> identityService.deleteUser("beta.focal"));
        assertThat(accounts.exists("beta.focal")).isFalse();
    }

    private void openFocalPoint(String organisation) {
        String group = Accounts.agencyGroup(organisation);
        String userId = organisation + ".focal";
        accounts.ensureGroup(group, organisation.toUpperCase());
        accounts.open(new Account(
                userId, organisation, "Focal point", userId + "@example.org", Set.of(group, Groups.MEMBERS)));
    }

    private String deploy() {
        return repositoryService
                .createDeployment()
                .addModelInstance("two-positions.bpmn", TWO_POSITIONS)
                .deploy()
                .getId();
    }

    private List<String> tasksSeenBy(String userId) {
        return coalition.as(userId, () -> taskService.createTaskQuery().list()).stream()
                .map(Task::getId)
                .toList();
    }

    private void refuses(String userId, ThrowingCallable attempt) {
        assertThatThrownBy(() -> coalition.as(userId, () -> {
                    try {
                        attempt.call();
                    } catch (RuntimeException e) {
                        throw e;
                    } catch (Throwable e) {
                        throw new AssertionError(e);
                    }
                }))
                .isInstanceOf(AuthorizationException.class);
    }
}
