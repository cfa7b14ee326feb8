package org.ibcm.output.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ibcm.output.Endorsement;
import org.springframework.stereotype.Component;

/** Whoever has not answered is named without its logo (D.2.a). */
@Component("closeClearance")
class CloseClearanceDelegate implements JavaDelegate {

    private final Endorsement endorsement;

    CloseClearanceDelegate(Endorsement endorsement) {
        this.endorsement = endorsement;
    }

    @Override
    public void execute(DelegateExecution execution) {
        endorsement.closeClearance(execution.getProcessBusinessKey());
    }
}
