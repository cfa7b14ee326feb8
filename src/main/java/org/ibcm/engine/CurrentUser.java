package org.ibcm.engine;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.ibcm.engine.hardening.EngineAuthentication;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who acts, whichever door they came through (Tasklist, REST, the portal); empty for the engine's own jobs. */
@Component
public class CurrentUser {

    private final IdentityService identityService;
    private final EngineAuthentication engine;

    CurrentUser(IdentityService identityService, EngineAuthentication engine) {
        this.identityService = identityService;
        this.engine = engine;
    }

    public Optional<Actor> actor() {
        return engine.current()
                .map(signedIn -> actor(signedIn.userId(), signedIn.groups()))
                .or(() -> webUser().map(userId -> actor(userId, null)));
    }

    /** The account alone, which costs no question to the database. */
    public Optional<String> userId() {
        return engine.current().map(EngineAuthentication.SignedIn::userId).or(CurrentUser::webUser);
    }

    private static Optional<String> webUser() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(Authentication::isAuthenticated)
                .filter(authentication -> !(authentication instanceof AnonymousAuthenticationToken))
                .map(Authentication::getName);
    }

    /** Does the work with the application's own rights, whoever is signed in. */
    public void asApplication(Runnable work) {
        engine.asApplication(work);
    }

    /** What the application finds with its own rights, whoever is signed in. */
    public <T> T answerAsApplication(Supplier<T> question) {
        return engine.asApplication(question);
    }

    /** Like {@link #asApplication}, and nobody in person is taken to have done it. */
    public void asNobody(Runnable work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContextHolder.clearContext();
        try {
            engine.asApplication(work);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private Actor actor(String userId, Collection<String> knownGroups) {
        return engine.asApplication(() -> new Actor(
                userId, nameOf(userId), knownGroups == null ? groupsOf(userId) : new LinkedHashSet<>(knownGroups)));
    }

    private String nameOf(String userId) {
        User user = identityService.createUserQuery().userId(userId).singleResult();
        return Stream.ofNullable(user)
                .flatMap(known -> Stream.of(known.getFirstName(), known.getLastName()))
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.collectingAndThen(Collectors.joining(" "), name -> name.isEmpty() ? userId : name));
    }

    private Set<String> groupsOf(String userId) {
        return identityService.createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A signed-in person with the ids of their groups.
     *
     * @param userId the account
     * @param name first and last name for records and messages; the account's id where none is kept
     * @param groups group ids such as {@code agency-ilo} or {@code secretariat}
     */
    public record Actor(String userId, String name, Set<String> groups) {

        public boolean belongsTo(String group) {
            return groups.contains(group);
        }
    }
}
