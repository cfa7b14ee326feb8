package org.ibcm.journal.process;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What one transaction did to a run. */
class RunNote {

    private final DelegateExecution instance;
    private final ModelNames.Model model;
    private final Set<String> takenFlows = new LinkedHashSet<>();
    private String parentInstance;
    private String calledBy;
    private Instant startedAt;
    private Instant endedAt;

    RunNote(DelegateExecution instance, ModelNames.Model model) {
        this.instance = instance;
        this.model = model;
    }

    void started(DelegateExecution run, Instant at) {
        startedAt = at;
        DelegateExecution caller = run.getSuperExecution();
        if (caller != null) {
            parentInstance = caller.getProcessInstanceId();
            calledBy = caller.getCurrentActivityId();
        }
    }

    void ended(Instant at) {
        endedAt = at;
    }

    void took(String flow) {
        takenFlows.add(flow);
    }

    Row row() {
        return new Row()
                .with("processInstance", instance.getProcessInstanceId())
                .with("rootInstance", StepNote.rootOf(instance))
                .with("begunAt", startedAt)
                .with("endedAt", endedAt)
                .with("reference", reference())
                .with("parentInstance", parentInstance)
                .with("calledBy", calledBy)
                .with("definitionId", model.definitionId())
                .with("process", model.key())
                .with("processName", model.name())
                .with("modelVersion", model.version())
                .with("takenFlows", takenFlows.isEmpty() ? null : String.join(",", takenFlows));
    }

    /** The case, which a run is given only in its first step; its own id where the model gives none. */
    private String reference() {
        return instance.getBusinessKey() == null ? instance.getProcessInstanceId() : instance.getBusinessKey();
    }
}
