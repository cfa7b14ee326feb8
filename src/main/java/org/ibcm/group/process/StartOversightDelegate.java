package org.ibcm.group.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ibcm.engine.CurrentUser;
import org.springframework.stereotype.Component;

/** A group that works is overseen as long as it lives (D.4.d, D.1.b.vi). */
@Component("startOversight")
class StartOversightDelegate implements JavaDelegate {

    private final CurrentUser currentUser;

    StartOversightDelegate(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    @Override
    public void execute(DelegateExecution execution) {
        currentUser.asApplication(() -> execution
                .getProcessEngineServices()
                .getRuntimeService()
                .createMessageCorrelation(GroupFormation.GROUP_ESTABLISHED)
                .processInstanceBusinessKey(execution.getProcessBusinessKey())
                .correlateStartMessage());
    }
}
