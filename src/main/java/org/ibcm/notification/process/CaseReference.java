package org.ibcm.notification.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The case that a process is about: its business key, or its own id where a model has none. */
final class CaseReference {

    private CaseReference() {}

    static String of(DelegateExecution execution) {
        String businessKey = execution.getProcessBusinessKey();
        return businessKey == null ? execution.getProcessInstanceId() : businessKey;
    }
}
