package org.ibcm.output.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ibcm.output.Acknowledgement.ACKNOWLEDGED;
import static org.ibcm.output.Acknowledgement.CONCERN;
import static org.ibcm.output.process.OutputsInHand.CO_CONVENERS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.ibcm.group.ActiveGroups;
import org.ibcm.group.GroupProcedure;
import org.ibcm.output.Acknowledgement;
import org.ibcm.output.NoticeView.InformedView;
import org.ibcm.output.OutputStatus;
import org.ibcm.support.Coalition;
import org.ibcm.support.ProcessTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The four co-conveners are informed; whatever they say, and whether they say anything, stops no output (D.2.a). */
@ProcessTest
@Import({ActiveGroups.class, OutputsInHand.class})
class CoConvenersSayProcessTest {

    @Autowired
    private Coalition coalition;

    @Autowired
    private ActiveGroups groups;

    @Autowired
    private OutputsInHand outputs;

    /** Each of the four acknowledges, raises a concern or stays silent: 3⁴ = 81. */
    static Stream<List<Acknowledgement>> everythingThatFourCanSay() {
        List<Acknowledgement> each = Arrays.asList(ACKNOWLEDGED, CONCERN, null);
        return IntStream.range(0, 81)
                .mapToObj(number -> IntStream.of(27, 9, 3, 1)
                        .mapToObj(digit -> each.get(number / digit % 3))
                        .toList())
                .map(ArrayList::new);
    }

    @ParameterizedTest
    @MethodSource("everythingThatFourCanSay")
    void nothingThatCoConvenersSayStopsAnOutputAndAllOfItIsOnRecord(List<Acknowledgement> said) {
        ProcessInstance output = informed();
        Instant informedAt = outputs.notice(output).openedAt();

        for (int i = 0; i < CO_CONVENERS.size(); i++) {
            say(output, CO_CONVENERS.get(i), said.get(i));
        }
        if (said.contains(null)) {
            coalition.fireTimer(output, "BoundaryEvent_NoticeEnded");
        }
        if (said.contains(CONCERN)) {
            outputs.address(output, "It was looked into.", "ISSUE");
        }
        outputs.issue(output, List.of("who"));

        assertThat(coalition.endEvents(output)).contains("EndEvent_OutputIssued");
        assertThat(outputs.view(output).status()).isEqualTo(OutputStatus.ISSUED);
        List<InformedView> record = outputs.notice(output).informed();
        assertThat(record).extracting(InformedView::agency).containsExactlyElementsOf(CO_CONVENERS);
        assertThat(record).extracting(InformedView::informedAt).containsOnly(informedAt);
        assertThat(record).extracting(InformedView::said).containsExactlyElementsOf(said);
        assertThat(record)
                .allSatisfy(one -> assertThat(one.concern())
                        .isEqualTo(one.said() == CONCERN ? "What worries " + one.agency() : null));
        assertThat(record).allSatisfy(one -> assertThat(one.saidAt() == null).isEqualTo(one.said() == null));
        assertThat(outputs.notice(output).response()).isEqualTo(said.contains(CONCERN) ? "It was looked into." : null);
        assertThat(outputs.toldWhom(output, "output/concern-answered").stream()
                        .map(address -> address.substring(0, address.indexOf('.')))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(record.stream()
                        .filter(one -> one.said() == CONCERN)
                        .map(InformedView::agency)
                        .toList());
    }

    private void say(ProcessInstance output, String agency, Acknowledgement said) {
        if (said == CONCERN) {
            outputs.raiseConcern(output, agency, "What worries " + agency);
        } else if (said == ACKNOWLEDGED) {
            outputs.acknowledge(output, agency, Map.of("acknowledgement", "ACKNOWLEDGED"));
        }
    }

    /** Led by an agency that is no co-convener. */
    private ProcessInstance informed() {
        String group = groups.workingGroup(GroupProcedure.CONSENSUS, "who", "unhcr");
        ProcessInstance output = outputs.submit(OutputsInHand.form(group, "who"));
        outputs.clearLogos(output, "who");
        return output;
    }
}
