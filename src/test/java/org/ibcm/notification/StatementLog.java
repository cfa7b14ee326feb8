package org.ibcm.notification;

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
        statements.clear();
        work.run();
        return statements.stream()
                .filter(sql -> sql.contains("outgoing_message")
                        || sql.contains("ACT_ID_USER")
                        || sql.contains("ACT_ID_INFO")
                        || sql.contains("register_absence"))
                .toList();
    }
}
