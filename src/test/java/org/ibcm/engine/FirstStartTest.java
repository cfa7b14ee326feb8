package org.ibcm.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.ibcm.IbcmProcesses;
import org.ibcm.engine.Accounts.Account;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The application without a profile, as it is installed. */
@ExtendWith(OutputCaptureExtension.class)
class FirstStartTest {

    private static final Pattern PASSWORD = Pattern.compile("shown only now: (\\S+)");

    private final String database = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

    @Test
    void printsTheAdministratorsPasswordOnceAndKnowsNobodyOfTheDemonstration(CapturedOutput output) {
        started(Map.of(), application -> {
            Matcher printed = PASSWORD.matcher(output);
            assertThat(printed.find()).isTrue();
            assertThat(identities(application).checkPassword("admin", printed.group(1)))
                    .isTrue();
            assertThat(identities(application).createUserQuery().list())
                    .extracting(User::getId)
                    .containsExactly("admin");
            refusesWeakPasswords(application.getBean(Accounts.class));
        });

        started(
                Map.of(),
                application -> assertThat(PASSWORD.matcher(output).results()).hasSize(1));
    }

    @Test
    void takesTheAdministratorsPasswordFromTheEnvironment(CapturedOutput output) {
        started(Map.of("ibcm.admin.password", "Plenty-0f-Rain"), application -> {
            assertThat(identities(application).checkPassword("admin", "Plenty-0f-Rain"))
                    .isTrue();
            assertThat(output).doesNotContain("shown only now").doesNotContain("Plenty-0f-Rain");
        });
    }

    @Test
    void letsALockedAdministratorInAgainWhoeverStartsItWithAPassword() {
        Map<String, String> first = Map.of("ibcm.admin.password", "Plenty-0f-Rain");
        started(first, application -> {
            for (int attempt = 0; attempt < 5; attempt++) {
                ClockUtil.offset(attempt * 120_000L);
                identities(application).checkPassword("admin", "wrong");
            }
            ClockUtil.offset(Duration.ofDays(2).toMillis());
            assertThat(identities(application).checkPassword("admin", "Plenty-0f-Rain"))
                    .isFalse();
        });

        started(
                Map.of("ibcm.admin.password", "An0ther-Rainy-Day"),
                application -> assertThat(identities(application).checkPassword("admin", "Plenty-0f-Rain"))
                        .isTrue());
    }

    @AfterEach
    void itIsNow() {
        ClockUtil.reset();
    }

    @Test
    void doesNotStartWithAWeakAdministratorsPassword() {
        assertThatThrownBy(() -> started(Map.of("ibcm.admin.password", "weak"), application -> {}))
                .hasMessageContaining(
                        "IBCM_ADMIN_PASSWORD cannot be used. The password must have at least 10 characters");
    }

    private static void refusesWeakPasswords(Accounts accounts) {
        accounts.open(new Account("amal@example.org", "Amal", "Haddad", "amal@example.org", Set.of()));

        assertThatThrownBy(() -> accounts.setPassword("amal@example.org", "short"))
                .isInstanceOfSatisfying(
                        InputRefused.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("password"))
                .hasMessageContaining("at least 10 characters")
                .hasMessageContaining("a capital letter")
                .hasMessageContaining("a digit");
        assertThatThrownBy(() -> accounts.setPassword("amal@example.org", "Amal-Haddad-2026"))
                .hasMessageContaining("nothing of your name");
        assertThatThrownBy(() -> accounts.setPassword("nobody@example.org", "Plenty-0f-Rain"))
                .hasMessageContaining("no such account");
    }

    private void started(Map<String, String> settings, Consumer<ApplicationContext> check) {
        try (ConfigurableApplicationContext application =
                new SpringApplicationBuilder(IbcmProcesses.class).run(arguments(settings))) {
            check.accept(application);
        }
    }

    private String[] arguments(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("spring.datasource.url", database);
        all.put("server.port", "0");
        all.put("camunda.bpm.job-execution.enabled", "false");
        return all.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }

    private static IdentityService identities(ApplicationContext application) {
        return application.getBean(IdentityService.class);
    }
}
