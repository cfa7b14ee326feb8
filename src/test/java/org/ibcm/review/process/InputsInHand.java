package org.ibcm.review.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.core.NestedExceptionUtils.getMostSpecificCause;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.ibcm.engine.IbcmSettings;
import org.ibcm.engine.InputRefused;
import org.ibcm.notification.Notifications;
import org.ibcm.notification.Notifications.SentMessage;
import org.ibcm.review.ConsultationView;
import org.ibcm.review.ConsultedParty;
import org.ibcm.review.LaunchRequest;
import org.ibcm.review.NationalReports;
import org.ibcm.review.ReportView;
import org.ibcm.review.ReviewCycle;
import org.ibcm.review.ReviewCycle.Roadmap;
import org.ibcm.review.ReviewRegister;
import org.ibcm.review.ReviewView;
import org.ibcm.review.RoundTable;
import org.ibcm.support.Coalition;
import org.springframework.boot.test.context.TestComponent;

/** Reviews whose roadmap is agreed, and those who contribute to them. */
@TestComponent
class InputsInHand {

    private final Coalition coalition;
    private final ReviewCycle cycle;
    private final NationalReports reports;
    private final ReviewRegister register;
    private final Notifications notifications;
    private final RuntimeService runtimeService;
    private final IbcmSettings settings;
    private final Clock clock;

    InputsInHand(
            Coalition coalition,
            ReviewCycle cycle,
            NationalReports reports,
            ReviewRegister register,
            Notifications notifications,
            RuntimeService runtimeService,
            IbcmSettings settings,
            Clock clock) {
        this.coalition = coalition;
        this.cycle = cycle;
        this.reports = reports;
        this.register = register;
        this.notifications = notifications;
        this.runtimeService = runtimeService;
        this.settings = settings;
        this.clock = clock;
    }

    /** A review of a year that has none yet, at the step of its inputs. */
    String review(String... states) {
        return review(Map.of(), states);
    }

    /** One whose roadmap gives chapters to these agencies. */
    String review(Map<RoundTable, String> chapters, String... states) {
        int year = 2028;
        while (register.ofYear(year).isPresent()) {
            year += 4;
        }
        LaunchRequest request = new LaunchRequest(year, null, null, List.of(states));
        return coalition.as("network.coordinator", () -> {
            String reference = cycle.launch(request);
            cycle.prepareRoadmap(reference, new Roadmap(null, null, null, null, chapters));
            cycle.agreeOnRoadmap(reference);
            return reference;
        });
    }

    /** As the review calls it. */
    ProcessInstance awaitReport(String reference, String state) {
        return runtimeService.startProcessInstanceByKey(
                NationalReport.PROCESS, reference, Map.of(NationalReport.STATE.name(), state));
    }

    ProcessInstance gather(String reference) {
        return runtimeService.startProcessInstanceByKey(ReviewInputs.PROCESS, reference);
    }

    void nameFocalPoint(String state, String email, String language) {
        coalition.as(
                "secretariat.iom", () -> reports.nameFocalPoint(state, "Focal point of " + state, email, language));
    }

    void record(ProcessInstance report, Map<String, Object> entered) {
        Task task = coalition.task(report, NationalReport.TRACK_NATIONAL_REPORT);
        coalition.as("secretariat.escwa", () -> coalition.complete(task, entered));
        coalition.runJobs(report);
    }

    /** What the form of a consultation sends. */
    Map<String, Object> heard(String... objectives) {
        Map<String, Object> entered = new HashMap<>();
        entered.put("consultationDate", today().toString());
        entered.put("participants", "Three hundred, from 18 countries.");
        entered.put("keyMessages", "Recruitment costs are borne by employers.");
        entered.put("objectivesCovered", List.of(objectives));
        return entered;
    }

    Task consultation(ProcessInstance inputs, String group) {
        List<Task> tasks = coalition.tasks(inputs, ReviewInputs.RECORD_CONSULTATION).stream()
                .filter(task -> task.getName().equals("Record consultation: " + group))
                .toList();
        assertThat(tasks).as("open consultations of " + group).hasSize(1);
        return tasks.get(0);
    }

    void recordConsultation(ProcessInstance inputs, Task task, Map<String, Object> entered) {
        coalition.as("secretariat.iom", () -> coalition.complete(task, entered));
        coalition.runJobs(inputs);
    }

    void draft(ProcessInstance inputs, String agency, Map<String, Object> entered) {
        Task task = coalition.task(inputs, ReviewInputs.DRAFT_CHAPTER, "agency-" + agency);
        coalition.as(agency + ".focal", () -> coalition.complete(task, entered));
        coalition.runJobs(inputs);
    }

    ReviewView view(String reference) {
        return register.find(reference).orElseThrow();
    }

    ReportView report(String reference, String state) {
        return view(reference).report(state);
    }

    Set<ConsultedParty> consulted(String reference) {
        return Set.copyOf(view(reference).consultations().stream()
                .map(ConsultationView::party)
                .toList());
    }

    List<SentMessage> told(String reference, String template) {
        return notifications.of(reference).stream()
                .filter(message -> message.template().equals(template))
                .toList();
    }

    List<String> toldWhom(String reference, String template) {
        return told(reference, template).stream().map(SentMessage::recipient).toList();
    }

    /** The text of the latest message of this kind. */
    String letter(String reference, String template) {
        List<SentMessage> letters = told(reference, template);
        assertThat(letters).as("letters " + template).isNotEmpty();
        return notifications
                .read(letters.get(letters.size() - 1).id())
                .orElseThrow()
                .body();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.zone());
    }

    static void refused(ThrowingCallable work, String message) {
        assertThatThrownBy(work)
                .satisfies(failure -> assertThat(getMostSpecificCause(failure))
                        .isInstanceOf(InputRefused.class)
                        .hasMessageContaining(message));
    }
}
