package org.ibcm.engine.hardening;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets whoever signed in to Tasklist or Cockpit use the rest of the site as well. Users and groups are asked of the
 * engine every time: an account that was taken away is out at once.
 */
class CamundaSession extends OncePerRequestFilter {

    private final ProcessEngine engine;
    private final EngineLogin login;

    CamundaSession(ProcessEngine engine, EngineLogin login) {
        this.engine = engine;
        this.login = login;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() == null) {
            signedIn(request.getSession(false)).ifPresent(user -> {
                var context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(user);
                SecurityContextHolder.setContext(context);
            });
        }
        chain.doFilter(request, response);
    }

    /** Whoever is signed in still is on the page that tells of an error. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private Optional<SignedIn> signedIn(HttpSession session) {
        return Optional.ofNullable(session)
                .map(AuthenticationUtil::getAuthsFromSession)
                .map(users -> users.getAuthenticationForProcessEngine(engine.getName()))
                .map(Authentication::getIdentityId)
                .flatMap(userId -> login.find(userId).map(groups -> new SignedIn(userId, groups)));
    }

    static class SignedIn extends AbstractAuthenticationToken {

        private final String userId;

        SignedIn(String userId, Collection<? extends GrantedAuthority> groups) {
            super(groups);
            this.userId = userId;
            setAuthenticated(true);
        }

        @Override
        public Object getCredentials() {
            return null;
        }

        @Override
        public Object getPrincipal() {
            return userId;
        }
    }
}
