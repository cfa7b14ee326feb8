package org.ibcm.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;

/** The case that a task is about, by its reference. */
public final class CaseOf {

    private CaseOf() {}

    public static String task(DelegateTask task) {
        return task.getExecution().getProcessBusinessKey();
    }
}
