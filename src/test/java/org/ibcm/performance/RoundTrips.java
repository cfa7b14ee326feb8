package org.ibcm.performance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/** Counts what travels to the database: one for each statement, and one for a whole JDBC batch. */
final class RoundTrips implements QueryExecutionListener {

    private static final Pattern LISTS = Pattern.compile("\\(\\s*\\?(\\s*,\\s*\\?)*\\s*\\)");

    private final List<String> statements = new ArrayList<>();

    DataSource watch(DataSource dataSource) {
        return ProxyDataSourceBuilder.create(dataSource).listener(this).build();
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        // counted when done
    }

    @Override
    public synchronized void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        statements.add(
                queries.isEmpty() ? "(empty batch)" : shape(queries.get(0).getQuery()));
    }

    /** The number since the last call. */
    synchronized int take() {
        int count = statements.size() - taken;
        taken = statements.size();
        return count;
    }

    private int taken;

    synchronized void reset() {
        statements.clear();
        taken = 0;
    }

    synchronized int total() {
        return statements.size();
    }

    /** The most frequent statements, values and list lengths left out, most frequent first. */
    synchronized List<Map.Entry<String, Integer>> mostFrequent(int limit) {
        Map<String, Integer> counts = new TreeMap<>();
        statements.forEach(statement -> counts.merge(statement, 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(limit)
                .toList();
    }

    private static String shape(String sql) {
        return LISTS.matcher(sql.replaceAll("\\s+", " ").strip()).replaceAll("(?)");
    }
}
