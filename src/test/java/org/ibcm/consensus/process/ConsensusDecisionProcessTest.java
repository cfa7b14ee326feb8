package org.ibcm.consensus.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.ibcm.consensus.DecisionRecord;
import org.ibcm.consensus.DecisionRecords;
import org.ibcm.consensus.Outcome;
import org.ibcm.engine.Accounts;
import org.ibcm.support.Coalition;
import org.ibcm.support.CoversProcess;
import org.ibcm.support.ProcessTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
@CoversProcess(ConsensusDecision.PROCESS)
class ConsensusDecisionProcessTest {

    @Autowired
    Coalition coalition;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    HistoryService historyService;

    @Autowired
    DecisionRecords records;

    @org.junit.jupiter.api.BeforeEach
    void temporary(@Autowired org.camunda.bpm.engine.AuthorizationService a) {
        if (a.createAuthorizationQuery()
                        .authorizationType(0)
                        .resourceType(org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION)
                        .count()
                == 0) {
            var g = a.createNewAuthorization(0);
            g.setResource(org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION);
            g.setResourceId("*");
            g.addPermission(org.camunda.bpm.engine.authorization.Permissions.READ);
            a.saveAuthorization(g);
        }
    }

    @Test
    void adoptsWhenAllHaveSpokenAndNobodyObjects() {
        ProcessInstance decision = decisionOf(Map.of());

        records(decision, "escwa", "SUPPORT");
        records(decision, "iom", "SUPPORT");
        records(decision, "las", "SUPPORT");
        records(decision, "ilo", "STAND_ASIDE");

        assertThat(coalition.endEvents(decision)).contains("EndEvent_Adopted");
        DecisionRecord record = record(decision);
        assertThat(record.outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(record.statement())
                .isEqualTo("Adopted by consensus. ESCWA, IOM and LAS support; ILO stood aside. Recused: none.");
        assertThat(record.intact()).isTrue();
    }

    private ProcessInstance decisionOf(Map<String, Object> inputs) {
        Map<String, Object> variables = new HashMap<>(Map.of(
                "decisionSubject", "MEM-2026-0007",
                "decisionTitle", "Arab Migration Observatory",
                "decisionBody", "co-conveners",
                "decisionProcedure", "CONSENSUS"));
        variables.putAll(inputs);
        return runtimeService.startProcessInstanceByKey(ConsensusDecision.PROCESS, variables);
    }

    private void records(ProcessInstance decision, String agency, String position) {
        Task task = coalition.task(decision, ConsensusDecision.RECORD_POSITION, Accounts.agencyGroup(agency));
        coalition.as(agency + ".focal", () -> coalition.complete(task, Map.of("position", position)));
        coalition.runJobs(decision);
    }

    private DecisionRecord record(ProcessInstance decision) {
        return records.find(reference(decision)).orElseThrow();
    }

    private String reference(ProcessInstance decision) {
        return historyService
                .createHistoricProcessInstanceQuery()
                .processInstanceId(decision.getId())
                .singleResult()
                .getBusinessKey();
    }
}
