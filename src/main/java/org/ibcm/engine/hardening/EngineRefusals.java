package org.ibcm.engine.hardening;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/**
 * Answers for the engine when it fails in {@code /engine-rest} and in the web applications. Camunda's own mappers are
 * bound to the same types; these go first.
 */
abstract class EngineRefusals<T extends Throwable> implements ExceptionMapper<T> {

    static final int BEFORE_CAMUNDA = 1;

    private final ClosedTasks closedTasks;

    @Context
    private UriInfo address;

    private EngineRefusals(ClosedTasks closedTasks) {
        this.closedTasks = closedTasks;
    }

    @Override
    public Response toResponse(T failure) {
        Refusal refusal = closedTasks.at(address).orElseGet(() -> Refusal.of(failure));
        return Response.status(refusal.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(refusal)
                .build();
    }

    @Component
    @Scope("prototype")
    @Priority(BEFORE_CAMUNDA)
    static class OfRest extends EngineRefusals<RestException> {
        OfRest(ClosedTasks closedTasks) {
            super(closedTasks);
        }
    }

    @Component
    @Scope("prototype")
    @Priority(BEFORE_CAMUNDA)
    static class OfEngine extends EngineRefusals<ProcessEngineException> {
        OfEngine(ClosedTasks closedTasks) {
            super(closedTasks);
        }
    }

    @Component
    @Scope("prototype")
    @Priority(BEFORE_CAMUNDA)
    static class OfSyntax extends EngineRefusals<JsonParseException> {
        OfSyntax(ClosedTasks closedTasks) {
            super(closedTasks);
        }
    }

    @Component
    @Scope("prototype")
    @Priority(BEFORE_CAMUNDA)
    static class OfMapping extends EngineRefusals<JsonMappingException> {
        OfMapping(ClosedTasks closedTasks) {
            super(closedTasks);
        }
    }

    @Component
    @Scope("prototype")
    @Priority(BEFORE_CAMUNDA)
    static class OfAnything extends EngineRefusals<Exception> {
        OfAnything(ClosedTasks closedTasks) {
            super(closedTasks);
        }
    }
}
