package org.ibcm.portal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Says in a hidden field when a form was shown, signed so that a program cannot make one up. */
@Component
class FormStamps {

    private static final String ALGORITHM = "HmacSHA256";

    private final FormKey key;
    private final Clock clock;

    FormStamps(FormKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    String now() {
        return stamp(String.valueOf(clock.millis()));
    }

    /** How long ago the form was shown; empty where the stamp is none of ours. */
    Optional<Duration> age(String stamp) {
        int dot = stamp.indexOf('.');
        if (dot < 1 || !sameBytes(stamp, stamp(stamp.substring(0, dot)))) {
            return Optional.empty();
        }
        Instant shown = Instant.ofEpochMilli(Long.parseLong(stamp.substring(0, dot)));
        return Optional.of(Duration.between(shown, clock.instant()));
    }

    private String stamp(String millis) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.get(), ALGORITHM));
            byte[] signature = mac.doFinal(millis.getBytes(StandardCharsets.UTF_8));
            return millis + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    private static boolean sameBytes(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
