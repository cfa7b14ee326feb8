package org.ibcm.consensus.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.ibcm.consensus.DecisionMaking;
import org.ibcm.consensus.DecisionRecord;
import org.ibcm.consensus.DecisionRecord.PositionRecord;
import org.ibcm.consensus.DecisionRecord.RoundRecord;
import org.ibcm.consensus.DecisionRecords;
import org.ibcm.consensus.Position;
import org.ibcm.consensus.SpokenPosition;
import org.ibcm.engine.Accounts;
import org.ibcm.notification.Notifications;
import org.ibcm.support.Coalition;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** The co-conveners (ESCWA, ILO, IOM and LAS) are asked for their positions. */
abstract class DecisionUnderWay {

    static final String NOTE = "By phone, 24 November 2026, 10:15, from Ms Haddad";

    @Autowired
    Coalition coalition;

    @Autowired
    DecisionMaking decisionMaking;

    @Autowired
    DecisionRecords records;

    @Autowired
    Notifications notifications;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    TaskService taskService;

    @Autowired
    HistoryService historyService;

    ProcessInstance decision;
    String reference;

    @BeforeEach
    void ask() {
        ask(Map.of());
    }

    void ask(Map<String, Object> inputs) {
        Map<String, Object> variables = new HashMap<>(Map.of(
                "decisionSubject", "MEM-2026-0007",
                "decisionTitle", "Arab Migration Observatory",
                "decisionBody", "co-conveners"));
        variables.putAll(inputs);
        decision = runtimeService.startProcessInstanceByKey(ConsensusDecision.PROCESS, variables);
        reference = runtimeService
                .createProcessInstanceQuery()
                .processInstanceId(decision.getId())
                .singleResult()
                .getBusinessKey();
    }

    static SpokenPosition says(String agency, Position position) {
        return new SpokenPosition(agency, position, Optional.empty(), Optional.empty());
    }

    static SpokenPosition says(String agency, Position position, String reason) {
        return new SpokenPosition(agency, position, Optional.of(reason), Optional.empty());
    }

    static SpokenPosition objects(String agency) {
        return new SpokenPosition(
                agency, Position.OBJECT, Optional.of("No office in the region"), Optional.of("Name a second office"));
    }

    /** Through its task, as in Tasklist. */
    void records(String agency, SpokenPosition spoken) {
        complete(agency + ".focal", taskOf(agency), spoken);
        coalition.runJobs(decision);
    }

    void complete(String userId, Task task, SpokenPosition spoken) {
        Map<String, Object> form =
                new HashMap<>(Map.of("position", spoken.position().name()));
        spoken.reason().ifPresent(reason -> form.put("reason", reason));
        spoken.resolution().ifPresent(resolution -> form.put("resolution", resolution));
        coalition.as(userId, () -> coalition.complete(task, form));
    }

    /** On the decision's page. */
    void changes(String userId, SpokenPosition spoken) {
        coalition.as(userId, () -> decisionMaking.changePosition(reference, spoken));
    }

    /** On the decision's page, for somebody who called. */
    void standsIn(String userId, SpokenPosition spoken) {
        coalition.as(userId, () -> decisionMaking.recordStandIn(reference, spoken.agency(), spoken, NOTE));
    }

    Task taskOf(String agency) {
        return coalition.task(decision, ConsensusDecision.RECORD_POSITION, Accounts.agencyGroup(agency));
    }

    /** How the agency's task ended. */
    HistoricTaskInstance endedTask(Task task) {
        HistoricTaskInstance ended = historyService
                .createHistoricTaskInstanceQuery()
                .taskId(task.getId())
                .finished()
                .singleResult();
        assertThat(ended).as("ended task").isNotNull();
        return ended;
    }

    int openTasks() {
        return coalition.tasks(decision, ConsensusDecision.RECORD_POSITION).size();
    }

    DecisionRecord record() {
        return records.find(reference).orElseThrow();
    }

    RoundRecord round() {
        List<RoundRecord> rounds = record().rounds();
        return rounds.get(rounds.size() - 1);
    }

    List<PositionRecord> positions() {
        return round().positions();
    }

    String standing() {
        return (String) runtimeService.getVariable(decision.getId(), ConsensusDecision.STANDING.name());
    }

    List<String> told(String template) {
        return notifications.of(reference).stream()
                .filter(message -> message.template().equals(template))
                .map(Notifications.SentMessage::recipient)
                .toList();
    }
}
