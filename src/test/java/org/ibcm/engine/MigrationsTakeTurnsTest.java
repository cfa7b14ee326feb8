package org.ibcm.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import liquibase.integration.spring.SpringLiquibase;
import org.ibcm.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class MigrationsTakeTurnsTest {

    private static final int NODES = 4;

    @Test
    void fillsAnEmptyDatabaseOnceForAllWhoStartAtTheSameMoment() throws Exception {
        DataSource database = emptyDatabase();
        CyclicBarrier sameMoment = new CyclicBarrier(NODES);
        ExecutorService nodes = Executors.newFixedThreadPool(NODES);
        try {
            List<Future<?>> migrations = new ArrayList<>();
            for (int node = 0; node < NODES; node++) {
                migrations.add(nodes.submit(() -> {
                    sameMoment.await();
                    migrate(database);
                    return null;
                }));
            }
            for (Future<?> migration : migrations) {
                migration.get(2, TimeUnit.MINUTES);
            }
        } finally {
            nodes.shutdownNow();
        }
    }

    private static void migrate(DataSource database) throws Exception {
        SpringLiquibase liquibase = new SpringLiquibase();
        liquibase.setDataSource(database);
        liquibase.setChangeLog("classpath:db/changelog.yaml");
        liquibase.setResourceLoader(new DefaultResourceLoader());

        MigrationsTakeTurns turns = new MigrationsTakeTurns();
        turns.postProcessBeforeInitialization(liquibase, "liquibase");
        liquibase.afterPropertiesSet();
        turns.postProcessAfterInitialization(liquibase, "liquibase");
    }

    private static DataSource emptyDatabase() {
        Map<String, String> settings = TestDatabase.emptyPostgres();
        return new DriverManagerDataSource(
                settings.get("spring.datasource.url"),
                settings.get("spring.datasource.username"),
                settings.get("spring.datasource.password"));
    }
}
