package org.ibcm.engine.hardening;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.ibcm.engine.InputRefused;
import org.ibcm.engine.TooManySignIns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** The one shape in which every interface says no: a status, a type for programs and a sentence for people. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Refusal(@JsonIgnore int status, String type, String field, String message) {

    private static final Logger log = LoggerFactory.getLogger(Refusal.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    static Refusal of(int status, String type, String message) {
        return new Refusal(status, type, null, message);
    }

    static Refusal badRequest(String message) {
        return of(400, "InvalidRequest", message);
    }

    static Refusal notSignedIn() {
        return of(401, "NotSignedIn", "Please sign in.");
    }

    static Refusal forbidden() {
        return of(403, "Forbidden", "Your account may not do this.");
    }

    static Refusal notFound() {
        return of(404, "NotFound", "There is nothing at this address.");
    }

    private static Refusal tooManySignIns() {
        return of(429, "TooManySignIns", "Too many sign-ins failed from your network. Please try again later.");
    }

    private static Refusal atTheSameMoment() {
        return of(409, "TryAgain", "Somebody else was working on this at the same moment. Please try again.");
    }

    /** What a failure means to the caller. The engine's own words never leave, but for the errors of a model. */
    static Refusal of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InputRefused refused) {
                return new Refusal(400, "InputRefused", refused.field(), refused.getMessage());
            }
            if (cause instanceof AuthorizationException || cause instanceof AccessDeniedException) {
                return forbidden();
            }
            if (cause instanceof TooManySignIns) {
                return tooManySignIns();
            }
            if (cause instanceof OptimisticLockingException || cause instanceof ConcurrencyFailureException) {
                return atTheSameMoment();
            }
            if (cause instanceof ParseException model) {
                return of(400, "ParseException", model.getMessage());
            }
            if (cause instanceof JsonProcessingException || cause instanceof HttpMessageNotReadableException) {
                return badRequest("The request could not be read: it is not the JSON that is expected here.");
            }
        }
        return of(statusOf(failure), failure);
    }

    static Refusal of(int status, Throwable failure) {
        return switch (status) {
            case 400 -> badRequest("The request cannot be carried out as it stands; please check its values.");
            case 401 -> notSignedIn();
            case 403 -> forbidden();
            case 404 -> notFound();
            case 405 -> of(405, "MethodNotAllowed", "This address does not take that method.");
            case 406 -> of(406, "NotAcceptable", "The answer cannot be given in the format that was asked for.");
            case 409 -> atTheSameMoment();
            case 413 -> of(413, "TooLarge", "The request is too large.");
            case 415 -> of(415, "UnsupportedMediaType", "This address does not take that content type.");
            default -> status < 500 ? of(status, "Refused", "The request was refused.") : ourFault(status, failure);
        };
    }

    private static Refusal ourFault(int status, Throwable failure) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        log.error("Failure {}", reference, failure);
        return of(
                status,
                "InternalError",
                "Something went wrong on our side and nothing was stored. Please try again, or tell the secretariat"
                        + " this number: " + reference + ".");
    }

    private static int statusOf(Throwable failure) {
        if (failure instanceof RestException rest && rest.getStatus() != null) {
            return rest.getStatus().getStatusCode();
        }
        if (failure instanceof WebApplicationException web) {
            return web.getResponse().getStatus();
        }
        if (failure instanceof ErrorResponse response) {
            return response.getStatusCode().value();
        }
        if (failure instanceof BadUserRequestException || failure instanceof MethodArgumentTypeMismatchException) {
            return 400;
        }
        return failure instanceof NoSuchElementException ? 404 : 500;
    }

    void writeTo(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(JSON.writeValueAsBytes(this));
    }
}
