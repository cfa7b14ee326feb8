package org.ibcm.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** An empty database for each application context: H2 in memory, or one on the PostgreSQL server of this JVM. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(properties()).applyTo(context);
    }

    public static boolean isPostgres() {
        return "postgresql".equals(System.getProperty("ibcm.test.database"));
    }

    private static Map<String, String> properties() {
        return isPostgres() ? emptyPostgres() : emptyH2();
    }

    public static Map<String, String> emptyH2() {
        return Map.of("spring.datasource.url", "jdbc:h2:mem:" + UUID.randomUUID() + ";LOCK_TIMEOUT=10000");
    }

    public static Map<String, String> emptyPostgres() {
        String name = "ibcm_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = Server.INSTANCE.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("No database on the embedded PostgreSQL", e);
        }
        return Map.of(
                "spring.datasource.url", Server.INSTANCE.getJdbcUrl("postgres", name),
                "spring.datasource.username", "postgres",
                "spring.datasource.password", "postgres",
                // contexts and server end at the same moment: whoever asks then shall not wait
                "spring.datasource.hikari.connection-timeout", "10000",
                "spring.datasource.hikari.minimum-idle", "1");
    }

    private static final class Server {

        private static final EmbeddedPostgres INSTANCE = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
