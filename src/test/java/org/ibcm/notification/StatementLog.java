package org.ibcm.notification;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;

/** Writes down what goes to the database; a JDBC batch is one entry. */
@TestComponent
public class StatementLog implements BeanPostProcessor, QueryExecutionListener {

    private final List<String> statements = new CopyOnWriteArrayList<>();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source
                ? ProxyDataSourceBuilder.create(source).listener(this).build()
                : bean;
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        // written down when done
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        statements.add(queries.isEmpty() ? "" : queries.get(0).getQuery());
    }

    /** The statements that this work caused and that concern messages or people. */
    public List<String> during(Runnable work) {
        return during(work, "outgoing_message", "ACT_ID_USER", "ACT_ID_INFO", "register_absence");
    }

    /** The statements that this work caused and that name one of these. */
    public List<String> during(Runnable work, String... tables) {
        statements.clear();
        work.run();
        return statements.stream()
                .filter(sql -> Arrays.stream(tables).anyMatch(sql::contains))
                .toList();
    }
}
