package org.ibcm.output.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.ibcm.engine.CurrentUser;
import org.ibcm.notification.Notifications;
import org.ibcm.notification.Notifications.SentMessage;
import org.ibcm.output.Endorsement;
import org.ibcm.output.NoticeView;
import org.ibcm.output.OutputDraft;
import org.ibcm.output.OutputRegister;
import org.ibcm.output.OutputType;
import org.ibcm.output.OutputView;
import org.ibcm.support.Coalition;
import org.springframework.boot.test.context.TestComponent;

/** Outputs on their way, and the people who work on them. */
@TestComponent
class OutputsInHand {

    static final List<String> CO_CONVENERS = List.of("escwa", "ilo", "iom", "las");
    static final String PARTNER = "Arab Recruiters";

    private final Coalition coalition;
    private final Endorsement endorsement;
    private final OutputRegister register;
    private final Notifications notifications;
    private final CurrentUser currentUser;
    private final RuntimeService runtimeService;
    private final HistoryService historyService;

    OutputsInHand(
            Coalition coalition,
            Endorsement endorsement,
            OutputRegister register,
            Notifications notifications,
            CurrentUser currentUser,
            RuntimeService runtimeService,
            HistoryService historyService) {
        this.coalition = coalition;
        this.endorsement = endorsement;
        this.register = register;
        this.notifications = notifications;
        this.currentUser = currentUser;
        this.runtimeService = runtimeService;
        this.historyService = historyService;
    }

    /** What the form asks for, all filled in. */
    static Map<String, Object> form(String group, String lead, String... others) {
        Map<String, Object> form = new HashMap<>();
        form.put("title", "Situation Report on International Migration in the Arab Region");
        form.put("outputType", "REPORT");
        form.put("groupReference", group);
        form.put("leadAgency", lead);
        form.put("otherLead", "");
        form.put("participatingAgencies", List.of(others));
        form.put("otherParticipants", "");
        form.put("abstractText", "What is known of migration in the region.");
        form.put("termsOfReference", "A report every two years, with data of all States.");
        form.put("documentLink", "https://example.org/report.pdf");
        form.put("gcmObjectives", List.of("1", "3"));
        return form;
    }

    static Map<String, Object> with(Map<String, Object> form, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(form);
        changed.put(field, value);
        return changed;
    }

    /** As a page describes it. */
    static OutputDraft draft(String group, String lead, String... others) {
        return new OutputDraft(
                "Guide to fair recruitment",
                OutputType.GUIDANCE,
                group,
                lead,
                List.of(others),
                "How to recruit fairly.",
                "A guide within the year.",
                "https://example.org/guide.pdf",
                List.of("6"));
    }

    /** Its lead's focal point submits it in Tasklist. */
    ProcessInstance submit(Map<String, Object> form) {
        return coalition.as(
                form.get("leadAgency") + ".focal",
                () -> coalition.start(OutputEndorsement.PROCESS, new HashMap<>(form)));
    }

    /** Its lead's focal point registers it ahead of its submission. */
    ProcessInstance register(OutputDraft draft) {
        return of(coalition.as(draft.leadAgency() + ".focal", () -> endorsement.register(draft)));
    }

    ProcessInstance of(String reference) {
        return runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey(OutputEndorsement.PROCESS)
                .processInstanceBusinessKey(reference)
                .singleResult();
    }

    /** All of these agencies clear their logos. */
    void clearLogos(ProcessInstance output, String... agencies) {
        for (String agency : agencies) {
            answer(output, agency, Map.of("logoCleared", "true", "logoNote", ""));
        }
    }

    void answer(ProcessInstance output, String agency, Map<String, Object> answer) {
        Task task = coalition.task(output, OutputEndorsement.CLEAR_LOGO, "agency-" + agency);
        coalition.as(agency + ".focal", () -> coalition.complete(task, answer));
        coalition.runJobs(output);
    }

    /** All four co-conveners acknowledge it. */
    void acknowledge(ProcessInstance output) {
        CO_CONVENERS.forEach(agency -> acknowledge(output, agency, Map.of("acknowledgement", "ACKNOWLEDGED")));
    }

    void acknowledge(ProcessInstance output, String agency, Map<String, Object> said) {
        Task task = coalition.task(output, OutputEndorsement.ACKNOWLEDGE_OUTPUT, "agency-" + agency);
        coalition.as(agency + ".focal", () -> coalition.complete(task, said));
        coalition.runJobs(output);
    }

    void raiseConcern(ProcessInstance output, String agency, String concern) {
        acknowledge(output, agency, Map.of("acknowledgement", "CONCERN", "concern", concern));
    }

    void address(ProcessInstance output, String response, String nextStep) {
        complete(output, OutputEndorsement.ADDRESS_CONCERN, Map.of("response", response, "nextStep", nextStep));
    }

    /** The lead's focal point completes a task of the lead. */
    void complete(ProcessInstance output, String task, Map<String, Object> entered) {
        Task open = coalition.task(output, task);
        coalition.as(view(output).leadAgency() + ".focal", () -> coalition.complete(open, entered));
        coalition.runJobs(output);
    }

    void issue(ProcessInstance output, List<String> logosOnProduct) {
        issue(output, Map.of("logosOnProduct", logosOnProduct, "otherLogos", "", "logosVerified", true));
    }

    void issue(ProcessInstance output, Map<String, Object> entered) {
        Task task = coalition.task(output, OutputEndorsement.ISSUE_OUTPUT);
        coalition.as("secretariat.escwa", () -> coalition.complete(task, entered));
    }

    /** Whoever is signed in, who may not ask the engine for it. */
    String reference(ProcessInstance output) {
        AtomicReference<String> reference = new AtomicReference<>();
        currentUser.asApplication(() -> reference.set(historyService
                .createHistoricProcessInstanceQuery()
                .processInstanceId(output.getId())
                .singleResult()
                .getBusinessKey()));
        return reference.get();
    }

    OutputView view(ProcessInstance output) {
        return register.find(reference(output)).orElseThrow();
    }

    NoticeView notice(ProcessInstance output) {
        List<NoticeView> notices = view(output).notices();
        return notices.get(notices.size() - 1);
    }

    List<SentMessage> told(ProcessInstance output, String template) {
        return notifications.of(reference(output)).stream()
                .filter(message -> message.template().equals(template))
                .toList();
    }

    List<String> toldWhom(ProcessInstance output, String template) {
        return told(output, template).stream().map(SentMessage::recipient).toList();
    }

    String letter(ProcessInstance output, String template) {
        List<SentMessage> letters = told(output, template);
        assertThat(letters).as("letters " + template).isNotEmpty();
        return notifications
                .read(letters.get(letters.size() - 1).id())
                .orElseThrow()
                .body();
    }
}
