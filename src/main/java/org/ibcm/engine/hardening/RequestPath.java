package org.ibcm.engine.hardening;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The whole path of a request as the server routes it, decoded. The servlet path alone ends where Jersey begins, and the
 * raw address can be spelled in many ways.
 */
final class RequestPath {

    static final String ENGINE_REST = "/engine-rest";
    static final String CAMUNDA = "/camunda";
    static final String CAMUNDA_API = "/camunda/api";
    static final String API = "/api";
    static final String ACTUATOR = "/actuator";

    private RequestPath() {}

    static String of(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }

    static boolean isUnder(HttpServletRequest request, String root) {
        String path = of(request);
        return path.equals(root) || path.startsWith(root + "/");
    }

    static RequestMatcher under(String root) {
        return request -> isUnder(request, root);
    }

    static RequestMatcher is(String method, String pattern) {
        return request -> request.getMethod().equals(method) && of(request).matches(pattern);
    }
}
