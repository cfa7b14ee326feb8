package org.ibcm.browser;

import static java.util.stream.Collectors.toSet;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.ibcm.engine.Accounts;
import org.ibcm.membership.ApplicationStatus;
import org.ibcm.membership.Membership;
import org.ibcm.notification.Notifications;
import org.ibcm.notification.Notifications.SentMessage;
import org.ibcm.notification.Notifications.Status;
import org.ibcm.support.Coalition;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Moves cases on without a browser, to where somebody shall look at them; what the engine does by itself is waited for. */
@TestComponent
class Cases {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Coalition coalition;
    private final Membership membership;
    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final ManagementService managementService;
    private final HistoryService historyService;
    private final Notifications notifications;
    private final JdbcClient database;

    Cases(
            Coalition coalition,
            Membership membership,
            RuntimeService runtimeService,
            TaskService taskService,
            ManagementService managementService,
            HistoryService historyService,
            Notifications notifications,
            JdbcClient database) {
        this.coalition = coalition;
        this.membership = membership;
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.managementService = managementService;
        this.historyService = historyService;
        this.notifications = notifications;
        this.database = database;
    }

    /** Answers the reference of the application. */
    String apply(String organisation) {
        return coalition
                .as("secretariat.iom", () -> coalition.start("membership-approval", interestOf(organisation)))
                .getBusinessKey();
    }

    void ask(String reference, String question) {
        complete(
                "secretariat.iom",
                task(reference, "UserTask_ScreenApplication"),
                Map.of("screeningOutcome", "INCOMPLETE", "screeningNote", question));
    }

    /** Answers the reference of the decision. */
    String bringToDecision(String reference) {
        complete(
                "secretariat.iom",
                task(reference, "UserTask_ScreenApplication"),
                Map.of("screeningOutcome", "COMPLETE"));
        Map<String, Object> scores = new HashMap<>(Map.of("recommendation", "ADMIT", "recommendationNote", ""));
        for (int slot = 1; slot <= 5; slot++) {
            scores.put("score" + slot, 2);
            scores.put("note" + slot, "");
        }
        complete("secretariat.escwa", task(reference, "UserTask_AssessCriteria"), scores);
        endTheWindowForComments(reference);
        return decisionOf(reference);
    }

    void endTheWindowForComments(String reference) {
        await().atMost(PATIENCE).until(() -> {
            managementService
                    .createJobQuery()
                    .activityId("BoundaryEvent_CommentWindowEnded")
                    .list()
                    .forEach(window -> managementService.executeJob(window.getId()));
            return is(reference, ApplicationStatus.UNDER_REVIEW);
        });
    }

    String decisionOf(String reference) {
        return await().atMost(PATIENCE)
                .until(
                        () -> runtimeService
                                .createProcessInstanceQuery()
                                .processDefinitionKey("consensus-decision")
                                .variableValueEquals("decisionSubject", reference)
                                .list()
                                .stream()
                                .map(instance -> instance.getBusinessKey())
                                .findFirst()
                                .orElse(""),
                        found -> found.startsWith("DEC-"));
    }

    /** Answers the reference of an output that its lead has submitted in the group. */
    String submit(String group, String lead, String title) {
        Map<String, Object> output = new HashMap<>();
        output.put("title", title);
        output.put("outputType", "REPORT");
        output.put("groupReference", group);
        output.put("leadAgency", lead);
        output.put("participatingAgencies", "[\"" + lead + "\"]");
        output.put("abstractText", "What is known, and what follows from it.");
        output.put("termsOfReference", "A report of forty pages.");
        output.put("documentLink", "https://example.org/report.pdf");
        output.put("gcmObjectives", "[\"1\",\"6\"]");
        return coalition
                .as(lead + ".focal", () -> coalition.start("output-endorsement", output))
                .getBusinessKey();
    }

    void support(String decision, String agency) {
        record(decision, agency, Map.of("position", "SUPPORT"));
    }

    void record(String decision, String agency, Map<String, Object> position) {
        complete(agency + ".focal", task(decision, "UserTask_RecordPosition", agency), position);
    }

    void becomes(String reference, ApplicationStatus status) {
        await().atMost(PATIENCE).until(() -> is(reference, status));
    }

    private Task task(String reference, String key) {
        return only(taskService
                .createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey(key));
    }

    private Task task(String reference, String key, String agency) {
        return only(taskService
                .createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey(key)
                .taskCandidateGroup(Accounts.agencyGroup(agency)));
    }

    void letTheScreeningBeLate(String reference) {
        Task screening = task(reference, "UserTask_ScreenApplication");
        screening.setDueDate(Date.from(Instant.now().minus(Duration.ofDays(2))));
        taskService.saveTask(screening);
    }

    void letAJobBeStuck(String reference) {
        String decision = runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .singleResult()
                .getId();
        Job job = managementService.createJobQuery().timers().processInstanceId(decision).list().stream()
                .findFirst()
                .orElseThrow();
        managementService.setJobRetries(job.getId(), 0);
    }

    void letMessagesBeRefused(String reference) {
        await().atMost(PATIENCE)
                .until(() -> notifications.of(reference).stream()
                        .map(SentMessage::status)
                        .collect(toSet())
                        .equals(Set.of(Status.SENT)));
        database.sql("update outgoing_message set status = 'FAILED', failure = 'No such box' where subject = ?")
                .param(reference)
                .update();
    }

    /** As the clean-up of the history does once its time has come. */
    void forgetTheHistory() {
        historyService
                .createHistoricProcessInstanceQuery()
                .finished()
                .list()
                .forEach(finished -> historyService.deleteHistoricProcessInstance(finished.getId()));
    }

    private boolean is(String reference, ApplicationStatus status) {
        return membership.find(reference).orElseThrow().status() == status;
    }

    private static Task only(TaskQuery query) {
        return await().atMost(PATIENCE)
                .until(() -> Optional.ofNullable(query.singleResult()), Optional::isPresent)
                .orElseThrow();
    }

    private void complete(String userId, Task task, Map<String, Object> form) {
        coalition.as(userId, () -> coalition.complete(task, form));
    }

    private static Map<String, Object> interestOf(String organisation) {
        Map<String, Object> interest = new HashMap<>();
        interest.put("organisationName", organisation);
        interest.put("acronym", "");
        interest.put("organisationType", "CIVIL_SOCIETY");
        interest.put("country", "Jordan");
        interest.put("website", "https://observatory.example");
        interest.put("mandate", "Research and advice on migration in the region.");
        interest.put("migrationWork", "Yearly surveys of migrant workers in six countries.");
        interest.put("motivation", "To share its data.");
        interest.put("contribution", "Data and analysis.");
        interest.put("representationLevel", "TECHNICAL");
        interest.put("focalPointName", "Lina Haddad");
        interest.put("focalPointEmail", "lina." + organisation.hashCode() + "@observatory.example");
        interest.put("alternateName", "");
        interest.put("alternateEmail", "");
        interest.put("sponsor", "");
        return interest;
    }
}
