package org.ibcm.journal.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What one transaction did: one note for each run and each step that it touched, in order. */
class Notes {

    private final Map<String, RunNote> runs = new LinkedHashMap<>();
    private final Map<String, StepNote> steps = new LinkedHashMap<>();

    RunNote run(DelegateExecution execution, ModelNames models) {
        return runs.computeIfAbsent(
                execution.getProcessInstanceId(),
                id -> new RunNote(execution.getProcessInstance(), models.of(execution.getProcessDefinitionId())));
    }

    StepNote step(DelegateExecution execution) {
        return steps.computeIfAbsent(execution.getActivityInstanceId(), id -> new StepNote(execution));
    }

    List<Row> rows() {
        return Stream.concat(
                        runs.values().stream().map(RunNote::row),
                        steps.values().stream().map(StepNote::row))
                .toList();
    }
}
