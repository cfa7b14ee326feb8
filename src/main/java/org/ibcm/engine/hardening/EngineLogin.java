package org.ibcm.engine.hardening;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;

/** Signs in against the engine's users, through the engine, so that its limit on wrong passwords holds here too. */
@Component
class EngineLogin implements AuthenticationProvider {

    private static final Logger log = LoggerFactory.getLogger(EngineLogin.class);

    private final IdentityService identities;

    EngineLogin(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String userId = attempt.getName();
        if (!passwordHolds(userId, String.valueOf(attempt.getCredentials()))) {
            log.info("Sign-in refused for {}", userId.replaceAll("\\p{Cntrl}", "?"));
            throw new BadCredentialsException("wrong name or password");
        }
        return UsernamePasswordAuthenticationToken.authenticated(userId, null, groupsOf(userId));
    }

    private boolean passwordHolds(String userId, String password) {
        try {
            return identities.checkPassword(userId, password);
        } catch (org.camunda.bpm.engine.AuthenticationException locked) {
            log.info("Account {} is locked after too many wrong passwords", userId.replaceAll("\\p{Cntrl}", "?"));
            return false;
        }
    }

    /** Empty when there is no such user any more. */
    Optional<List<GrantedAuthority>> find(String userId) {
        boolean known = identities.createUserQuery().userId(userId).count() == 1;
        return known ? Optional.of(groupsOf(userId)) : Optional.empty();
    }

    private List<GrantedAuthority> groupsOf(String userId) {
        return AuthorityUtils.createAuthorityList(identities.createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .toList());
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
