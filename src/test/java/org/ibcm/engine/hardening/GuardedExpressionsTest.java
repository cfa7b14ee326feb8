package org.ibcm.engine.hardening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.ibcm.support.DoorTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** CVE-2026-109432 behind the door: even an expression that gets in finds nothing to reach for. */
@DoorTest
@Import({Questions.class, GuardedExpressionsTest.Delegates.class})
class GuardedExpressionsTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Questions questions;

    static class Delegates {

        @Bean
        JavaDelegate answerQuestion() {
            return execution -> {};
        }
    }

    @BeforeEach
    void prepare() {
        questions.prepare();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass()}",
                "${''.class}",
                "${''.getClass().forName('java.lang.Runtime').getMethod('getRuntime').invoke(null).exec('true')}",
                "${now().class.classLoader}",
                "${dataSource}",
                "${dataSource.connection}",
                "${jdbcTemplate.execute('drop table x')}",
                "${entityManagerFactory}",
                "${environment}",
                "${runtimeService.createProcessInstanceQuery().list()}",
                "${accounts}",
                "${answerQuestion.getClass()}",
                "${answerQuestion.hashCode()}",
                "${JSON('{}').mapTo('java.net.URL')}",
                "${S('{}').mapTo('java.util.ArrayList<java.net.URL>')}",
                "${JSON('{}').unwrap()}",
                "${JSON('[{}]').elements().get(0).mapTo('java.util.HashMap')}",
                "${JSON('{}').writeToWriter(null)}",
                "${JSON('{}').dataFormatName}",
                "${JSON('{}').jsonPath('$').element()}",
                "${XML('<a/>').mapTo('java.util.HashMap')}"
            })
    void reachesNeitherClassesNorServices(String expression) {
        assertThatThrownBy(() -> tasks.createTaskQuery()
                        .or()
                        .taskAssigneeExpression(expression)
                        .endOr()
                        .list())
                .isInstanceOf(ProcessEngineException.class);
        assertThatThrownBy(() -> value(expression, Map.of())).isInstanceOf(ProcessEngineException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${execution.processEngineServices}",
                "${execution.getProcessEngineServices().getRuntimeService()}",
                "${execution.processEngine}",
                "${execution.bpmnModelInstance}",
                "${execution.class}",
                "${execution.setVariable('a', 1)}",
                "${execution.parent}"
            })
    void learnsFromAnExecutionOnlyWhoItIs(String expression) {
        String execution = questions.asked().getExecutionId();

        assertThatThrownBy(() -> inExecution(execution, expression)).isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void seesVariablesDelegatesAndWhoIsActing() {
        assertThat(value("${outcome == 'ADOPTED'}", Map.of("outcome", "ADOPTED")))
                .isEqualTo(true);
        assertThat(value("agency-${agency}", Map.of("agency", "ilo"))).isEqualTo("agency-ilo");
        assertThat(value("${agencies.size()}", Map.of("agencies", new ArrayList<>(List.of("ilo", "iom")))))
                .isEqualTo(2);
        assertThat(value("${empty agencies}", Map.of("agencies", new ArrayList<>())))
                .isEqualTo(true);
        assertThat(value("${dateTime().plusDays(7).toDate()}", Map.of())).isInstanceOf(Date.class);
        assertThat(value("${answerQuestion}", Map.of())).isInstanceOf(JavaDelegate.class);
        assertThat(inExecution(questions.asked().getExecutionId(), "${execution.processBusinessKey}"))
                .isNull();
    }

    @Test
    void readsJson() {
        assertThat(value(
                        "${JSON('{\"agencies\":[\"ilo\"]}').prop('agencies').elements().get(0).stringValue()}",
                        Map.of()))
                .isEqualTo("ilo");
        assertThat(value("${S('{\"a\":1}').prop('a').numberValue() == 1 && JSON('{}').isObject()}", Map.of()))
                .isEqualTo(true);
        assertThat(value("${JSON('{\"a\":true}').hasProp('b')}", Map.of())).isEqualTo(false);
    }

    private Object value(String expression, Map<String, Object> variables) {
        String execution = questions.asked().getExecutionId();
        runtime.setVariables(execution, variables);
        return inExecution(execution, expression);
    }

    private Object inExecution(String executionId, String expression) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration
                .getCommandExecutorTxRequired()
                .execute(context -> configuration
                        .getExpressionManager()
                        .createExpression(expression)
                        .getValue(context.getExecutionManager().findExecutionById(executionId)));
    }
}
