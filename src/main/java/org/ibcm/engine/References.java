package org.ibcm.engine;

import java.time.Clock;
import java.time.Year;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Public references of cases, such as {@code MEM-2026-0007}: counted by kind and year, unique across nodes. */
@Service
public class References {

    private final JdbcClient database;
    private final ApplicationLock lock;
    private final Clock clock;

    References(JdbcClient database, ApplicationLock lock, Clock clock) {
        this.database = database;
        this.lock = lock;
        this.clock = clock;
    }

    /** The next reference. Others who ask for one of this kind wait until the caller's transaction has ended. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String next(String prefix) {
        int year = Year.now(clock).getValue();
        if (!increased(prefix, year)) {
            lock.take(ApplicationLock.REFERENCE);
            if (!increased(prefix, year)) {
                database.sql("insert into case_reference (prefix, given_in, last_number) values (?, ?, 1)")
                        .params(prefix, year)
                        .update();
            }
        }
        int number = database.sql("select last_number from case_reference where prefix = ? and given_in = ?")
                .params(prefix, year)
                .query(Integer.class)
                .single();
        return "%s-%d-%04d".formatted(prefix, year, number);
    }

    private boolean increased(String prefix, int year) {
        return database.sql("update case_reference set last_number = last_number + 1 where prefix = ? and given_in = ?")
                        .params(prefix, year)
                        .update()
                == 1;
    }
}
