package org.ibcm.engine.hardening;

import static org.ibcm.engine.hardening.RequestPath.CAMUNDA_API;
import static org.ibcm.engine.hardening.RequestPath.ENGINE_REST;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses whatever could carry an expression into an engine query (CVE-2026-109432): any JSON key and any parameter that
 * ends in "Expression". What goes on is the JSON as it was understood here, written anew, so that no spelling of it is
 * read differently behind. Bodies are limited to 1 MB.
 */
class QueryExpressionsRefused extends OncePerRequestFilter {

    static final int BODY_LIMIT = 1024 * 1024;

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !RequestPath.isUnder(request, CAMUNDA_API) && !RequestPath.isUnder(request, ENGINE_REST);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest checked;
        try {
            refuseParameters(request.getQueryString());
            checked = withCheckedBody(request);
        } catch (Refused refused) {
            refused.refusal.writeTo(response);
            return;
        }
        chain.doFilter(checked, response);
    }

    private static HttpServletRequest withCheckedBody(HttpServletRequest request) throws IOException, Refused {
        byte[] body = request.getInputStream().readNBytes(BODY_LIMIT + 1);
        if (body.length > BODY_LIMIT) {
            throw new Refused(Refusal.of(413, "TooLarge", "A request may hold at most 1 MB."));
        }
        if (body.length == 0) {
            return request;
        }
        String encoding = request.getHeader("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new Refused(Refusal.of(415, "UnsupportedMediaType", "Please send the request uncompressed."));
        }
        String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/form-data") && takesFiles(request)) {
            return new CheckedRequest(request, body, request.getContentType());
        }
        if (type.startsWith("application/x-www-form-urlencoded") && takesForms(request)) {
            refuseParameters(new String(body, StandardCharsets.UTF_8));
            return new CheckedRequest(request, body, request.getContentType());
        }
        if (!type.matches("(application/json|application/[\\w.+-]+\\+json)\\s*(;.*)?")) {
            throw new Refused(Refusal.of(415, "UnsupportedMediaType", "Please send JSON (application/json)."));
        }
        JsonNode json = read(body);
        refuseKeys(json);
        return new CheckedRequest(request, STRICT.writeValueAsBytes(json), "application/json;charset=UTF-8");
    }

    private static boolean takesFiles(HttpServletRequest request) {
        return RequestPath.of(request)
                .matches(".*/(deployment/create|attachment/create|(localV|v)ariables/[^/]+/data)");
    }

    private static boolean takesForms(HttpServletRequest request) {
        return RequestPath.of(request).matches("/camunda/api/admin/auth/user/[^/]+/login/[^/]+");
    }

    private static JsonNode read(byte[] body) throws IOException, Refused {
        try {
            return STRICT.readTree(body);
        } catch (JsonProcessingException | java.io.CharConversionException e) {
            throw new Refused(Refusal.badRequest("The request is not valid JSON."));
        }
    }

    private static void refuseKeys(JsonNode json) throws Refused {
        for (Iterator<Map.Entry<String, JsonNode>> fields = json.fields(); fields.hasNext(); ) {
            Map.Entry<String, JsonNode> field = fields.next();
            refuse(field.getKey());
            refuseKeys(field.getValue());
        }
        if (json.isArray()) {
            for (JsonNode element : json) {
                refuseKeys(element);
            }
        }
    }

    private static void refuseParameters(String parameters) throws Refused {
        if (parameters == null) {
            return;
        }
        for (String parameter : parameters.split("[&;]")) {
            try {
                refuse(URLDecoder.decode(parameter.split("=", 2)[0], StandardCharsets.UTF_8));
            } catch (IllegalArgumentException malformed) {
                throw new Refused(Refusal.badRequest("The parameters of the address cannot be read."));
            }
        }
    }

    private static void refuse(String key) throws Refused {
        if (key.strip().toLowerCase(Locale.ROOT).endsWith("expression")) {
            throw new Refused(Refusal.badRequest(
                    "Expressions are not taken in requests; please use \"" + withoutEnding(key) + "\" with a value."));
        }
    }

    private static String withoutEnding(String key) {
        return key.strip().substring(0, key.strip().length() - "expression".length());
    }

    private static class Refused extends Exception {

        private final transient Refusal refusal;

        Refused(Refusal refusal) {
            super(refusal.message(), null, false, false);
            this.refusal = refusal;
        }
    }
}
