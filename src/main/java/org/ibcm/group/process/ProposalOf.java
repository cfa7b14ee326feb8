package org.ibcm.group.process;

import org.camunda.bpm.engine.delegate.DelegateTask;

/** The proposal that a task is about. */
final class ProposalOf {

    private ProposalOf() {}

    static String task(DelegateTask task) {
        return task.getExecution().getProcessBusinessKey();
    }
}
