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

/** Diagrams can be read; each rule is seen to fail on a spoilt copy of a sample. */
class DiagramsTest {

    private static final Path SAMPLE = Path.of("src/test/resources/sample/processes/room/room-request.bpmn");

    @Test
    void diagramsCanBeRead() {
        List<String> findings = Project.IBCM.processes().stream()
                .flatMap(file -> new DiagramRules(file).check().stream())
                .toList();
        assertThat(findings).isEmpty();
    }

    @Test
    void theSampleCanBeRead() {
        assertThat(new DiagramRules(SAMPLE).check()).isEmpty();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', emptyValue = "", textBlock = """
            # text                                                 | becomes                                 | finding
            bpmnElement="EndEvent_RoomReady"                       | bpmnElement="SubProcess_PrepareRoom"    | EndEvent_RoomReady has no shape
            name="Answer request"                                  | name="Answer the request for a room"    | name of UserTask_AnswerRequest takes more than two lines
            bpmnElement="Lane_House"                               | bpmnElement="Lane_Office"               | Lane_House has no shape
            bpmnElement="Participant_RoomRequest"                  | bpmnElement="Lane_Office"               | Participant_RoomRequest has no shape
            bpmnElement="Flow_ToReady"                             | bpmnElement="Flow_ToReminded"           | Flow_ToReady has no edge
            <dc:Bounds x="1100" y="224" width="70" height="14" />  | ``                                      | label of EndEvent_RoomReady has no place
            <dc:Bounds x="857" y="353" width="27" height="14" />   | ``                                      | label of Flow_Found has no place
            x="1117" y="182"                                       | x="1040" y="182"                        | overlaps EndEvent_RoomReady
            x="1117" y="182"                                       | x="1117" y="302"                        | EndEvent_RoomReady is outside Lane_House
            x="967" y="182"                                        | x="967" y="262"                         | EndEvent_RoomCleaned is outside SubProcess_PrepareRoom
            x="317" y="422"                                        | x="317" y="480"                         | BoundaryEvent_AnswerOverdue is not on the border
            x="850" y="280"                                        | x="870" y="280"                         | Flow_Found is diagonal
            x="1117" y="200"                                       | x="1100" y="200"                        | Flow_ToReady does not touch EndEvent_RoomReady
            <di:waypoint x="425" y="530" />                        | <di:waypoint x="540" y="410" />         | Flow_ToWithdrawn runs through or too close to BusinessRuleTask_FindRoom
            <di:waypoint x="490" y="660" />                        | <di:waypoint x="340" y="550" />         | Flow_ToRemind does not touch ServiceTask_RemindOffice
            <di:waypoint x="335" y="660" />                        | <di:waypoint x="335" y="530" /><di:waypoint x="480" y="530" /><di:waypoint x="480" y="660" /> | run on top of each other
            x="1100" y="224"                                       | x="970" y="226"                         | covers label of
            x="1100" y="224"                                       | x="840" y="190"                         | label of EndEvent_RoomReady covers CallActivity_CleanRoom
            x="253" y="462"                                        | x="300" y="462"                         | Flow_ToRemind runs through the label of BoundaryEvent_AnswerOverdue
            """)
    void aSpoiltSampleIsFound(String text, String replacement, String finding, @TempDir Path folder)
            throws IOException {
        String sample = Files.readString(SAMPLE);
        assertThat(sample.contains(text)).as(text).isTrue();
        Path spoilt = Files.writeString(folder.resolve("room-request.bpmn"), sample.replace(text, replacement));

        assertThat(new DiagramRules(spoilt).check())
                .anySatisfy(found -> assertThat(found).contains(finding));
    }
}
