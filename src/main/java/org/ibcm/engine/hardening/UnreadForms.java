package org.ibcm.engine.hardening;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.apache.catalina.Globals;
import org.apache.tomcat.util.http.Parameters.FailReason;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a form that the server could not read as a whole: it would arrive with half its fields, or without its token.
 * Tomcat's own filter takes a form that breaks off for a fault of the server.
 */
class UnreadForms extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<FailReason> TOO_LARGE = Set.of(FailReason.POST_TOO_LARGE, FailReason.TOO_MANY_PARAMETERS);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.getParameterMap();
        Object failure = request.getAttribute(Globals.PARAMETER_PARSE_FAILED_REASON_ATTR);
        if (failure == null) {
            chain.doFilter(request, response);
        } else {
            boolean tooLarge = TOO_LARGE.contains(failure);
            response.sendError((tooLarge ? HttpStatus.PAYLOAD_TOO_LARGE : HttpStatus.BAD_REQUEST).value());
        }
    }
}
