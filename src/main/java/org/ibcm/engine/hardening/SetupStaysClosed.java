package org.ibcm.engine.hardening;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Hides the web applications' page that makes an administrator without a sign-in (CVE-2026-77226). The administrator is
 * created at bootstrap, so nobody ever needs it.
 */
class SetupStaysClosed extends OncePerRequestFilter {

    private static final String SETUP = "/api/admin/setup";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (leadsToSetup(request.getRequestURI()) || leadsToSetup(RequestPath.of(request))) {
            Refusal.notFound().writeTo(response);
        } else {
            chain.doFilter(request, response);
        }
    }

    static boolean leadsToSetup(String address) {
        String path = decoded(address).replaceAll(";[^/]*", "").replaceAll("[/\\\\]+", "/");
        return StringUtils.cleanPath(path).toLowerCase(Locale.ROOT).contains(SETUP);
    }

    private static String decoded(String address) {
        String once = address;
        for (int layer = 0; layer < 3 && once.contains("%"); layer++) {
            try {
                once = URLDecoder.decode(once.replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException malformed) {
                return once;
            }
        }
        return once;
    }
}
