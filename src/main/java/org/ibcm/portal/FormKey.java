package org.ibcm.portal;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.ibcm.engine.StartUpTask;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The secret with which public forms are signed: made at the first start, the same on all nodes. */
@Component
class FormKey implements StartUpTask {

    private static final int BYTES = 32;

    private final JdbcClient database;
    private volatile byte[] known;

    FormKey(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void run() {
        if (database.sql("select count(*) from portal_form_key")
                        .query(Integer.class)
                        .single()
                == 0) {
            byte[] bits = new byte[BYTES];
            new SecureRandom().nextBytes(bits);
            database.sql("insert into portal_form_key (id, secret) values (1, ?)")
                    .param(HexFormat.of().formatHex(bits))
                    .update();
        }
    }

    byte[] get() {
        if (known == null) {
            known = HexFormat.of()
                    .parseHex(database.sql("select secret from portal_form_key")
                            .query(String.class)
                            .single());
        }
        return known;
    }
}
