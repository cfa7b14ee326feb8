package org.ibcm.group.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.ibcm.consensus.DecisionMaking;
import org.ibcm.consensus.DecisionRecord;
import org.ibcm.consensus.DecisionRecords;
import org.ibcm.consensus.DecisionSummary;
import org.ibcm.consensus.Outcome;
import org.ibcm.consensus.Position;
import org.ibcm.consensus.Procedure;
import org.ibcm.consensus.SpokenPosition;
import org.ibcm.engine.InputRefused;
import org.ibcm.group.ActiveGroups;
import org.ibcm.group.Composition;
import org.ibcm.group.DecisionOutcome;
import org.ibcm.group.GroupProcedure;
import org.ibcm.group.GroupQuestions;
import org.ibcm.group.QuestionView;
import org.ibcm.notification.Notifications;
import org.ibcm.notification.Notifications.SentMessage;
import org.ibcm.support.Coalition;
import org.ibcm.support.CoversProcess;
import org.ibcm.support.ProcessTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.NestedExceptionUtils;

/** A lead asks its group, and the group answers by its own rule (D.3). */
@ProcessTest
@Import(ActiveGroups.class)
@CoversProcess(GroupDecision.PROCESS)
class GroupDecisionProcessTest {

    private static final String RECORD_POSITION = "UserTask_RecordPosition";

    @Autowired
    private ActiveGroups groups;

    @Autowired
    private Coalition coalition;

    @Autowired
    private GroupQuestions questions;

    @Autowired
    private Composition composition;

    @Autowired
    private DecisionRecords decisions;

    @Autowired
    private DecisionMaking decisionMaking;

    @Autowired
    private Notifications notifications;

    @Autowired
    private RuntimeService runtimeService;

    private String reference;
    private ProcessInstance question;

    // ---- each by its own rule

    @Test
    void adoptsByConsensusWhatAllSupport() {
        ask(GroupProcedure.CONSENSUS);

        positions("SUPPORT", "ilo", "iom", "who");

        assertThat(coalition.endEvents(question)).containsExactly("EndEvent_Adopted");
        DecisionRecord record = decisions.find(asked().decision()).orElseThrow();
        assertThat(record.outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(record.procedure()).isEqualTo(Procedure.CONSENSUS);
        assertThat(record.title()).isEqualTo("Logo of the guide");
        assertThat(record.question()).isEqualTo("Shall the guide bear the logo of the group?");
        assertThat(asked().outcome()).isEqualTo(DecisionOutcome.ADOPTED);
        assertThat(asked().open()).isFalse();
    }

    @Test
    void adoptsByNoObjectionWhatNobodyObjectsToEvenInSilence() {
        ask(GroupProcedure.NO_OBJECTION);

        positions("NO_OBJECTION", "ilo");
        coalition.fireTimer(question, "BoundaryEvent_WindowEnded");
        coalition.runJobs(question);

        assertThat(coalition.endEvents(question)).containsExactly("EndEvent_Adopted");
    }

    @Test
    void adoptsByMajorityWhatOneObjectsTo() {
        ask(GroupProcedure.MAJORITY);

        positions("SUPPORT", "ilo", "iom");
        positions("OBJECT", "who");

        assertThat(coalition.endEvents(question)).containsExactly("EndEvent_Adopted");
    }

    @Test
    void givesGuidanceWhenMembersAskForChanges() {
        ask(GroupProcedure.CONSENSUS);

        positions("REQUEST_CHANGES", "ilo", "iom", "who");

        assertThat(coalition.endEvents(question)).containsExactly("EndEvent_GuidanceGiven");
        assertThat(asked().outcome()).isEqualTo(DecisionOutcome.GUIDANCE);
    }

    @Test
    void theLeadFacilitatesAndRecordsThatItIsNotAdopted() {
        ask(GroupProcedure.CONSENSUS);
        positions("SUPPORT", "ilo", "iom");
        positions("OBJECT", "who");

        complete("UserTask_ConsultOnObjections", Map.of("consultationSummary", "No way.", "nextStep", "SENIOR_LEVEL"));
        complete(
                "UserTask_RecordSeniorOutcome",
                Map.of(
                        "seniorOutcome", "NOT_ADOPTED",
                        "statement", "The logo stays away.",
                        "meetingDate", groups.today().toString()));

        assertThat(coalition.endEvents(question)).containsExactly("EndEvent_NotAdopted");
        assertThat(asked().outcome()).isEqualTo(DecisionOutcome.NOT_ADOPTED);
    }

    @Test
    void showsTheQuestionToTheMembersAndKeepsTheRecordUnderTheGroup() {
        ask(GroupProcedure.CONSENSUS);

        Task task = coalition.task(question, RECORD_POSITION, "agency-who");
        assertThat(task.getName()).isEqualTo("Record position: Logo of the guide");
        assertThat(String.valueOf(runtimeService.getVariable(task.getExecutionId(), "decisionFacts")))
                .contains("Labour migration " + reference, "https://example.org/logo.pdf");
        assertThat(instance().getBusinessKey()).isEqualTo(reference);
        assertThat(runtimeService.getVariables(question.getId())).doesNotContainKeys("questionText", "documentLink");
        assertThat(decisions.ofBody(reference, Set.of("agency-who")))
                .singleElement()
                .extracting(DecisionSummary::subject, DecisionSummary::facilitator)
                .containsExactly(reference, "agency-ilo");
        assertThat(decisions.ofBody(reference, Set.of("agency-unicef"))).isEmpty();
        assertThat(decisions.ofBody("GRP-1999-0001", Set.of("agency-who", "secretariat")))
                .isEmpty();
    }

    @Test
    void takesNoPositionOfAnOrganisationOutsideTheGroup() {
        ask(GroupProcedure.CONSENSUS);
        String decision =
                decisions.ofBody(reference, Set.of("agency-ilo")).get(0).reference();

        refused(
                () -> coalition.as(
                        "unicef.focal",
                        () -> decisionMaking.changePosition(
                                decision,
                                new SpokenPosition("unicef", Position.SUPPORT, Optional.empty(), Optional.empty()))),
                "unicef");

        assertThat(decisions.find(decision).orElseThrow().rounds().get(0).positions())
                .isEmpty();
        assertThat(coalition.tasks(question, RECORD_POSITION)).hasSize(3);
    }

    // ---- who leaves meanwhile

    @Test
    void aMemberThatLeavesTheGroupHasNoSayAnyMoreInWhatIsBeingDecided() {
        ask(GroupProcedure.CONSENSUS);
        ProcessInstance second = start("ilo.focal", Map.of("subject", "Cover of the guide"));
        String elsewhere = groups.workingGroup(GroupProcedure.CONSENSUS, "ilo", "iom", "who");
        ProcessInstance third = start("ilo.focal", Map.of("groupReference", elsewhere));
        positions("OBJECT", "who");
        positions("SUPPORT", "ilo");

        coalition.as("who.focal", () -> composition.leave(reference, "who"));

        assertThat(coalition.tasks(second, RECORD_POSITION)).hasSize(2);
        assertThat(coalition.endEvents(coalition.called(second, "consensus-decision")))
                .contains("EndEvent_AgencyLeft");
        assertThat(coalition.tasks(third, RECORD_POSITION)).hasSize(3);
        decisions
                .ofBody(reference, Set.of("agency-ilo"))
                .forEach(open -> refused(
                        () -> coalition.as(
                                "who.focal",
                                () -> decisionMaking.changePosition(
                                        open.reference(),
                                        new SpokenPosition(
                                                "who", Position.SUPPORT, Optional.empty(), Optional.empty()))),
                        "No \"position\" of who"));
        positions("SUPPORT", "iom");
        assertThat(coalition.endEvents(question)).containsExactly("EndEvent_Adopted");
        DecisionRecord record = decisions.find(decisionOf(Outcome.ADOPTED)).orElseThrow();
        assertThat(record.departed()).containsExactly("who");
        assertThat(record.rounds().get(0).positions()).hasSize(3);
        assertThat(record.statement()).endsWith("Left meanwhile: WHO.");
    }

    @Test
    void aLaterRoundDoesNotAskAMemberThatHasLeftTheGroup() {
        ask(GroupProcedure.CONSENSUS);
        positions("SUPPORT", "ilo", "iom");
        positions("OBJECT", "who");

        coalition.as("who.focal", () -> composition.leave(reference, "who"));
        coalition.as("who.focal", () -> composition.joinLate(reference, "who", Optional.empty()));
        complete("UserTask_ConsultOnObjections", Map.of("consultationSummary", "It left.", "nextStep", "NEW_ROUND"));

        assertThat(coalition.tasks(question, RECORD_POSITION)).hasSize(2);
        positions("SUPPORT", "ilo", "iom");
        assertThat(coalition.endEvents(question)).containsExactly("EndEvent_Adopted");
    }

    private String decisionOf(Outcome outcome) {
        return decisions.ofBody(reference, Set.of("agency-ilo")).stream()
                .filter(decision -> decision.outcome() == outcome)
                .map(DecisionSummary::reference)
                .findFirst()
                .orElseThrow();
    }

    // ---- what is refused

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            subject        | ''                  | fill in the subject ("subject")
            questionText   | '  '                | fill in the question ("questionText")
            documentLink   | javascript:alert(1) | an address such as https://example.org ("documentLink")
            decisionWindow | soon                | "decisionWindow" must be a duration above zero
            decisionWindow | -P1D                | "decisionWindow" must be a duration above zero
            groupReference | GRP-1999-0001       | There is no group GRP-1999-0001 ("groupReference")
            """)
    void refusesAQuestionThatCannotBeTaken(String field, String value, String message) {
        reference = groups.workingGroup(GroupProcedure.CONSENSUS, "ilo", "iom", "who");

        refused(() -> start("ilo.focal", Map.of(field, value)), message);

        assertThat(questions.of(reference)).isEmpty();
        assertThat(runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference)
                        .count())
                .isZero();
    }

    @Test
    void refusesTheQuestionOfAMemberThatDoesNotLead() {
        reference = groups.workingGroup(GroupProcedure.CONSENSUS, "ilo", "iom", "who");

        refused(() -> start("who.focal", Map.of()), reference + " is led by ilo (\"groupReference\")");

        assertThat(questions.of(reference)).isEmpty();
    }

    @Test
    void findsTheGroupOfALeadThatLeadsOneOnly() {
        reference = groups.workingGroup(GroupProcedure.CONSENSUS, "unrwa", "iom");

        question = start("unrwa.focal", Map.of("groupReference", ""));

        assertThat(instance().getBusinessKey()).isEqualTo(reference);

        refused(
                () -> start("unaids.focal", Map.of("groupReference", "")),
                "leads no active group (\"groupReference\")");
        String other = groups.workingGroup(GroupProcedure.CONSENSUS, "unrwa", "iom");
        refused(() -> start("unrwa.focal", Map.of("groupReference", "")), "leads several groups");
        coalition.as("unrwa.focal", () -> composition.handOverLead(other, "iom"));
        coalition.as("unrwa.focal", () -> composition.handOverLead(reference, "iom"));
    }

    // ---- taken back

    @Test
    void theLeadTakesItsQuestionBack() {
        ask(GroupProcedure.CONSENSUS);
        positions("SUPPORT", "who");
        String decision =
                decisions.ofBody(reference, Set.of("agency-ilo")).get(0).reference();

        coalition.as("ilo.focal", () -> questions.withdraw(asked().id(), "It is settled."));

        assertThat(coalition.endEvents(question)).contains("EndEvent_QuestionWithdrawn");
        assertThat(coalition.isRunning(question)).isFalse();
        assertThat(asked().withdrawalReason()).isEqualTo("It is settled.");
        assertThat(asked().open()).isFalse();
        assertThat(decisions.find(decision).orElseThrow().outcome()).isEqualTo(Outcome.WITHDRAWN);
        List<SentMessage> told = notifications.of(reference).stream()
                .filter(message -> message.template().equals("group/question-withdrawn"))
                .toList();
        assertThat(told).extracting(SentMessage::recipient).contains("who.focal@example.org", "ilo.focal@example.org");
        assertThat(notifications.read(told.get(0).id()).orElseThrow().body())
                .contains("Logo of the guide", "It is settled.");
    }

    @Test
    void onlyTheLeadTakesBackWhatIsStillOpenAndSaysWhy() {
        ask(GroupProcedure.CONSENSUS);
        QuestionView asked = asked();

        refused(() -> coalition.as("who.focal", () -> questions.withdraw(asked.id(), "No.")), "of ilo");
        refused(() -> coalition.as("ilo.focal", () -> questions.withdraw(asked.id(), " ")), "(\"withdrawalReason\")");
        assertThat(coalition.isRunning(question)).isTrue();

        positions("SUPPORT", "ilo", "iom", "who");
        refused(() -> coalition.as("ilo.focal", () -> questions.withdraw(asked.id(), "No.")), "no longer open");
    }

    @Test
    void onlyTheQuestionThatIsTakenBackEnds() {
        ask(GroupProcedure.CONSENSUS);
        ProcessInstance first = question;
        ProcessInstance second = start("ilo.focal", Map.of());

        coalition.as("ilo.focal", () -> questions.withdraw(asked().id(), "It is settled."));

        assertThat(coalition.isRunning(first)).isNotEqualTo(coalition.isRunning(second));
        assertThat(questions.of(reference)).filteredOn(QuestionView::open).hasSize(1);
    }

    @Test
    void aGroupThatConcludesAnswersNothingAnyMore() {
        reference = groups.taskForce(groups.today().plusMonths(2), "ilo", "iom", "who");
        ProcessInstance oversight = groups.oversee(reference);
        question = start("ilo.focal", Map.of());

        coalition.fireTimer(oversight, GroupOversight.TERM_ENDS);
        Task report = coalition.task(oversight, "UserTask_FileFinalReport");
        coalition.as(
                "ilo.focal", () -> coalition.complete(report, Map.of("finalReport", "Done.", "finalReportLink", "")));

        assertThat(coalition.isRunning(question)).isFalse();
        assertThat(asked().withdrawalReason()).isEqualTo("The group has concluded its work.");
        refused(() -> start("ilo.focal", Map.of()), reference + " is concluded");
    }

    // ---- what people do

    private void ask(GroupProcedure procedure) {
        reference = groups.workingGroup(procedure, "ilo", "iom", "who");
        question = start("ilo.focal", Map.of());
    }

    private ProcessInstance start(String person, Map<String, Object> changed) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "groupReference", reference,
                "subject", "Logo of the guide",
                "questionText", "Shall the guide bear the logo of the group?",
                "decisionWindow", "P7D",
                "documentLink", "https://example.org/logo.pdf"));
        form.putAll(changed);
        return coalition.as(person, () -> coalition.start(GroupDecision.PROCESS, form));
    }

    private void positions(String position, String... agencies) {
        for (String agency : agencies) {
            Task task = coalition.task(question, RECORD_POSITION, "agency-" + agency);
            coalition.as(
                    agency + ".focal",
                    () -> coalition.complete(
                            task,
                            Map.of("position", position, "reason", "We think so.", "resolution", "Another logo.")));
            coalition.runJobs(question);
        }
    }

    private void complete(String key, Map<String, Object> form) {
        Task task = coalition.task(question, key, "agency-ilo");
        coalition.as("ilo.focal", () -> coalition.complete(task, form));
        coalition.runJobs(question);
    }

    // ---- what there is to see

    private QuestionView asked() {
        return questions.of(reference).get(0);
    }

    private ProcessInstance instance() {
        return runtimeService
                .createProcessInstanceQuery()
                .processInstanceId(question.getId())
                .singleResult();
    }

    private static void refused(ThrowingCallable attempt, String message) {
        assertThatThrownBy(attempt)
                .satisfies(refusal -> assertThat(NestedExceptionUtils.getMostSpecificCause(refusal))
                        .isInstanceOf(InputRefused.class)
                        .hasMessageContaining(message));
    }
}
