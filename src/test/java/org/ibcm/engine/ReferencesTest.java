package org.ibcm.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Year;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.ibcm.support.ProcessTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest
class ReferencesTest {

    @Autowired
    private References references;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @Test
    void countsByKindWithinTheYear() {
        int year = Year.now(clock).getValue();

        assertThat(next("AAA")).isEqualTo("AAA-" + year + "-0001");
        assertThat(next("AAA")).isEqualTo("AAA-" + year + "-0002");
        assertThat(next("BBB")).isEqualTo("BBB-" + year + "-0001");
    }

    @Test
    void givesEachOfManyAtOnceItsOwn() {
        var given = ConcurrentHashMap.newKeySet();

        IntStream.range(0, 40).parallel().forEach(i -> given.add(next("CCC")));

        assertThat(given).hasSize(40);
    }

    @Test
    void isPartOfTheCallersTransaction() {
        assertThatThrownBy(() -> references.next("DDD")).isInstanceOf(IllegalTransactionStateException.class);
    }

    private String next(String prefix) {
        return transaction.execute(status -> references.next(prefix));
    }
}
