package org.ibcm.journal.process;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Repository;

/** Appends to the journal: the rows of a transaction go in one batch, with nothing asked before or after. */
@Repository
class JournalEntries {

    /** The name is that of the account at this moment; to look it up first would be a round trip of its own. */
    private static final String INSERT = """
            insert into journal_entry (
                process_instance, root_instance, written_at, begun_at, ended_at,
                reference, parent_instance, called_by, definition_id, process, process_name, model_version, taken_flows,
                step, element_id, element_type, name, ending, for_groups, due_at,
                done_by, done_by_name)
            values (
                :processInstance, :rootInstance, :writtenAt, :begunAt, :endedAt,
                :reference, :parentInstance, :calledBy, :definitionId, :process, :processName, :modelVersion, :takenFlows,
                :step, :elementId, :elementType, :name, :ending, :forGroups, :dueAt,
                :doneBy,
                coalesce(
                    (select nullif(trim(concat(FIRST_, ' ', LAST_)), '') from ACT_ID_USER where ID_ = :doneBy),
                    :doneBy))
            """;

    private final NamedParameterJdbcOperations database;

    JournalEntries(NamedParameterJdbcOperations database) {
        this.database = database;
    }

    void append(List<Row> rows, Instant now) {
        database.batchUpdate(
                INSERT, rows.stream().map(row -> row.with("writtenAt", now)).toArray(Row[]::new));
    }
}
