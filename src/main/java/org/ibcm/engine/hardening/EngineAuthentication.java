package org.ibcm.engine.hardening;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** On whose behalf this thread talks to the engine. */
@Component
public class EngineAuthentication {

    private final IdentityService identityService;

    EngineAuthentication(IdentityService identityService) {
        this.identityService = identityService;
    }

    public Optional<SignedIn> current() {
        return Optional.ofNullable(identityService.getCurrentAuthentication())
                .filter(authentication -> authentication.getUserId() != null)
                .map(authentication -> new SignedIn(authentication.getUserId(), authentication.getGroupIds()));
    }

    public boolean isAdministrator() {
        return current().map(SignedIn::groups).stream().anyMatch(groups -> groups.contains("camunda-admin"));
    }

    /** Does the work with the application's own rights, whoever is signed in. */
    public <T> T asApplication(Supplier<T> work) {
        Authentication before = identityService.getCurrentAuthentication();
        identityService.clearAuthentication();
        try {
            return work.get();
        } finally {
            if (before != null) {
                identityService.setAuthentication(before.getUserId(), before.getGroupIds(), before.getTenantIds());
            }
        }
    }

    public void asApplication(Runnable work) {
        asApplication(() -> {
            work.run();
            return null;
        });
    }

    /** @param groups null when the engine was only told the user */
    public record SignedIn(String userId, List<String> groups) {}
}
