package org.ibcm.engine.hardening;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.annotation.Priority;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * Answers for the engine when it fails in {@code /engine-rest} and in the web applications. Camunda's own mappers are
 * bound to the same types; these go first. No Spring beans: Jersey forgets the priority of those.
 */
abstract class EngineRefusals<T extends Throwable> implements ExceptionMapper<T> {

    private static final int BEFORE_CAMUNDA = 1;

    @Context
    private UriInfo address;

    @Context
    private ServletContext application;

    @Override
    public Response toResponse(T failure) {
        Refusal refusal = closedTasks().at(address).orElseGet(() -> Refusal.of(failure));
        return Response.status(refusal.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(refusal)
                .build();
    }

    private ClosedTasks closedTasks() {
        return WebApplicationContextUtils.getRequiredWebApplicationContext(application)
                .getBean(ClosedTasks.class);
    }

    @Priority(BEFORE_CAMUNDA)
    static class OfRest extends EngineRefusals<RestException> {}

    @Priority(BEFORE_CAMUNDA)
    static class OfEngine extends EngineRefusals<ProcessEngineException> {}

    @Priority(BEFORE_CAMUNDA)
    static class OfSyntax extends EngineRefusals<JsonParseException> {}

    @Priority(BEFORE_CAMUNDA)
    static class OfMapping extends EngineRefusals<JsonMappingException> {}

    @Priority(BEFORE_CAMUNDA)
    static class OfAnything extends EngineRefusals<Exception> {}
}
