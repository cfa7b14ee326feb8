package org.ibcm.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ibcm.support.Node;
import org.ibcm.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class TwoNodesTest {

    @Test
    void setUpAnEmptyDatabaseTogetherAsOneWouldAlone() throws Exception {
        Map<String, String> shared = TestDatabase.emptyPostgres();

        try (Node one = Node.launch(shared);
                Node other = Node.launch(shared)) {
            List<String> printed = Stream.of(one.awaitReady(), other.awaitReady())
                    .flatMap(List::stream)
                    .toList();
            assertThat(printed)
                    .filteredOn(line -> line.contains("shown only now"))
                    .hasSize(1);
        }

        JdbcClient database = database(shared);
        assertThat(column(database, "select id_ from act_id_user")).containsExactly("admin");
        assertThat(column(database, "select user_id_ || ' in ' || group_id_ from act_id_membership"))
                .containsExactly("admin in camunda-admin");
        assertThat(column(database, "select name_ from act_ru_filter"))
                .hasSize(5)
                .doesNotHaveDuplicates();
        assertThat(column(
                        database,
                        "select group_id_ || resource_type_ || ' ' || resource_id_ from act_ru_authorization"
                                + " where group_id_ is not null"))
                .isNotEmpty()
                .doesNotHaveDuplicates();
        assertThat(column(database, "select id_ from act_re_deployment")).hasSize(1);
    }

    private static List<String> column(JdbcClient database, String select) {
        return database.sql(select).query(String.class).list();
    }

    private static JdbcClient database(Map<String, String> settings) {
        return JdbcClient.create(new DriverManagerDataSource(
                settings.get("spring.datasource.url"),
                settings.get("spring.datasource.username"),
                settings.get("spring.datasource.password")));
    }
}
