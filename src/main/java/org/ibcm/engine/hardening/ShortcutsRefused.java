package org.ibcm.engine.hardening;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.rest.ConditionRestService;
import org.camunda.bpm.engine.rest.FilterRestService;
import org.camunda.bpm.engine.rest.MessageRestService;
import org.camunda.bpm.engine.rest.SignalRestService;
import org.camunda.bpm.engine.rest.sub.repository.ProcessDefinitionResource;
import org.camunda.bpm.engine.rest.sub.runtime.FilterResource;
import org.camunda.bpm.engine.rest.sub.task.TaskResource;
import org.springframework.context.annotation.Scope;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Leaves to administrators what moves a case other than by its model and carries variables on the way, where the
 * engine's grants cannot tell it from honest work: the right to start a process is also the right to send its messages.
 */
@Component
@Scope("prototype")
class ShortcutsRefused implements ContainerRequestFilter {

    private static final Map<Class<?>, Set<String>> SHORTCUTS = Map.of(
            TaskResource.class, Set.of("resolve", "handleBpmnError", "handleEscalation"),
            ProcessDefinitionResource.class, Set.of("restartProcessInstance", "restartProcessInstanceAsync"),
            MessageRestService.class, Set.of("deliverMessage"),
            SignalRestService.class, Set.of("throwSignal"),
            ConditionRestService.class, Set.of("evaluateCondition"),
            FilterRestService.class, Set.of("createFilter"),
            FilterResource.class, Set.of("updateFilter", "deleteFilter"));

    private final EngineAuthentication engine;

    @Context
    private ResourceInfo resource;

    ShortcutsRefused(EngineAuthentication engine) {
        this.engine = engine;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        boolean shortcut = SHORTCUTS.entrySet().stream()
                .anyMatch(entry -> entry.getKey().isAssignableFrom(resource.getResourceClass())
                        && entry.getValue()
                                .contains(resource.getResourceMethod().getName()));
        if (shortcut && !engine.isAdministrator()) {
            throw new AccessDeniedException("administrators only");
        }
    }
}
