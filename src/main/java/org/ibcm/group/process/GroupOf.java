package org.ibcm.group.process;

import org.camunda.bpm.engine.delegate.DelegateTask;

/** The group that a task is about. */
final class GroupOf {

    private GroupOf() {}

    static String task(DelegateTask task) {
        return task.getExecution().getProcessBusinessKey();
    }
}
