package org.ibcm.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.filter.Filter;
import org.ibcm.support.Coalition;
import org.ibcm.support.ProcessTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
class StartUpTest {

    private static final List<String> TABLES = List.of(
            "ACT_ID_USER",
            "ACT_ID_GROUP",
            "ACT_ID_MEMBERSHIP",
            "ACT_RU_AUTHORIZATION",
            "ACT_RU_FILTER",
            "ACT_RE_DEPLOYMENT",
            "case_reference");

    @Autowired
    private StartUp startUp;

    @Autowired
    private JdbcClient database;

    @Autowired
    private FilterService filterService;

    @Autowired
    private Coalition coalition;

    @Test
    void changesNothingWhenEverythingIsThere() {
        Map<String, List<Map<String, Object>>> before = rows();

        startUp.run();

        assertThat(rows()).isEqualTo(before);
        assertThat(before.get("ACT_RU_FILTER")).hasSize(5);
        assertThat(before.get("ACT_RU_AUTHORIZATION")).isNotEmpty();
    }

    @Test
    void offersTheListsOfTasklistInOrder() {
        assertThat(filtersOf("secretariat.iom"))
                .containsExactly("My organisation's tasks", "My tasks", "Due this week", "Overdue", "All open");
        assertThat(filtersOf("network.coordinator"))
                .containsExactly("My organisation's tasks", "My tasks", "Due this week", "Overdue");
    }

    private List<String> filtersOf(String userId) {
        return coalition.as(userId, () -> filterService.createFilterQuery().list()).stream()
                .sorted(Comparator.comparing(
                        filter -> (Integer) filter.getProperties().get("priority")))
                .map(Filter::getName)
                .toList();
    }

    private Map<String, List<Map<String, Object>>> rows() {
        return TABLES.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        table -> database.sql("select * from " + table).query().listOfRows()));
    }
}
