package org.ibcm.journal.process;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.AbstractSqlParameterSource;

/** A row of the journal; what is not set is null, with a type of its own so that the driver need not ask for it. */
class Row extends AbstractSqlParameterSource {

    private final Map<String, Object> values = new HashMap<>();

    Row with(String column, Object value) {
        values.put(column, value instanceof Instant moment ? moment.atOffset(ZoneOffset.UTC) : value);
        return this;
    }

    @Override
    public boolean hasValue(String column) {
        return true;
    }

    @Override
    public Object getValue(String column) {
        return values.get(column);
    }

    @Override
    public int getSqlType(String column) {
        if (column.endsWith("At")) {
            return Types.TIMESTAMP_WITH_TIMEZONE;
        }
        return column.equals("modelVersion") ? Types.INTEGER : Types.VARCHAR;
    }
}
