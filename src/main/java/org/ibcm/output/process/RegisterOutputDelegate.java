package org.ibcm.output.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ibcm.output.AgencyNames;
import org.ibcm.output.Endorsement;
import org.springframework.stereotype.Component;

/** Moves the output from the start into the register; a refusal refuses the start (D.2.a). */
@Component("registerOutput")
class RegisterOutputDelegate implements JavaDelegate {

    private final Endorsement endorsement;
    private final AgencyNames names;

    RegisterOutputDelegate(Endorsement endorsement, AgencyNames names) {
        this.endorsement = endorsement;
        this.names = names;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setProcessBusinessKey(endorsement.submitNew(OutputForm.read(execution, names)));
        OutputForm.remove(execution);
    }
}
