package org.ibcm.support;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.community.process_test_coverage.core.model.Collector;
import org.camunda.community.process_test_coverage.core.model.Event;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageConfigurator;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessEngineAdapter;
import org.springframework.boot.test.context.TestComponent;

/** Notes the flow nodes and sequence flows that running processes pass through. */
@TestComponent
class PassedElements extends AbstractProcessEnginePlugin implements Collector {

    private final Map<String, Set<String>> byProcess = new HashMap<>();

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        ProcessCoverageConfigurator.initializeProcessCoverageExtensions(configuration);
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        new ProcessEngineAdapter(engine, this).initializeListeners();
    }

    @Override
    public synchronized void addEvent(Event event) {
        byProcess
                .computeIfAbsent(event.getModelKey(), process -> new HashSet<>())
                .add(event.getDefinitionKey());
    }

    synchronized Set<String> of(String process) {
        return Set.copyOf(byProcess.getOrDefault(process, Set.of()));
    }

    synchronized void forget() {
        byProcess.clear();
    }
}
