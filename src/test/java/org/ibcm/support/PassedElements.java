package org.ibcm.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.boot.test.context.TestComponent;

/**
 * Notes the flow nodes and sequence flows that running processes pass through. (The usual library asks the engine for
 * the definition with the rights of whoever completes a task, and is refused.)
 */
@TestComponent
class PassedElements extends AbstractProcessEnginePlugin {

    private final Map<String, Set<String>> byProcess = new ConcurrentHashMap<>();

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = new ArrayList<>();
        if (configuration.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(configuration.getCustomPostBPMNParseListeners());
        }
        listeners.add(new AbstractBpmnParseListener() {
            @Override
            public void parseProcess(Element element, ProcessDefinitionEntity definition) {
                listenIn(definition, definition.getKey());
            }
        });
        configuration.setCustomPostBPMNParseListeners(listeners);
    }

    Set<String> of(String process) {
        return Set.copyOf(passed(process));
    }

    void forget() {
        byProcess.clear();
    }

    private void listenIn(ScopeImpl scope, String process) {
        for (ActivityImpl activity : scope.getActivities()) {
            activity.addListener(ExecutionListener.EVENTNAME_START, note(process, activity.getId()));
            for (PvmTransition flow : activity.getOutgoingTransitions()) {
                ((TransitionImpl) flow).addListener(ExecutionListener.EVENTNAME_TAKE, note(process, flow.getId()));
            }
            listenIn(activity, process);
        }
    }

    private ExecutionListener note(String process, String element) {
        return execution -> passed(process).add(element);
    }

    private Set<String> passed(String process) {
        return byProcess.computeIfAbsent(process, key -> ConcurrentHashMap.newKeySet());
    }
}
