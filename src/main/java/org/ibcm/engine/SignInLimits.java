package org.ibcm.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Keeps a stranger from locking the accounts of others with wrong passwords: those of one network are counted, and past
 * the limit the engine does not get to see them. Whoever knows the password is never counted.
 */
@Component
public class SignInLimits {

    /** A day without a wrong password, and those before are forgotten; here and in the engine. */
    public static final Duration MEMORY = Duration.ofDays(1);

    private static final int REMEMBERED = 100_000;

    private final SignInSettings settings;
    private final Cache<Visitor, Integer> failuresForAccount;
    private final Limit<String> failures;
    private final Cache<Visitor, Boolean> welcome = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(Duration.ofDays(30))
            .build();

    SignInLimits(SignInSettings settings, Clock clock) {
        this.settings = settings;
        this.failures = new Limit<>(settings.failuresPerHour(), Duration.ofHours(1), clock);
        this.failuresForAccount = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(MEMORY)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /** Refuses to look at one more password, with {@link TooManySignIns}, where too many were wrong. */
    public void admit(String sender, String userId) {
        Visitor visitor = Visitor.of(sender, userId);
        boolean othersFailed = failures.isReached(visitor.network()) && welcome.getIfPresent(visitor) == null;
        if (othersFailed || failuresForAccount.asMap().getOrDefault(visitor, 0) >= settings.failuresPerAccount()) {
            throw new TooManySignIns();
        }
    }

    public void failed(String sender, String userId) {
        Visitor visitor = Visitor.of(sender, userId);
        failuresForAccount.asMap().merge(visitor, 1, Integer::sum);
        failures.take(visitor.network());
    }

    public void succeeded(String sender, String userId) {
        Visitor visitor = Visitor.of(sender, userId);
        failuresForAccount.invalidate(visitor);
        welcome.put(visitor, true);
    }

    /** The account is unlocked, or has a new password: everybody may try again. */
    public void forget(String userId) {
        failuresForAccount.asMap().keySet().removeIf(visitor -> visitor.userId().equals(userId));
    }

    private record Visitor(String network, String userId) {

        static Visitor of(String sender, String userId) {
            return new Visitor(Limit.network(sender), userId);
        }
    }
}
