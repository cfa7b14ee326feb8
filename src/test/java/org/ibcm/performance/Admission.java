package org.ibcm.performance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.ibcm.membership.process.ExpressionsOfInterest;
import org.ibcm.support.Coalition;

/** A civil society organisation joins (D.1): what people do and what falls due, step by step. */
class Admission {

    private static final List<String> COMMENTING = List.of("ilo", "iom", "unicef", "who");
    private static final List<String> CO_CONVENERS = List.of("escwa", "ilo", "iom", "las");

    private final RoundTrips roundTrips;
    private final Coalition coalition;
    private final FormService formService;
    private final ManagementService managementService;
    private final String process;

    Admission(RoundTrips roundTrips, Coalition coalition, ProcessEngine engine) {
        this.roundTrips = roundTrips;
        this.coalition = coalition;
        formService = engine.getFormService();
        managementService = engine.getManagementService();
        process = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("membership-approval")
                .latestVersion()
                .singleResult()
                .getId();
    }

    /** From the expression of interest to the end; answers the ids of the end events. */
    List<String> walk() {
        ProcessInstance application = step(
                "File the expression of interest",
                "secretariat.iom",
                () -> formService.submitStartForm(process, ExpressionsOfInterest.any()));
        complete(
                "Screen, ask all members for a comment",
                "secretariat.iom",
                coalition.task(application, "UserTask_ScreenApplication"),
                Map.of("screeningOutcome", "COMPLETE"));
        COMMENTING.forEach(agency -> complete(
                "Four comments",
                agency + ".focal",
                coalition.task(application, "UserTask_CommentOnApplication", "agency-" + agency),
                Map.of("comment", "Works with us since 2021.")));
        fire("Remind the members at half-time", "BoundaryEvent_CommentReminderDue");
        complete(
                "Assess the criteria",
                "secretariat.escwa",
                coalition.task(application, "UserTask_AssessCriteria"),
                assessment());
        fire("Close the comments, open the decision", "BoundaryEvent_CommentWindowEnded");
        CO_CONVENERS.forEach(agency -> complete(
                "Four positions, close the decision",
                agency + ".focal",
                coalition.task(application, "UserTask_RecordPosition", "agency-" + agency),
                Map.of("position", "SUPPORT")));
        return coalition.endEvents(application);
    }

    private static Map<String, Object> assessment() {
        Map<String, Object> assessment = new HashMap<>(Map.of("recommendation", "ADMIT", "recommendationNote", ""));
        IntStream.rangeClosed(1, 5).forEach(slot -> {
            assessment.put("score" + slot, 2);
            assessment.put("note" + slot, "");
        });
        return assessment;
    }

    private void complete(String step, String person, Task task, Map<String, Object> answers) {
        step(step, person, () -> {
            formService.submitTaskForm(task.getId(), answers);
            return null;
        });
        runJobs(step);
    }

    private void fire(String step, String timer) {
        Job job = managementService.createJobQuery().timers().activityId(timer).singleResult();
        ClockUtil.offset(job.getDuedate().getTime() - System.currentTimeMillis());
        execute(step, job);
        runJobs(step);
    }

    private void runJobs(String step) {
        for (Job due = nextDue(); due != null; due = nextDue()) {
            execute(isLastOne(due) ? "Record the outcome, admit the member" : step, due);
        }
    }

    private boolean isLastOne(Job job) {
        return managementService.createJobQuery().activityId("ServiceTask_RecordOutcome").list().stream()
                .anyMatch(last -> last.getId().equals(job.getId()));
    }

    private Job nextDue() {
        return managementService.createJobQuery().executable().list().stream()
                .filter(job -> job.getProcessInstanceId() != null)
                .findFirst()
                .orElse(null);
    }

    private void execute(String step, Job job) {
        step(step, null, () -> {
            managementService.executeJob(job.getId());
            return null;
        });
    }

    private <T> T step(String step, String person, Callable<T> work) {
        Callable<T> counted = () -> roundTrips.during(step, work);
        try {
            return person == null ? counted.call() : coalition.as(person, counted);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
