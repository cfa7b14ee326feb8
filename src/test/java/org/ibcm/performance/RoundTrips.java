package org.ibcm.performance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;

/**
 * Counts what travels to the database during a step, in the thread that takes it: one for each statement, and one for a
 * whole JDBC batch.
 */
@TestComponent
class RoundTrips implements BeanPostProcessor, QueryExecutionListener {

    private static final Pattern LISTS = Pattern.compile("\\(\\s*\\?(\\s*,\\s*\\?)*\\s*\\)");
    private static final Pattern ROWS = Pattern.compile("\\(\\?\\)(\\s*,\\s*\\(\\?\\))+");

    private final Map<String, List<String>> statements = new LinkedHashMap<>();
    private final ThreadLocal<String> current = new ThreadLocal<>();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source
                ? ProxyDataSourceBuilder.create(source).listener(this).build()
                : bean;
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        // counted when done
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        if (current.get() != null) {
            statements
                    .get(current.get())
                    .add(queries.isEmpty() ? "" : shape(queries.get(0).getQuery()));
        }
    }

    /** Does the work and adds what it asks of the database to what the step has asked so far. */
    <T> T during(String step, Callable<T> work) throws Exception {
        statements.computeIfAbsent(step, first -> new ArrayList<>());
        current.set(step);
        try {
            return work.call();
        } finally {
            current.remove();
        }
    }

    /** The statements of each step, values and the lengths of lists left out. */
    Map<String, List<String>> byStep() {
        return statements;
    }

    private static String shape(String sql) {
        String oneLine = sql.replaceAll("\\s+", " ").strip();
        return ROWS.matcher(LISTS.matcher(oneLine).replaceAll("(?)")).replaceAll("(?)");
    }
}
