package org.ibcm.engine.hardening;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the engine for the time of one request who is asking, with the groups that carry the grants. */
class ActingUser extends OncePerRequestFilter {

    private final IdentityService identities;

    ActingUser(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication user = SecurityContextHolder.getContext().getAuthentication();
        identities.clearAuthentication();
        if (user != null && !(user instanceof AnonymousAuthenticationToken)) {
            List<String> groups = user.getAuthorities().stream()
                    .map(GrantedAuthority::getAuthority)
                    .toList();
            identities.setAuthentication(user.getName(), groups);
        }
        try {
            chain.doFilter(request, response);
        } finally {
            identities.clearAuthentication();
        }
    }
}
