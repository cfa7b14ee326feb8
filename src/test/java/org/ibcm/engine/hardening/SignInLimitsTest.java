package org.ibcm.engine.hardening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ibcm.support.Visitor.encoded;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.ibcm.engine.Accounts;
import org.ibcm.engine.Groups;
import org.ibcm.support.DoorTest;
import org.ibcm.support.Visitor;
import org.ibcm.support.Visitor.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Wrong passwords of one network stop before they lock an account, whatever door they try. */
@DoorTest
class SignInLimitsTest {

    private static final String RIGHT = "open sesame";
    private static final String TOO_MANY = "Too many sign-ins failed from your network";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private IdentityService identityService;

    private final String userId = "sought." + UUID.randomUUID();
    private final String sender = someNetwork();
    private Duration passed = Duration.ZERO;

    enum Door {
        PAGE,
        ENGINE_REST,
        API,
        ACTUATOR,
        TASKLIST
    }

    @BeforeEach
    void openAccount() {
        accounts.open(new Accounts.Account(
                userId, "Sought", "Person", userId + "@example.org", Set.of(Groups.MEMBERS, Groups.ADMINISTRATORS)));
        accounts.setPassword(userId, RIGHT);
    }

    @AfterEach
    void closeAccount() {
        accounts.close(userId);
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void aStrangerCannotLockAnAccount(Door door) {
        for (int attempt = 0; attempt < 4; attempt++) {
            assertThat(guess(door).status()).isEqualTo(401);
        }
        for (int attempt = 0; attempt < 3; attempt++) {
            Answer stopped = guess(door);
            assertThat(stopped.status()).isEqualTo(429);
            assertThat(stopped.body()).contains(TOO_MANY);
            assertThat(stopped.header("WWW-Authenticate")).isNull();
        }

        assertThat(enter(door, someNetwork(), userId, RIGHT)).isTrue();
    }

    @Test
    void doorsCountTogether() {
        for (Door door : new Door[] {Door.PAGE, Door.ENGINE_REST, Door.API, Door.TASKLIST}) {
            assertThat(guess(door).status()).isEqualTo(401);
        }

        assertThat(guess(Door.ACTUATOR).status()).isEqualTo(429);
    }

    @Test
    void aStrangerWithPatienceCannotEither() {
        for (int day = 0; day < 3; day++) {
            for (int attempt = 0; attempt < 4; attempt++) {
                assertThat(guess(Door.API).status()).isEqualTo(401);
            }
            assertThat(guess(Door.API).status()).isEqualTo(429);
            pass(Duration.ofHours(25));
        }

        assertThat(enter(Door.API, someNetwork(), userId, RIGHT)).isTrue();
    }

    @Test
    void severalStrangersCanAndThenAnAdministratorOrANewPasswordLetsThePersonInAgain() {
        for (int attempt = 0; attempt < 5; attempt++) {
            knock(Door.API, someNetwork(), userId, "wrong");
            pass(Duration.ofMinutes(2));
        }
        assertThat(enter(Door.API, someNetwork(), userId, RIGHT)).isFalse();

        accounts.setPassword(userId, RIGHT);

        assertThat(enter(Door.API, someNetwork(), userId, RIGHT)).isTrue();
    }

    @Test
    void aNewPasswordIsLookedAtAtOnce() {
        for (int attempt = 0; attempt < 5; attempt++) {
            guess(Door.PAGE);
        }
        assertThat(enter(Door.PAGE, sender, userId, RIGHT)).isFalse();

        accounts.setPassword(userId, "open barley");

        assertThat(enter(Door.PAGE, sender, userId, "open barley")).isTrue();
    }

    @Test
    void whoeverKnowsThePasswordIsNeverCounted() {
        for (int request = 0; request < 100; request++) {
            assertThat(enter(Door.API, sender, userId, RIGHT)).isTrue();
        }
        for (int round = 0; round < 3; round++) {
            for (int attempt = 0; attempt < 3; attempt++) {
                guess(Door.API);
            }
            assertThat(enter(Door.API, sender, userId, RIGHT)).isTrue();
        }
    }

    @Test
    void whoeverTriesManyNamesIsStoppedAndTheNeighboursComeIn() {
        assertThat(enter(Door.API, sender, userId, RIGHT)).isTrue();
        for (int attempt = 0; attempt < 30; attempt++) {
            assertThat(knock(Door.API, sender, "nobody." + attempt, "wrong").status())
                    .isEqualTo(401);
        }

        assertThat(knock(Door.API, sender, "nobody.else", "wrong").status()).isEqualTo(429);
        assertThat(enter(Door.API, sender, userId, RIGHT)).isTrue();

        pass(Duration.ofHours(1));
        assertThat(knock(Door.API, sender, "nobody.else", "wrong").status()).isEqualTo(401);
    }

    @Test
    void thePageSaysSoInArabic() {
        for (int attempt = 0; attempt < 4; attempt++) {
            guess(Door.PAGE);
        }

        Answer stopped = Visitor.stranger(port)
                .with("X-Forwarded-For", sender)
                .with("Accept-Language", "ar")
                .signIn(userId, "wrong", "/");

        assertThat(stopped.status()).isEqualTo(429);
        assertThat(stopped.body()).contains("فشلت محاولات كثيرة");
    }

    @Test
    void anAdministratorUnlocks() {
        for (int attempt = 0; attempt < 4; attempt++) {
            guess(Door.API);
        }

        identityService.unlockUser(userId);

        assertThat(enter(Door.API, sender, userId, RIGHT)).isTrue();
    }

    /** After the engine's own pause, so that it counts the attempt. */
    private Answer guess(Door door) {
        Answer answer = knock(door, sender, userId, "wrong");
        pass(Duration.ofMinutes(2));
        return answer;
    }

    private boolean enter(Door door, String from, String user, String password) {
        int status = knock(door, from, user, password).status();
        return status == 200 || status == 302;
    }

    private Answer knock(Door door, String from, String user, String password) {
        return switch (door) {
            case PAGE -> Visitor.stranger(port).with("X-Forwarded-For", from).signIn(user, password, "/");
            case ENGINE_REST -> program(from, user, password).get("/engine-rest/task/count");
            case API -> program(from, user, password).get("/api/openapi");
            case ACTUATOR -> program(from, user, password).get("/actuator/metrics");
            case TASKLIST ->
                Visitor.stranger(port)
                        .with("X-Forwarded-For", from)
                        .withCsrf()
                        .send(
                                "POST",
                                "/camunda/api/admin/auth/user/default/login/tasklist",
                                ("username=" + encoded(user) + "&password=" + encoded(password))
                                        .getBytes(StandardCharsets.UTF_8),
                                "application/x-www-form-urlencoded");
        };
    }

    private Visitor program(String from, String user, String password) {
        return Visitor.withPassword(port, user, password).with("X-Forwarded-For", from);
    }

    private void pass(Duration time) {
        passed = passed.plus(time);
        ClockUtil.offset(passed.toMillis());
    }

    private static String someNetwork() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return "203.%d.%d.%d".formatted(random.nextInt(1, 113), random.nextInt(256), random.nextInt(256));
    }
}
