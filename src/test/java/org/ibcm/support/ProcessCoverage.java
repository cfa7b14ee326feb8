package org.ibcm.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Holds {@link CoversProcess} against what the tests of the class have passed through. */
class ProcessCoverage implements BeforeAllCallback, AfterAllCallback {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessCoverage.class);

    @Override
    public void beforeAll(ExtensionContext test) {
        if (isCovering(test)) {
            SpringExtension.getApplicationContext(test)
                    .getBean(PassedElements.class)
                    .forget();
        }
    }

    @Override
    public void afterAll(ExtensionContext test) {
        if (!isCovering(test) || onlySomeMethodsWereRun()) {
            return;
        }
        String process =
                test.getRequiredTestClass().getAnnotation(CoversProcess.class).value();
        assertThat(missed(SpringExtension.getApplicationContext(test), process))
                .as("elements of %s that no test passes through", process)
                .isEmpty();
    }

    static Set<String> missed(ApplicationContext application, String process) {
        Set<String> all = elements(application, process);
        Set<String> missed = new TreeSet<>(all);
        missed.removeAll(application.getBean(PassedElements.class).of(process));
        LOG.info("{}: {} of {} elements covered", process, all.size() - missed.size(), all.size());
        return missed;
    }

    private static boolean isCovering(ExtensionContext test) {
        return test.getRequiredTestClass().isAnnotationPresent(CoversProcess.class);
    }

    /** {@code -Dtest=SomeTest#oneRule}, while working on that rule. */
    private static boolean onlySomeMethodsWereRun() {
        return System.getProperty("test", "").contains("#");
    }

    private static Set<String> elements(ApplicationContext application, String process) {
        RepositoryService repository = application.getBean(RepositoryService.class);
        BpmnModelInstance model = repository.getBpmnModelInstance(repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId());
        return Stream.of(FlowNode.class, SequenceFlow.class)
                .flatMap(type -> model.getModelElementsByType(type).stream())
                .map(FlowElement::getId)
                .collect(Collectors.toSet());
    }
}
