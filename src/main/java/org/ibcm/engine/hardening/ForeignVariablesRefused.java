package org.ibcm.engine.hardening;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.rest.sub.repository.ProcessDefinitionResource;
import org.camunda.bpm.engine.rest.sub.task.TaskResource;
import org.ibcm.engine.InputRefused;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Takes from whoever completes a task or starts a process only what its form asks for. Otherwise the right to do a task
 * would be the right to write any variable of the case. What the form merely shows is dropped.
 */
@Component
@Scope("prototype")
class ForeignVariablesRefused implements ContainerRequestFilter {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> ON_TASKS = Set.of("complete", "submit");
    private static final Set<String> ON_DEFINITIONS = Set.of("startProcessInstance", "submitForm");
    private static final List<String> SHORTCUTS = List.of("startInstructions", "skipCustomListeners", "skipIoMappings");

    private final FormKeys forms;
    private final TaskService tasks;
    private final RepositoryService repository;
    private final EngineAuthentication engine;

    @Context
    private ResourceInfo resource;

    ForeignVariablesRefused(
            FormKeys forms, TaskService tasks, RepositoryService repository, EngineAuthentication engine) {
        this.forms = forms;
        this.tasks = tasks;
        this.repository = repository;
        this.engine = engine;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String method = resource.getResourceMethod().getName();
        if (TaskResource.class.isAssignableFrom(resource.getResourceClass()) && ON_TASKS.contains(method)) {
            String taskId = parameter(request, "id");
            if (isOpen(taskId)) {
                check(request, forms.ofTask(taskId));
            }
        }
        if (ProcessDefinitionResource.class.isAssignableFrom(resource.getResourceClass())
                && ON_DEFINITIONS.contains(method)) {
            ProcessDefinition definition = definition(request);
            if (definition != null) {
                check(request, forms.ofStart(definition.getId()));
            }
        }
    }

    private void check(ContainerRequestContext request, FormKeys.Keys form) throws IOException {
        JsonNode body = JSON.readTree(request.getEntityStream());
        if (body instanceof ObjectNode submission) {
            refuseShortcuts(submission);
            if (submission.get("variables") instanceof ObjectNode variables) {
                variables.remove(form.shown());
                if (!(form.isEmpty() && engine.isAdministrator())) {
                    variables.fieldNames().forEachRemaining(key -> refuseUnlessIn(form, key));
                }
            }
        }
        request.setEntityStream(new ByteArrayInputStream(JSON.writeValueAsBytes(body)));
    }

    private void refuseShortcuts(ObjectNode submission) {
        for (String shortcut : SHORTCUTS) {
            if (submission.hasNonNull(shortcut) && !engine.isAdministrator()) {
                throw new InputRefused(shortcut, "\"" + shortcut + "\" is not taken: a case begins at its beginning.");
            }
        }
    }

    private static void refuseUnlessIn(FormKeys.Keys form, String key) {
        if (!form.filledIn().contains(key)) {
            throw new InputRefused(key, "\"" + key + "\" is not asked for by this form. Please leave it out.");
        }
    }

    private boolean isOpen(String taskId) {
        return engine.asApplication(() -> tasks.createTaskQuery().taskId(taskId).count()) == 1;
    }

    private ProcessDefinition definition(ContainerRequestContext request) {
        return engine.asApplication(() -> {
            String id = parameter(request, "id");
            return StringUtils.hasText(id)
                    ? repository
                            .createProcessDefinitionQuery()
                            .processDefinitionId(id)
                            .singleResult()
                    : newest(parameter(request, "key"), parameter(request, "tenant-id"));
        });
    }

    private ProcessDefinition newest(String key, String tenant) {
        var query = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion();
        return (tenant == null ? query.withoutTenantId() : query.tenantIdIn(tenant)).singleResult();
    }

    private static String parameter(ContainerRequestContext request, String name) {
        return request.getUriInfo().getPathParameters().getFirst(name);
    }
}
