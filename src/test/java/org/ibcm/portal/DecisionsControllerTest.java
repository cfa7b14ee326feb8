package org.ibcm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.ibcm.engine.Accounts;
import org.ibcm.support.Coalition;
import org.ibcm.support.DoorTest;
import org.ibcm.support.Visitor;
import org.ibcm.support.Visitor.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DoorTest
class DecisionsControllerTest {

    private static final String RECORD_POSITION = "UserTask_RecordPosition";

    @LocalServerPort
    private int port;

    @Autowired
    private Coalition coalition;

    @Autowired
    private RuntimeService runtimeService;

    @Test
    void anOpenDecisionTellsWhoHasSpokenAndWhoHasNot() {
        ProcessInstance decision = asked(List.of("ilo"));
        says(decision, "las", Map.of("position", "REQUEST_CHANGES", "reason", "Please name a second office."));

        JsonNode record = get("escwa.focal", reference(decision)).json();

        assertThat(record.path("reference").asText()).isEqualTo(reference(decision));
        assertThat(record.path("subject").asText()).isEqualTo("MEM-2020-0007");
        assertThat(record.path("title").asText()).isEqualTo("Arab Migration Observatory");
        assertThat(record.path("procedure").asText()).isEqualTo("CONSENSUS");
        assertThat(record.path("outcome").isNull()).isTrue();
        assertThat(record.path("recused"))
                .hasSize(1)
                .first()
                .satisfies(agency -> assertThat(agency.asText()).isEqualTo("ilo"));
        JsonNode round = record.path("rounds").path(0);
        assertThat(round.path("number").asInt()).isEqualTo(1);
        assertThat(round.path("openedAt").asText()).endsWith("Z");
        assertThat(round.path("closedAt").isNull()).isTrue();
        assertThat(round.path("silent")).hasSize(2);
        JsonNode position = round.path("positions").path(0);
        assertThat(position.path("agency").asText()).isEqualTo("las");
        assertThat(position.path("position").asText()).isEqualTo("REQUEST_CHANGES");
        assertThat(position.path("reason").asText()).isEqualTo("Please name a second office.");
        assertThat(position.path("resolution").isNull()).isTrue();
        assertThat(position.path("recordedBy").asText()).isEqualTo("las.focal");
        assertThat(position.path("recordedAt").asText()).endsWith("Z");
    }

    @Test
    void aClosedDecisionTellsItsOutcomeAndThatNobodyAlteredIt() {
        ProcessInstance decision = asked(List.of());
        String reference = reference(decision);
        for (String agency : List.of("escwa", "iom", "las", "ilo")) {
            says(decision, agency, Map.of("position", "SUPPORT"));
        }

        JsonNode record = get("ilo.alternate", reference).json();

        assertThat(record.path("outcome").asText()).isEqualTo("ADOPTED");
        assertThat(record.path("statement").asText()).startsWith("Adopted by consensus. ESCWA, ILO, IOM and LAS");
        assertThat(record.path("intact").asBoolean()).isTrue();
        assertThat(record.path("modelVersion").asInt()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"secretariat.iom", "admin", "las.alternate", "ilo.focal"})
    void thoseConcernedReadTheRecord(String userId) {
        assertThat(get(userId, reference(asked(List.of("ilo")))).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"who.focal", "network.coordinator", "modeller"})
    void othersDoNot(String userId) {
        assertThat(get(userId, reference(asked(List.of()))).status()).isEqualTo(403);
    }

    @Test
    void anUnknownDecisionIsNotFound() {
        assertThat(get("secretariat.iom", "DEC-1999-0001").status()).isEqualTo(404);
    }

    @Test
    void aStrangerMustSignIn() {
        assertThat(Visitor.stranger(port)
                        .get("/api/decisions/" + reference(asked(List.of())))
                        .status())
                .isEqualTo(401);
    }

    private ProcessInstance asked(List<String> recused) {
        Map<String, Object> question = new HashMap<>(Map.of(
                "decisionSubject", "MEM-2020-0007",
                "decisionTitle", "Arab Migration Observatory",
                "decisionBody", "co-conveners",
                "recusedAgencies", new ArrayList<>(recused)));
        return runtimeService.startProcessInstanceByKey("consensus-decision", question);
    }

    private void says(ProcessInstance decision, String agency, Map<String, Object> position) {
        Task task = coalition.task(decision, RECORD_POSITION, Accounts.agencyGroup(agency));
        coalition.as(agency + ".focal", () -> coalition.complete(task, position));
        coalition.runJobs(decision);
    }

    private String reference(ProcessInstance decision) {
        return runtimeService
                .createProcessInstanceQuery()
                .processInstanceId(decision.getId())
                .singleResult()
                .getBusinessKey();
    }

    private Answer get(String userId, String reference) {
        return Visitor.withPassword(port, userId, "demo").get("/api/decisions/" + reference);
    }
}
