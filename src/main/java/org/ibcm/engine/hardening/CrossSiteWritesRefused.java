package org.ibcm.engine.hardening;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a change that another site makes a browser send, with a session or with a remembered password. Browsers tell
 * where a request comes from, programs do not; a session must in addition carry a header that no foreign page can add.
 */
class CrossSiteWritesRefused extends OncePerRequestFilter {

    static final String OWN_SCRIPT = "X-Requested-With";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (comesFromElsewhere(request) || (bySession() && request.getHeader(OWN_SCRIPT) == null)) {
            Refusal.of(403, "CrossSite", "Changes are taken from this site only.")
                    .writeTo(response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean bySession() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof CamundaSession.SignedIn;
    }

    private static boolean comesFromElsewhere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return true;
        }
        String origin = request.getHeader("Origin");
        return origin != null && !sameAuthority(origin, request);
    }

    private static boolean sameAuthority(String origin, HttpServletRequest request) {
        try {
            URI from = URI.create(origin);
            return request.getServerName().equalsIgnoreCase(from.getHost())
                    && port(request.getScheme(), request.getServerPort()) == port(from.getScheme(), from.getPort());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static int port(String scheme, int port) {
        if (port > 0) {
            return port;
        }
        return "https".equals(scheme) ? 443 : 80;
    }
}
