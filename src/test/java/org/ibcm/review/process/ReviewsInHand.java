package org.ibcm.review.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.core.NestedExceptionUtils.getMostSpecificCause;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.ibcm.engine.IbcmSettings;
import org.ibcm.engine.InputRefused;
import org.ibcm.notification.Notifications;
import org.ibcm.notification.Notifications.SentMessage;
import org.ibcm.register.Register;
import org.ibcm.review.LaunchRequest;
import org.ibcm.review.ReviewCycle;
import org.ibcm.review.ReviewRegister;
import org.ibcm.review.ReviewView;
import org.ibcm.support.Coalition;
import org.springframework.boot.test.context.TestComponent;

/** Reviews on their way, the people who work on them, and the years that pass. */
@TestComponent
class ReviewsInHand {

    static final String COORDINATOR = "network.coordinator";
    static final String SECRETARIAT = "secretariat.escwa";
    static final List<String> CO_CONVENERS = List.of("escwa", "ilo", "iom", "las");
    private static final String RECORD_POSITION = "UserTask_RecordPosition";

    private final Coalition coalition;
    private final ReviewCycle cycle;
    private final ReviewRegister register;
    private final Register members;
    private final Notifications notifications;
    private final RuntimeService runtimeService;
    private final ManagementService managementService;
    private final HistoryService historyService;
    private final IbcmSettings settings;
    /** By the id of its job definition. */
    private final Map<String, String> elements = new HashMap<>();

    ReviewsInHand(
            Coalition coalition,
            ReviewCycle cycle,
            ReviewRegister register,
            Register members,
            Notifications notifications,
            RuntimeService runtimeService,
            ManagementService managementService,
            HistoryService historyService,
            IbcmSettings settings) {
        this.coalition = coalition;
        this.cycle = cycle;
        this.register = register;
        this.members = members;
        this.notifications = notifications;
        this.runtimeService = runtimeService;
        this.managementService = managementService;
        this.historyService = historyService;
        this.settings = settings;
    }

    /** A review year that no other test has taken. */
    int year() {
        int year = 2028;
        while (register.ofYear(year).isPresent()) {
            year += 4;
        }
        return year;
    }

    /** What the form sends where everything is as usual. */
    static Map<String, Object> form(int year) {
        Map<String, Object> form = new HashMap<>();
        form.put("reviewYear", year);
        form.put("conferenceDate", "");
        form.put("forumDate", "");
        form.put("invitedStates", List.of());
        return form;
    }

    static Map<String, Object> with(Map<String, Object> form, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(form);
        changed.put(field, value);
        return changed;
    }

    /** The coordinator of the Network launches it in Tasklist. */
    ProcessInstance launch(Map<String, Object> form) {
        return launch(COORDINATOR, form);
    }

    ProcessInstance launch(String user, Map<String, Object> form) {
        return coalition.as(user, () -> coalition.start(GcmRegionalReview.PROCESS, new HashMap<>(form)));
    }

    /** Begins what the calendar has announced; answers the processes that asked once more. */
    List<String> launchAnnounced() {
        return managementService
                .createJobQuery()
                .activityId("StartEvent_ReviewDue")
                .messages()
                .list()
                .stream()
                .map(job -> {
                    managementService.executeJob(job.getId());
                    return job.getProcessInstanceId();
                })
                .toList();
    }

    /** A review in the register, for a test of one of its phases. */
    String registered(String... states) {
        LaunchRequest request = new LaunchRequest(year(), null, null, List.of(states));
        return coalition.as(COORDINATOR, () -> cycle.launch(request));
    }

    /** A phase as the review calls it. */
    ProcessInstance phase(String process, String reference) {
        return runtimeService.startProcessInstanceByKey(process, reference);
    }

    void complete(ProcessInstance review, String task, Map<String, Object> entered) {
        complete(review, COORDINATOR, coalition.task(review, task), entered);
    }

    void complete(ProcessInstance review, String user, Task task, Map<String, Object> entered) {
        coalition.as(user, () -> coalition.complete(task, new HashMap<>(entered)));
        runJobs(review);
    }

    /** What the review does at once; its timers wait until time passes. */
    private void runJobs(ProcessInstance review) {
        for (Optional<Job> next = async(review); next.isPresent(); next = async(review)) {
            managementService.executeJob(next.get().getId());
        }
    }

    private Optional<Job> async(ProcessInstance review) {
        Set<String> instances = instances(review);
        return managementService.createJobQuery().messages().withRetriesLeft().list().stream()
                .filter(job -> instances.contains(job.getProcessInstanceId()))
                .findFirst();
    }

    /** All co-conveners have nothing to say. */
    void consult(ProcessInstance review) {
        CO_CONVENERS.forEach(agency -> comment(review, agency, Map.of()));
    }

    void comment(ProcessInstance review, String agency, Map<String, Object> said) {
        Task task = coalition.task(review, ReviewRoadmap.COMMENT_ON_REVIEW, "agency-" + agency);
        complete(review, agency + ".focal", task, said);
    }

    /** The Executive Committee supports what is before it. */
    void agree(ProcessInstance review) {
        committee().forEach(agency -> position(review, agency, Map.of("position", "SUPPORT")));
    }

    /** One agency of the Executive Committee asks for changes, and the others support. */
    void guide(ProcessInstance review, String agency, String reason) {
        position(review, agency, Map.of("position", "REQUEST_CHANGES", "reason", reason));
        committee().stream()
                .filter(other -> !other.equals(agency))
                .forEach(other -> position(review, other, Map.of("position", "SUPPORT")));
    }

    void position(ProcessInstance review, String agency, Map<String, Object> position) {
        Task task = coalition.task(review, RECORD_POSITION, "agency-" + agency);
        complete(review, agency + ".focal", task, position);
    }

    List<String> committee() {
        return members.body("executive-committee").orElseThrow();
    }

    /** At six o'clock of that day, where the coalition is. */
    void on(LocalDate day) {
        at(day.atTime(6, 0).atZone(settings.zone()).toInstant());
    }

    private static void at(Instant moment) {
        ClockUtil.offset(moment.toEpochMilli() - System.currentTimeMillis());
    }

    /** Lets time pass until that day; whatever falls due on the way happens at its moment. Answers what and when. */
    List<String> passUntil(ProcessInstance review, LocalDate day) {
        Instant end = day.atTime(6, 0).atZone(settings.zone()).toInstant();
        List<String> fired = new ArrayList<>();
        for (Optional<Job> next = next(review, end); next.isPresent(); next = next(review, end)) {
            Job timer = next.get();
            Instant due = timer.getDuedate().toInstant();
            Instant now = ClockUtil.getCurrentTime().toInstant();
            at(due.isAfter(now) ? due : now);
            fired.add("%s %s".formatted(day(due), element(timer)));
            managementService.executeJob(timer.getId());
            runJobs(review);
        }
        at(end);
        return fired;
    }

    private Optional<Job> next(ProcessInstance review, Instant end) {
        return timers(review)
                .filter(timer -> timer.getDuedate().toInstant().isBefore(end))
                .min(Comparator.comparing(Job::getDuedate));
    }

    /** The timers of the review and its phases. */
    Stream<Job> timers(ProcessInstance review) {
        Set<String> instances = instances(review);
        return managementService.createJobQuery().timers().list().stream()
                .filter(job -> instances.contains(job.getProcessInstanceId()));
    }

    /** The day on which the timer of this element is due, where the coalition is. */
    LocalDate due(ProcessInstance review, String element) {
        return timers(review)
                .filter(timer -> element(timer).equals(element))
                .map(timer -> day(timer.getDuedate().toInstant()))
                .distinct()
                .reduce((one, other) -> {
                    throw new AssertionError(element + " is due on several days");
                })
                .orElseThrow(() -> new AssertionError("no timer " + element));
    }

    private String element(Job timer) {
        return elements.computeIfAbsent(
                timer.getJobDefinitionId(),
                id -> managementService
                        .createJobDefinitionQuery()
                        .jobDefinitionId(id)
                        .singleResult()
                        .getActivityId());
    }

    private Set<String> instances(ProcessInstance review) {
        return runtimeService
                .createProcessInstanceQuery()
                .rootProcessInstanceId(review.getRootProcessInstanceId())
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .collect(Collectors.toSet());
    }

    LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, settings.zone());
    }

    LocalDate today() {
        return day(ClockUtil.getCurrentTime().toInstant());
    }

    String reference(ProcessInstance review) {
        return historyService
                .createHistoricProcessInstanceQuery()
                .processInstanceId(review.getId())
                .singleResult()
                .getBusinessKey();
    }

    /** End events of a phase of the review, once for each time that it was reached. */
    List<String> endEvents(ProcessInstance review, String phase) {
        return historyService
                .createHistoricProcessInstanceQuery()
                .rootProcessInstanceId(review.getRootProcessInstanceId())
                .processDefinitionKey(phase)
                .list()
                .stream()
                .map(HistoricProcessInstance::getId)
                .flatMap(id ->
                        historyService.createHistoricActivityInstanceQuery().processInstanceId(id).list().stream())
                .map(HistoricActivityInstance::getActivityId)
                .filter(activity -> activity.startsWith("EndEvent_"))
                .toList();
    }

    ReviewView view(ProcessInstance review) {
        return register.find(reference(review)).orElseThrow();
    }

    List<SentMessage> told(String reference, String template) {
        return notifications.of(reference).stream()
                .filter(message -> message.template().equals(template))
                .toList();
    }

    List<String> toldWhom(String reference, String template) {
        return told(reference, template).stream().map(SentMessage::recipient).toList();
    }

    String letter(String reference, String template) {
        List<SentMessage> letters = told(reference, template);
        assertThat(letters).as("letters " + template).isNotEmpty();
        return notifications
                .read(letters.get(letters.size() - 1).id())
                .orElseThrow()
                .body();
    }

    static void refused(ThrowingCallable work, String message) {
        assertThatThrownBy(work)
                .satisfies(failure -> assertThat(getMostSpecificCause(failure))
                        .isInstanceOf(InputRefused.class)
                        .hasMessageContaining(message));
    }
}
