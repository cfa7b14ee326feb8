package org.ibcm.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;

/** The people of the coalition at work, and the time that passes for them. */
@TestComponent
public class Coalition {

    private final IdentityService identityService;
    private final RepositoryService repositoryService;
    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final FormService formService;
    private final ManagementService managementService;
    private final HistoryService historyService;

    Coalition(
            IdentityService identityService,
            RepositoryService repositoryService,
            RuntimeService runtimeService,
            TaskService taskService,
            FormService formService,
            ManagementService managementService,
            HistoryService historyService) {
        this.identityService = identityService;
        this.repositoryService = repositoryService;
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.formService = formService;
        this.managementService = managementService;
        this.historyService = historyService;
    }

    /** Does the work signed in as this person, with the rights that this person has. */
    public <T> T as(String userId, Callable<T> work) {
        List<String> groups = identityService.createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .toList();
        identityService.setAuthentication(userId, groups);
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            identityService.clearAuthentication();
        }
    }

    public void as(String userId, Runnable work) {
        as(userId, () -> {
            work.run();
            return null;
        });
    }

    /** Starts the newest version of the process by its start form, as Tasklist does. */
    public ProcessInstance start(String process, Map<String, Object> variables) {
        String definition = repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
        return formService.submitStartForm(definition, variables);
    }

    /** Ends all running cases, for a test that needs an empty desk. */
    public void endEverything() {
        runtimeService.createProcessInstanceQuery().rootProcessInstances().list().stream()
                .map(ProcessInstance::getId)
                .forEach(id -> runtimeService.deleteProcessInstance(id, "ended by a test"));
    }

    /** Completes the task by its form, as Tasklist does. */
    public void complete(Task task, Map<String, Object> variables) {
        formService.submitTaskForm(task.getId(), variables);
    }

    /** The open tasks of the case, of its called processes too, in the order in which they were created. */
    public List<Task> tasks(ProcessInstance instance, String taskKey) {
        return taskService.createTaskQuery().taskDefinitionKey(taskKey).orderByTaskCreateTime().asc().list().stream()
                .filter(task -> belongs(task.getProcessInstanceId(), instance))
                .toList();
    }

    /** The one open task of the case with this key. */
    public Task task(ProcessInstance instance, String taskKey) {
        List<Task> tasks = tasks(instance, taskKey);
        assertThat(tasks).as("open tasks " + taskKey).hasSize(1);
        return tasks.get(0);
    }

    /** The one open task of the case with this key that this group may work on. */
    public Task task(ProcessInstance instance, String taskKey, String group) {
        List<Task> tasks = tasks(instance, taskKey).stream()
                .filter(task -> taskService.getIdentityLinksForTask(task.getId()).stream()
                        .anyMatch(link -> group.equals(link.getGroupId())))
                .toList();
        assertThat(tasks).as("open tasks " + taskKey + " of " + group).hasSize(1);
        return tasks.get(0);
    }

    /** Executes the case's jobs that are due now, and those that these lead to; timers only once their time has come. */
    public void runJobs(ProcessInstance instance) {
        List<Job> due = dueJobs(instance);
        while (!due.isEmpty()) {
            // one by one: a job may take another with it
            managementService.executeJob(due.get(0).getId());
            due = dueJobs(instance);
        }
    }

    /** Lets time pass until this timer of the case is due, and fires it; of a multi-instance all that wait. */
    public void fireTimer(ProcessInstance instance, String elementId) {
        List<Job> timers = managementService.createJobQuery().timers().activityId(elementId).list().stream()
                .filter(job -> belongs(job.getProcessInstanceId(), instance))
                .toList();
        assertThat(timers).as("waiting timers " + elementId).isNotEmpty();
        for (Job timer : timers) {
            long wait = timer.getDuedate().getTime() - System.currentTimeMillis();
            ClockUtil.offset(Math.max(wait, ClockUtil.getCurrentTime().getTime() - System.currentTimeMillis()));
            managementService.executeJob(timer.getId());
        }
    }

    /** Ids of the end events that the case has reached, without those of called processes. */
    public List<String> endEvents(ProcessInstance instance) {
        return historyService
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .finished()
                .list()
                .stream()
                .filter(activity -> activity.getActivityType().toLowerCase().endsWith("endevent"))
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    /** The one running process that this case called. */
    public ProcessInstance called(ProcessInstance instance, String process) {
        return runtimeService
                .createProcessInstanceQuery()
                .superProcessInstanceId(instance.getId())
                .processDefinitionKey(process)
                .singleResult();
    }

    public boolean isRunning(ProcessInstance instance) {
        return runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceId(instance.getId())
                        .count()
                == 1;
    }

    private List<Job> dueJobs(ProcessInstance instance) {
        return managementService.createJobQuery().executable().list().stream()
                .filter(job -> belongs(job.getProcessInstanceId(), instance))
                .toList();
    }

    private boolean belongs(String processInstanceId, ProcessInstance instance) {
        if (processInstanceId == null) {
            return false; // a job of the engine's own, such as the clean-up of the history
        }
        ProcessInstance owner = runtimeService
                .createProcessInstanceQuery()
                .processInstanceId(processInstanceId)
                .singleResult();
        return owner != null && owner.getRootProcessInstanceId().equals(instance.getRootProcessInstanceId());
    }
}
