package org.ibcm.engine.hardening;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** What the engine knows of an activity and does not show to listeners. */
public final class Activities {

    private Activities() {}

    public static String typeOf(DelegateExecution execution) {
        return ((ExecutionEntity) execution).getActivity().getProperties().get(BpmnProperties.TYPE);
    }
}
