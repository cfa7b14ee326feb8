package org.ibcm.review.process;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.ibcm.engine.CurrentUser;
import org.ibcm.engine.Variable;
import org.ibcm.review.MilestonesMoved;
import org.ibcm.review.NationalReports;
import org.ibcm.review.ReviewCycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When milestones move, the timers and due dates that wait for them move along (D.5.a). */
@Component
class OpenDeadlinesFollow {

    /** Due on a day that a variable holds, {@code ${reportDueAt}}. */
    private static final Pattern DAY = Pattern.compile("\\$\\{(\\w+At)}");

    private final ReviewCycle cycle;
    private final NationalReports reports;
    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final ManagementService managementService;
    private final RepositoryService repositoryService;
    private final FactsShown facts;
    private final CurrentUser currentUser;

    OpenDeadlinesFollow(
            ReviewCycle cycle,
            NationalReports reports,
            RuntimeService runtimeService,
            TaskService taskService,
            ManagementService managementService,
            RepositoryService repositoryService,
            FactsShown facts,
            CurrentUser currentUser) {
        this.cycle = cycle;
        this.reports = reports;
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.managementService = managementService;
        this.repositoryService = repositoryService;
        this.facts = facts;
        this.currentUser = currentUser;
    }

    @EventListener
    void on(MilestonesMoved moved) {
        currentUser.asApplication(() -> {
            Map<String, Object> days = dates(DueDates.of(cycle.deadlines(moved.reference())));
            runtimeService
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(moved.reference())
                    .list()
                    .forEach(instance -> follow(instance, days));
        });
    }

    private void follow(ProcessInstance instance, Map<String, Object> days) {
        Map<String, Object> known = runtimeService.getVariables(instance.getId());
        Map<String, Object> moments = new HashMap<>(days);
        if (known.get(NationalReport.STATE.name()) instanceof String state) {
            moments.putAll(dates(DueDates.of(reports.schedule(instance.getBusinessKey(), state))));
        }
        moments.keySet().retainAll(known.keySet());
        runtimeService.setVariables(instance.getId(), moments);
        managementService
                .createJobQuery()
                .processInstanceId(instance.getId())
                .timers()
                .list()
                .forEach(timer -> managementService.recalculateJobDuedate(timer.getId(), true));
        taskService.createTaskQuery().processInstanceId(instance.getId()).list().forEach(task -> {
            follow(task);
            facts.show(task, instance.getBusinessKey());
        });
    }

    private static Map<String, Object> dates(Map<Variable<Instant>, Instant> days) {
        Map<String, Object> dates = new HashMap<>();
        days.forEach((variable, moment) -> dates.put(variable.name(), Date.from(moment)));
        return dates;
    }

    private void follow(Task task) {
        UserTask model = repositoryService
                .getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementById(task.getTaskDefinitionKey());
        Matcher day = DAY.matcher(model.getCamundaDueDate());
        if (day.matches() && taskService.getVariable(task.getId(), day.group(1)) instanceof Date due) {
            taskService.setDueDate(task.getId(), due);
        }
    }
}
