package org.ibcm.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What one transaction noted of a run, or of one of its steps; what it did not touch is null. */
record Entry(
        long sequence,
        String processInstance,
        Instant writtenAt,
        Instant begunAt,
        Instant endedAt,
        String reference,
        String parentInstance,
        String calledBy,
        String definitionId,
        String process,
        String processName,
        int version,
        List<String> takenFlows,
        String step,
        String elementId,
        String elementType,
        String name,
        Ending ending,
        Doer doneBy,
        List<String> forGroups,
        Instant dueAt) {

    static Entry read(ResultSet row, int number) throws SQLException {
        String ending = row.getString("ending");
        String doneBy = row.getString("done_by");
        return new Entry(
                row.getLong("sequence"),
                row.getString("process_instance"),
                instant(row, "written_at"),
                instant(row, "begun_at"),
                instant(row, "ended_at"),
                row.getString("reference"),
                row.getString("parent_instance"),
                row.getString("called_by"),
                row.getString("definition_id"),
                row.getString("process"),
                row.getString("process_name"),
                row.getInt("model_version"),
                list(row, "taken_flows"),
                row.getString("step"),
                row.getString("element_id"),
                row.getString("element_type"),
                row.getString("name"),
                ending == null ? null : Ending.valueOf(ending),
                doneBy == null ? null : new Doer(doneBy, row.getString("done_by_name")),
                list(row, "for_groups"),
                instant(row, "due_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    private static List<String> list(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column))
                .map(text -> Arrays.asList(text.split(",")))
                .orElse(null);
    }
}
