package org.ibcm.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.ibcm.link.PersonalLinks.Purpose;
import org.ibcm.support.ProcessTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
class PersonalLinksProcessTest {

    @Autowired
    private PersonalLinks links;

    @Autowired
    private JdbcClient database;

    @Test
    void opensThePageOfItsPurposeOnly() {
        String link = links.mint(Purpose.ACCOUNT, "ilo.focal");

        assertThat(link).startsWith("http://localhost:8080/account/");
        assertThat(links.resolve(Purpose.ACCOUNT, token(link))).contains("ilo.focal");
        assertThat(links.resolve(Purpose.APPLICATION, token(link))).isEmpty();
        assertThat(links.resolve(Purpose.ACCOUNT, token(link) + "x")).isEmpty();
    }

    @Test
    void isUnguessableAndStoredOnlyAsAHash() {
        String token = token(links.mint(Purpose.ACCOUNT, "who.focal"));

        assertThat(token).matches("[A-Za-z0-9_-]{43}");
        assertThat(database.sql("select token_hash from personal_link where subject = 'who.focal'")
                        .query(String.class)
                        .single())
                .matches("[0-9a-f]{64}")
                .isNotEqualTo(token);
    }

    @Test
    void endsWhenItsTimeIsUp() {
        String token = token(links.mint(Purpose.APPLICATION, "MEM-2026-0001", Duration.ofDays(2)));

        ClockUtil.offset(Duration.ofDays(1).toMillis());
        assertThat(links.resolve(Purpose.APPLICATION, token)).contains("MEM-2026-0001");

        ClockUtil.offset(Duration.ofDays(3).toMillis());
        assertThat(links.resolve(Purpose.APPLICATION, token)).isEmpty();
        assertThat(links.redeem(Purpose.APPLICATION, token)).isEmpty();
        links.forgetExpired();
        assertThat(countOf("MEM-2026-0001")).isZero();
    }

    @Test
    void livesAsLongAsItsPurposeSays() {
        String token = token(links.mint(Purpose.ACCOUNT, "las.focal"));

        ClockUtil.offset(Duration.ofDays(7).minusMinutes(1).toMillis());
        assertThat(links.resolve(Purpose.ACCOUNT, token)).isPresent();
        ClockUtil.offset(Duration.ofDays(7).plusMinutes(1).toMillis());
        assertThat(links.resolve(Purpose.ACCOUNT, token)).isEmpty();
    }

    @Test
    void endsWhenItIsRevoked() {
        String token = token(links.mint(Purpose.APPLICATION, "MEM-2026-0002"));

        links.revoke(Purpose.APPLICATION, "MEM-2026-0002");

        assertThat(links.resolve(Purpose.APPLICATION, token)).isEmpty();
    }

    @Test
    void isRedeemedOnceHoweverManyTryAtTheSameTime() throws Exception {
        String token = token(links.mint(Purpose.ACCOUNT, "fao.focal"));
        ExecutorService people = Executors.newFixedThreadPool(8);
        try {
            Callable<Optional<String>> redeem = () -> links.redeem(Purpose.ACCOUNT, token);
            List<Future<Optional<String>>> answers =
                    people.invokeAll(IntStream.range(0, 8).mapToObj(i -> redeem).collect(Collectors.toList()));

            int winners = 0;
            for (Future<Optional<String>> answer : answers) {
                winners += answer.get().isPresent() ? 1 : 0;
            }
            assertThat(winners).isEqualTo(1);
        } finally {
            people.shutdownNow();
        }
        assertThat(links.resolve(Purpose.ACCOUNT, token)).isEmpty();
    }

    private long countOf(String subject) {
        return database.sql("select count(*) from personal_link where subject = :subject")
                .param("subject", subject)
                .query(Long.class)
                .single();
    }

    private static String token(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }
}
