package org.ibcm.membership.process;

import org.camunda.bpm.engine.delegate.DelegateTask;

/** The application that a task is about. */
final class CaseOf {

    private CaseOf() {}

    static String task(DelegateTask task) {
        return task.getExecution().getProcessBusinessKey();
    }
}
