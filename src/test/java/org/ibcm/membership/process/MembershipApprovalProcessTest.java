package org.ibcm.membership.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.ibcm.membership.ApplicationStatus;
import org.ibcm.membership.ApplicationView;
import org.ibcm.membership.Membership;
import org.ibcm.notification.Notifications;
import org.ibcm.notification.Notifications.SentMessage;
import org.ibcm.register.Member;
import org.ibcm.register.Register;
import org.ibcm.support.Coalition;
import org.ibcm.support.CoversProcess;
import org.ibcm.support.ProcessTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From an expression of interest to every possible end (D.1). */
@ProcessTest
@CoversProcess(MembershipApproval.PROCESS)
class MembershipApprovalProcessTest {

    private static final String SCREEN = "UserTask_ScreenApplication";
    private static final String RECORD_INFORMATION = "UserTask_RecordInformation";
    private static final String ASSESS = "UserTask_AssessCriteria";
    private static final String COMMENT = MembershipApproval.COMMENT_ON_APPLICATION;
    private static final String RECORD_POSITION = "UserTask_RecordPosition";
    private static final List<String> CO_CONVENERS = List.of("escwa", "iom", "las", "ilo");

    @Autowired
    private Coalition coalition;

    @Autowired
    private Membership membership;

    @Autowired
    private Register register;

    @Autowired
    private Notifications notifications;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TaskService taskService;

    @Autowired
    private HistoryService historyService;

    // ---- arrival

    @Test
    void registersWhatTheSecretariatFilesAndAcknowledgesItToTheApplicant() {
        ProcessInstance application = file(ExpressionsOfInterest.any());

        assertThat(reference(application)).matches("MEM-\\d{4}-\\d{4}");
        assertThat(status(application)).isEqualTo(ApplicationStatus.SCREENING);
        assertThat(told(application, "membership/application-received")).hasSize(1);
        assertThat(task(application, SCREEN).getName()).startsWith("Screen application: Arab Migration Observatory");
    }

    @Test
    void registersWhatArrivesAsAMessage() {
        ProcessInstance application = receive(ExpressionsOfInterest.any());

        assertThat(status(application)).isEqualTo(ApplicationStatus.SCREENING);
    }

    @Test
    void keepsNoTextOfTheExpressionOfInterestInTheProcess() {
        Map<String, Object> interest = ExpressionsOfInterest.any();

        ProcessInstance application = file(interest);

        assertThat(runtimeService
                        .createVariableInstanceQuery()
                        .processInstanceIdIn(application.getId())
                        .list())
                .extracting(variable -> variable.getName())
                .containsExactlyInAnyOrder(
                        "organisationName",
                        "organisationType",
                        "screeningPeriod",
                        "informationPeriod",
                        "informationReminder",
                        "assessmentPeriod",
                        "commentWindow",
                        "commentReminder",
                        "decisionWindow",
                        "applicationFacts");
        assertThat(runtimeService
                        .createVariableInstanceQuery()
                        .variableName("applicationFacts")
                        .processInstanceIdIn(application.getId())
                        .singleResult()
                        .getTaskId())
                .isEqualTo(task(application, SCREEN).getId());
    }

    // ---- decision

    @Test
    void admitsWhenTheCoConvenersAdopt() {
        ProcessInstance application = inDecision(ExpressionsOfInterest.any());

        positions(application, "SUPPORT");

        assertThat(coalition.endEvents(application)).containsExactly("EndEvent_MemberAdmitted");
        assertThat(status(application)).isEqualTo(ApplicationStatus.ADMITTED);
        assertThat(view(application).decisionReference()).isPresent();
        assertThat(member(application).active()).isTrue();
        assertThat(told(application, "membership/welcome")).hasSize(1);
        assertThat(told(application, "membership/member-list")).hasSizeGreaterThan(19);
    }

    @Test
    void registersAUnEntityAndInformsTheCoConveners() {
        ProcessInstance application = file(ExpressionsOfInterest.with("organisationType", "UN_ENTITY"));

        screen(application, "COMPLETE");

        assertThat(coalition.endEvents(application)).containsExactly("EndEvent_MemberAdmitted");
        assertThat(status(application)).isEqualTo(ApplicationStatus.ADMITTED);
        assertThat(view(application).decisionReference()).isEmpty();
        assertThat(member(application).active()).isTrue();
        assertThat(told(application, "membership/un-entity-joins")).hasSize(8);
    }

    private Member member(ProcessInstance application) {
        return register.named(view(application).organisationName()).orElseThrow();
    }

    private void screen(ProcessInstance application, String outcome) {
        screen(application, Map.of("screeningOutcome", outcome));
    }

    private void screen(ProcessInstance application, Map<String, Object> answers) {
        Task task = task(application, SCREEN);
        coalition.as("secretariat.iom", () -> coalition.complete(task, answers));
    }

    private ProcessInstance inReview(Map<String, Object> interest) {
        ProcessInstance application = file(interest);
        screen(application, "COMPLETE");
        return application;
    }

    private ProcessInstance inDecision(Map<String, Object> interest) {
        ProcessInstance application = inReview(interest);
        review(application);
        return application;
    }

    private void review(ProcessInstance application) {
        assess(application, scores());
        coalition.fireTimer(application, "BoundaryEvent_CommentWindowEnded");
        coalition.runJobs(application);
    }

    private void assess(ProcessInstance application, Map<String, Object> assessment) {
        Task task = task(application, ASSESS);
        coalition.as("secretariat.escwa", () -> coalition.complete(task, assessment));
    }

    private static Map<String, Object> scores() {
        Map<String, Object> scores = new HashMap<>();
        for (int slot = 1; slot <= 5; slot++) {
            scores.put("score" + slot, 2);
            scores.put("note" + slot, "");
        }
        scores.put("recommendation", "ADMIT");
        scores.put("recommendationNote", "");
        return scores;
    }

    private void positions(ProcessInstance application, String position) {
        CO_CONVENERS.forEach(agency -> position(application, agency, Map.of("position", position)));
        coalition.runJobs(application);
    }

    private void position(ProcessInstance application, String agency, Map<String, Object> said) {
        Task task = coalition.task(application, RECORD_POSITION, "agency-" + agency);
        coalition.as(agency + ".focal", () -> coalition.complete(task, said));
        coalition.runJobs(application);
    }

    private ProcessInstance file(Map<String, Object> interest) {
        return coalition.as(
                "secretariat.iom", () -> coalition.start(MembershipApproval.PROCESS, new HashMap<>(interest)));
    }

    private ProcessInstance receive(Map<String, Object> interest) {
        return runtimeService
                .createMessageCorrelation(MembershipApproval.EXPRESSION_OF_INTEREST_RECEIVED)
                .setVariables(interest)
                .correlateStartMessage();
    }

    private Task task(ProcessInstance application, String key) {
        return coalition.task(application, key);
    }

    private String reference(ProcessInstance application) {
        return historyService
                .createHistoricProcessInstanceQuery()
                .processInstanceId(application.getId())
                .singleResult()
                .getBusinessKey();
    }

    private ApplicationStatus status(ProcessInstance application) {
        return view(application).status();
    }

    private ApplicationView view(ProcessInstance application) {
        return membership.find(reference(application)).orElseThrow();
    }

    private List<SentMessage> told(ProcessInstance application, String template) {
        return notifications.of(reference(application)).stream()
                .filter(message -> message.template().equals(template))
                .toList();
    }
}
