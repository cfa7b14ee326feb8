package org.ibcm.review.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.core.NestedExceptionUtils.getMostSpecificCause;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.json.SpinJsonNode;
import org.ibcm.engine.IbcmSettings;
import org.ibcm.engine.InputRefused;
import org.ibcm.notification.Notifications;
import org.ibcm.notification.Notifications.SentMessage;
import org.ibcm.review.ArabStates;
import org.ibcm.review.ConsultedParty;
import org.ibcm.review.Contributions;
import org.ibcm.review.DraftedChapter;
import org.ibcm.review.GuidingPrinciple;
import org.ibcm.review.Heard;
import org.ibcm.review.LaunchRequest;
import org.ibcm.review.NationalReports;
import org.ibcm.review.ReceivedReport;
import org.ibcm.review.ReviewCycle;
import org.ibcm.review.ReviewRegister;
import org.ibcm.review.ReviewView;
import org.ibcm.review.RoundTable;
import org.ibcm.support.Coalition;
import org.springframework.boot.test.context.TestComponent;

/** Reviews whose inputs are in, and the people who make a report of them. */
@TestComponent
class ReportsInHand {

    static final String COORDINATOR = "network.coordinator";
    static final String SECRETARIAT = "secretariat.escwa";
    static final List<String> CO_CONVENERS = List.of("escwa", "ilo", "iom", "las");
    static final List<String> COMMITTEE = List.of("iom", "ilo", "unhcr", "unicef", "ohchr", "undp", "unodc");
    static final String DRAFT = "https://example.org/draft.pdf";
    static final String ARABIC = "https://example.org/report-ar.pdf";
    static final String ENGLISH = "https://example.org/report-en.pdf";

    private static final String RECORD_POSITION = "UserTask_RecordPosition";
    private static final Map<RoundTable, String> AUTHORS =
            Map.of(RoundTable.RT1, "ilo", RoundTable.RT2, "unhcr", RoundTable.RT3, "undp", RoundTable.RT4, "iom");

    private final Coalition coalition;
    private final ReviewCycle cycle;
    private final ReviewRegister register;
    private final Contributions contributions;
    private final NationalReports reports;
    private final ArabStates states;
    private final Notifications notifications;
    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final HistoryService historyService;
    private final ManagementService managementService;
    private final IbcmSettings settings;

    ReportsInHand(
            Coalition coalition,
            ReviewCycle cycle,
            ReviewRegister register,
            Contributions contributions,
            NationalReports reports,
            ArabStates states,
            Notifications notifications,
            RuntimeService runtimeService,
            TaskService taskService,
            HistoryService historyService,
            ManagementService managementService,
            IbcmSettings settings) {
        this.coalition = coalition;
        this.cycle = cycle;
        this.register = register;
        this.contributions = contributions;
        this.reports = reports;
        this.states = states;
        this.notifications = notifications;
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.historyService = historyService;
        this.managementService = managementService;
        this.settings = settings;
    }

    /** A review of all States but Yemen, in a year that no other test has taken, in which nothing is in. */
    String withoutInputs() {
        int year = 2028;
        while (register.ofYear(year).isPresent()) {
            year += 4;
        }
        int free = year;
        List<String> invited =
                states.all().stream().filter(state -> !state.equals("Yemen")).toList();
        String reference = coalition.as(COORDINATOR, () -> cycle.launch(new LaunchRequest(free, null, null, invited)));
        cycle.agreeOnRoadmap(reference);
        cycle.closeInputs(reference);
        return reference;
    }

    /** Chapters, principles, all parties and half of the States are in, but this objective. */
    String without(String objective) {
        String reference = withoutInputs();
        AUTHORS.keySet().forEach(roundTable -> write(reference, roundTable, objective));
        consult(reference);
        states.all().stream().limit(11).forEach(state -> receive(reference, state));
        return reference;
    }

    /** All is in. */
    String covered() {
        return without("none");
    }

    /** The draft is with the members. */
    String withDraft() {
        String reference = covered();
        coalition.as(COORDINATOR, () -> cycle.consolidate(reference, DRAFT, null));
        return reference;
    }

    void write(String reference, RoundTable roundTable, String without) {
        coalition.as(
                AUTHORS.get(roundTable) + ".focal",
                () -> contributions.write(
                        reference,
                        roundTable,
                        new DraftedChapter(
                                "What was achieved.",
                                null,
                                roundTable.objectives().stream()
                                        .filter(objective -> !objective.equals(without))
                                        .toList(),
                                Arrays.asList(GuidingPrinciple.values()))));
    }

    void consult(String reference) {
        Stream.of(ConsultedParty.values())
                .forEach(party -> coalition.as(
                        SECRETARIAT,
                        () -> contributions.hear(
                                reference,
                                party,
                                new Heard(LocalDate.of(2026, 1, 15), "Forty people", "Rights first.", List.of("1")))));
    }

    void receive(String reference, String state) {
        coalition.as(
                SECRETARIAT,
                () -> reports.receive(reference, state, new ReceivedReport(null, null, null, List.of("2"))));
    }

    /** A phase as the review calls it. */
    ProcessInstance start(String process, String reference) {
        return runtimeService.startProcessInstanceByKey(process, reference);
    }

    void complete(ProcessInstance review, String user, String task, Map<String, Object> entered) {
        complete(review, user, coalition.task(review, task), entered);
    }

    void complete(ProcessInstance review, String user, Task task, Map<String, Object> entered) {
        coalition.as(user, () -> coalition.complete(task, new HashMap<>(entered)));
        coalition.runJobs(review);
    }

    /** It is refused with these words, and the task stays open. */
    void refused(ProcessInstance review, String user, String task, Map<String, Object> entered, String... words) {
        refused(() -> complete(review, user, task, entered), words);
        assertThat(coalition.task(review, task)).isNotNull();
    }

    static void refused(ThrowingCallable work, String... words) {
        assertThatThrownBy(work)
                .satisfies(failure -> assertThat(getMostSpecificCause(failure))
                        .isInstanceOf(InputRefused.class)
                        .satisfies(refusal -> assertThat(refusal.getMessage()).contains(words)));
    }

    void comment(ProcessInstance review, String agency, Map<String, Object> said) {
        complete(
                review,
                agency + ".focal",
                coalition.task(review, ReviewReport.COMMENT_ON_REVIEW, "agency-" + agency),
                said);
    }

    void position(ProcessInstance review, String agency, Map<String, Object> position) {
        complete(review, agency + ".focal", coalition.task(review, RECORD_POSITION, "agency-" + agency), position);
    }

    /** All of the Executive Committee but this agency support it. */
    void supportWithout(ProcessInstance review, String agency) {
        COMMITTEE.stream()
                .filter(other -> !other.equals(agency))
                .forEach(other -> position(review, other, Map.of("position", "SUPPORT")));
    }

    ReviewView view(String reference) {
        return register.find(reference).orElseThrow();
    }

    /** What a task shows, as JSON. */
    String shown(Task task, String variable) {
        Object value = taskService.getVariable(task.getId(), variable);
        return value instanceof SpinJsonNode json ? json.toString() : String.valueOf(value);
    }

    /** When the waiting timer of this element is due. */
    Date dueOf(ProcessInstance review, String timer) {
        return managementService
                .createJobQuery()
                .processInstanceId(review.getId())
                .activityId(timer)
                .singleResult()
                .getDuedate();
    }

    /** The day where the coalition is. */
    LocalDate day(Date moment) {
        return LocalDate.ofInstant(moment.toInstant(), settings.zone());
    }

    /** What is left of it once it has ended. */
    List<String> variablesAtTheEnd(ProcessInstance review) {
        return historyService.createHistoricVariableInstanceQuery().activityInstanceIdIn(review.getId()).list().stream()
                .map(variable -> variable.getName())
                .toList();
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
}
