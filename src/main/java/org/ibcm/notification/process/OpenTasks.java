package org.ibcm.notification.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The open tasks of a process with whoever may act on them; the engine's own query would ask once per task. */
@Repository
class OpenTasks {

    private static final String TASKS = """
            select t.ID_, t.NAME_, t.DESCRIPTION_, t.DUE_DATE_, coalesce(t.ASSIGNEE_, l.GROUP_ID_) as HOLDER_
            from ACT_RU_TASK t
            left join ACT_RU_IDENTITYLINK l on l.TASK_ID_ = t.ID_ and l.TYPE_ = 'candidate' and l.GROUP_ID_ is not null
            where t.PROC_INST_ID_ = :instance and t.TASK_DEF_KEY_ like :key
            order by t.CREATE_TIME_, t.ID_
            """;

    private final JdbcClient database;

    OpenTasks(JdbcClient database) {
        this.database = database;
    }

    /** All open tasks of the instance, or those with this key. */
    List<OpenTask> of(String processInstanceId, Optional<String> key) {
        Map<String, OpenTask> tasks = new LinkedHashMap<>();
        database.sql(TASKS)
                .param("instance", processInstanceId)
                .param("key", key.orElse("%"))
                .query(OpenTasks::read)
                .list()
                .forEach(row -> tasks.merge(row.id(), row, OpenTasks::heldByBoth));
        return List.copyOf(tasks.values());
    }

    private static OpenTask read(ResultSet row, int number) throws SQLException {
        String holder = row.getString("HOLDER_");
        return new OpenTask(
                row.getString("ID_"),
                row.getString("NAME_"),
                row.getString("DESCRIPTION_"),
                Optional.ofNullable(row.getTimestamp("DUE_DATE_")).map(Timestamp::toInstant),
                holder == null ? Set.of() : Set.of(holder));
    }

    private static OpenTask heldByBoth(OpenTask one, OpenTask other) {
        Set<String> holders = new LinkedHashSet<>(one.holders());
        holders.addAll(other.holders());
        return new OpenTask(one.id(), one.name(), one.description(), one.dueDate(), holders);
    }
}
