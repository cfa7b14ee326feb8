package org.ibcm.engine;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Locks that all nodes respect: held until the transaction ends. */
@Component
public class ApplicationLock {

    static final String START_UP = "start-up";
    static final String REFERENCE = "reference";

    private final JdbcClient database;

    ApplicationLock(JdbcClient database) {
        this.database = database;
    }

    /** @param name a row of the table {@code application_lock} */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(String name) {
        database.sql("select name from application_lock where name = ? for update")
                .param(name)
                .query(String.class)
                .single();
    }
}
