package org.ibcm.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.FileSystemUtils;

/** Models, forms and decision tables keep the rules; each rule is seen to fail on a spoilt copy of a sample. */
class ModelsTest {

    private static final Path SAMPLE = Path.of("src/test/resources/sample");

    @Test
    void modelsKeepTheRules() {
        assertThat(new ModelRules(Project.IBCM).check()).isEmpty();
    }

    @Test
    void theSampleKeepsTheRules() {
        assertThat(new ModelRules(new Project(SAMPLE, "sample")).check()).isEmpty();
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', emptyValue = "", textBlock = """
            # file           | text                                    | becomes                         | finding
            room-request.bpmn | id="room-request"                       | id="room"                       | process id room is not the file's name
            room-request.bpmn | id="room-request"                       | id="Room_Request"               | process id Room_Request is not kebab-case
            room-request.bpmn | isExecutable="true"                     | isExecutable="false"            | is not executable
            room-request.bpmn | name="Room request" isExecutable        | isExecutable                    | process room-request has no name
            room-request.bpmn | historyTimeToLive="P3650D"              | historyTimeToLive="P10Y"        | no history time to live
            room-request.bpmn | UserTask_AnswerRequest                  | UserTask_1a2b3c                 | id UserTask_1a2b3c is not of the form
            room-request.bpmn | Gateway_RoomFound                       | Task_RoomFound                  | id Task_RoomFound must begin with Gateway_
            room-request.bpmn | Lane_Office                             | office                          | id office is not of the form
            room-request.bpmn | camunda:candidateGroups="office"        | ``                              | has no candidate group
            room-request.bpmn | camunda:dueDate="P2D"                   | ``                              | has no due date
            room-request.bpmn | Answer request" camunda:formRef="answer-request" camunda:formRefBinding="deployment" | Answer request" | UserTask_AnswerRequest has no form
            room-request.bpmn | formRef="answer-request"                | formRef="give-answer"           | form give-answer of StartEvent_RequestReceived does not exist
            room-request.bpmn | formRefBinding="deployment"             | formRefBinding="latest"         | formRefBinding of UserTask_AnswerRequest is not deployment
            room-request.bpmn | (D.6.a)                                 | ``                              | cites no clause
            room-request.bpmn | name="Answer request"                   | ``                              | UserTask_AnswerRequest has no name
            room-request.bpmn | name="Room found?"                      | name="Room"                     | Gateway_RoomFound splits the flow but asks no question
            room-request.bpmn | ${notify}                               | ${tell}                         | no JavaDelegate with the bean name in ${tell}
            room-request.bpmn | ${notify}                               | ${checkAnswer}                  | no JavaDelegate with the bean name in ${checkAnswer}
            room-request.bpmn | ${checkAnswer}                          | ${checkAnswers}                 | no TaskListener with the bean name in ${checkAnswers}
            room-request.bpmn | camunda:delegateExpression="${notify}"  | camunda:expression="${notify}"  | calls a class or an expression
            room-request.bpmn | delegateExpression="${checkAnswer}"     | class="sample.Check"            | calls a class or an expression
            room-request.bpmn | room/answer-reminder                    | room/reminder                   | template room/reminder of ServiceTask_RemindOffice does not exist in every language
            room-request.bpmn | name="template"                         | name="text"                     | ServiceTask_RemindOffice names no template
            room-request.bpmn | name="audience"                         | name="people"                   | ServiceTask_RemindOffice names no audience
            room-request.bpmn | decisionRef="room-choice"               | decisionRef="choice"            | decision choice of BusinessRuleTask_FindRoom does not exist
            room-request.bpmn | camunda:decisionRefBinding="deployment" | ``                              | decisionRefBinding of BusinessRuleTask_FindRoom is not deployment
            room-request.bpmn | calledElement="room-request"            | calledElement="room"            | process room called by CallActivity_CleanRoom does not exist
            room-request.bpmn | camunda:calledElementBinding="deployment" | ``                            | calledElementBinding of CallActivity_CleanRoom is not deployment
            room-request.bpmn | ${room != 'NONE'}                       | ${rooms != 'NONE'}              | reads rooms, which no form or constant provides
            room-request.bpmn | ${room != 'NONE'}                       | ${room.equals('NONE')}          | calls a method
            room-request.bpmn | ${room != 'NONE'}                       | ${seats > 20}                   | ${seats > 20} computes
            room-request.bpmn | camunda:candidateGroups="office"        | camunda:candidateGroups="office" camunda:priority="${seats * 2}" | ${seats * 2} computes
            room-request.bpmn | P1D                                     | ${patience}                     | ${patience} reads patience, which no form or constant provides
            room-request.bpmn | camunda:dueDate="P2D"                   | camunda:dueDate="${due}"        | reads due, which no form or constant provides
            room-request.bpmn | tFormalExpression">${room               | tFormalExpression" language="javascript">${room | holds a script
            room-request.bpmn | UserTask_AnswerRequest                  | UserTask_ReplyToRequest         | constant "UserTask_AnswerRequest" is neither
            room-request.bpmn | name="RequestWithdrawn"                 | name="RequestCancelled"         | no constant holds message RequestCancelled
            room-choice.dmn   | id="room-choice"                        | id="choice"                     | decision id choice is not the file's name
            room-choice.dmn   | camunda:historyTimeToLive="P3650D"      | ``                              | no history time to live
            room-choice.dmn   | label="Seats"                           | ``                              | input Input_Seats has no label
            room-choice.dmn   | <text>seats</text>                      | <text>chairs</text>             | reads chairs, which no form or constant provides
            room-choice.dmn   | typeRef="string"                        | ``                              | output Output_Room needs a label, a name and a type
            room-choice.dmn   | &lt;= 20                                | ``                              | Rule_Other repeats the condition
            room-choice.dmn   | <inputEntry id="InputEntry_Other"><text></text></inputEntry> | ``         | Rule_Other has not one entry for each column
            room-choice.dmn   | typeRef="integer"                       | typeRef="integer" expressionLanguage="javascript" | is written in javascript, not in FEEL
            answer-request.form | "id": "answer-request"                | "id": "answer"                  | form id answer is not the file's name
            answer-request.form | "type": "number"                      | "type": "dynamiclist"           | dynamiclist does not work in Tasklist
            answer-request.form | "type": "number"                      | "type": "datetime"              | seats shows its date in the browser's order only
            """)
    void aSpoiltSampleIsFound(String file, String text, String replacement, String finding, @TempDir Path copy)
            throws IOException {
        assertThat(findingsIn(copy, file, text, replacement))
                .anySatisfy(found -> assertThat(found).contains(finding));
    }

    @Test
    void aFormThatNobodyUsesIsFound(@TempDir Path copy) throws IOException {
        assertThat(findingsIn(copy, "room-request.bpmn", "\"answer-request\"", "\"other\""))
                .contains("answer-request.form: no task or start event uses this form");
    }

    /** A file of another name has no mirror in Java. */
    @Test
    void aModelWithoutItsMirrorIsFound(@TempDir Path copy) throws IOException {
        FileSystemUtils.copyRecursively(SAMPLE, copy);
        Path room = copy.resolve("processes/room");
        Files.move(room.resolve("room-request.bpmn"), room.resolve("hall-request.bpmn"));

        assertThat(new ModelRules(new Project(copy, "sample")).check())
                .contains(
                        "hall-request.bpmn: there is no class HallRequest of constants",
                        "hall-request.bpmn: there is no test class HallRequestProcessTest with"
                                + " @CoversProcess(\"hall-request\")");
    }

    private static List<String> findingsIn(Path copy, String file, String text, String replacement) throws IOException {
        FileSystemUtils.copyRecursively(SAMPLE, copy);
        Project project = new Project(copy, "sample");
        try (var files = Files.walk(copy)) {
            Path spoilt = files.filter(path -> path.endsWith(file)).findFirst().orElseThrow();
            String before = Files.readString(spoilt);
            assertThat(before.contains(text)).as(text).isTrue();
            Files.writeString(spoilt, before.replace(text, replacement));
        }
        return new ModelRules(project).check();
    }
}
