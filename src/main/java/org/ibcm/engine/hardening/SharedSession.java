package org.ibcm.engine.hardening;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.ibcm.engine.SignIn;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.stereotype.Component;

/** The session of Camunda's web applications, begun and ended by the portal. */
@Component
class SharedSession implements SignIn {

    private final ProcessEngine engine;
    private final EngineLogin login;

    SharedSession(ProcessEngine engine, EngineLogin login) {
        this.engine = engine;
        this.login = login;
    }

    @Override
    public boolean signIn(HttpServletRequest request, String userId, String password) {
        try {
            login.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(userId, password));
        } catch (BadCredentialsException refused) {
            return false;
        }
        // a new session: whoever knew the id of the one before gets nowhere
        AuthenticationUtil.revalidateSession(request, AuthenticationUtil.createAuthentication(engine, userId));
        return true;
    }

    @Override
    public void signOut(HttpServletRequest request) {
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
    }
}
