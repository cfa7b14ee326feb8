package org.ibcm.output.process;

import org.camunda.bpm.engine.delegate.DelegateTask;

/** The output that a task is about. */
final class CaseOf {

    private CaseOf() {}

    static String task(DelegateTask task) {
        return task.getExecution().getProcessBusinessKey();
    }
}
