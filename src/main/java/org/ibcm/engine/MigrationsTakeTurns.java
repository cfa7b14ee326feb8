package org.ibcm.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import liquibase.integration.spring.SpringLiquibase;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.stereotype.Component;

/**
 * Nodes that start at once migrate one after the other. Liquibase has a lock of its own, in a table that two nodes
 * collide on when they both create it in an empty database; the server's lock is there before any table.
 */
@Component
class MigrationsTakeTurns implements BeanPostProcessor {

    private static final int LOCK = 0x1BC4;

    private Connection holder;

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof SpringLiquibase liquibase) {
            try {
                holder = liquibase.getDataSource().getConnection();
                ask("select pg_advisory_lock(" + LOCK + ")");
            } catch (SQLException e) {
                throw new BeanCreationException(name, "The turn to migrate cannot be taken", e);
            }
        }
        return bean;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof SpringLiquibase) {
            try {
                ask("select pg_advisory_unlock(" + LOCK + ")");
            } catch (SQLException e) {
                throw new BeanCreationException(name, "The turn to migrate cannot be given back", e);
            } finally {
                JdbcUtils.closeConnection(holder);
            }
        }
        return bean;
    }

    /** H2 serves one node. */
    private void ask(String sql) throws SQLException {
        if (holder.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            try (Statement statement = holder.createStatement()) {
                statement.execute(sql);
            }
        }
    }
}
