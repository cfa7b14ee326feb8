package org.ibcm.journal.process;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.ibcm.engine.ActivityType;
import org.ibcm.journal.Ending;

/** What one transaction did to a step. */
class StepNote {

    private static final Set<String> MESSAGES = Set.of(
            ActivityTypes.START_EVENT_MESSAGE,
            ActivityTypes.BOUNDARY_MESSAGE,
            ActivityTypes.INTERMEDIATE_EVENT_MESSAGE,
            ActivityTypes.TASK_RECEIVE_TASK);

    private final String id;
    private final String processInstance;
    private final String rootInstance;
    private final String elementId;
    private final String elementType;
    private String name;
    private Instant enteredAt;
    private Instant leftAt;
    private Ending ending;
    private String doneBy;
    private String forGroups;
    private Instant dueAt;

    StepNote(DelegateExecution execution) {
        id = execution.getActivityInstanceId();
        processInstance = execution.getProcessInstanceId();
        rootInstance = rootOf(execution.getProcessInstance());
        elementId = execution.getCurrentActivityId();
        elementType = ActivityType.of(execution);
    }

    static String rootOf(DelegateExecution instance) {
        return ((ProcessInstance) instance).getRootProcessInstanceId();
    }

    void entered(String label, Instant at) {
        name = label;
        enteredAt = at;
    }

    void shownAs(DelegateTask task) {
        name = task.getName();
        dueAt = Optional.ofNullable(task.getDueDate()).map(Date::toInstant).orElse(null);
    }

    void isFor(Collection<IdentityLink> candidates) {
        String groups = candidates.stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(","));
        forGroups = groups.isEmpty() ? null : groups;
    }

    /** A task is completed before its activity ends; the first word counts. */
    void completed(Optional<String> by, Instant at) {
        end(Ending.COMPLETED, by, at);
    }

    void cancelled(Instant at) {
        end(Ending.CANCELLED, Optional.empty(), at);
    }

    private void end(Ending how, Optional<String> by, Instant at) {
        if (ending == null) {
            ending = how;
            doneBy = by.orElse(null);
            leftAt = at;
        }
    }

    /** Whether it is somebody's doing that the step ends, and not the run's own going on: a message, or the beginning. */
    boolean isSomebodysAct(DelegateExecution execution) {
        return MESSAGES.contains(elementType)
                || elementType.equals(ActivityTypes.START_EVENT)
                        && processInstance.equals(rootInstance)
                        && processInstance.equals(execution.getParentActivityInstanceId());
    }

    Row row() {
        return new Row()
                .with("processInstance", processInstance)
                .with("rootInstance", rootInstance)
                .with("begunAt", enteredAt)
                .with("endedAt", leftAt)
                .with("step", id)
                .with("elementId", elementId)
                .with("elementType", elementType)
                .with("name", name)
                .with("ending", ending == null ? null : ending.name())
                .with("doneBy", doneBy)
                .with("forGroups", forGroups)
                .with("dueAt", dueAt);
    }
}
