package org.ibcm.output.process;

import static org.ibcm.output.process.OutputEndorsement.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ibcm.output.Endorsement;
import org.ibcm.output.OutputRegister;
import org.ibcm.output.Preparation;
import org.springframework.stereotype.Component;

/** Closes an output at the wish of its lead, and says who is to know. */
@Component("recordOutputWithdrawal")
class RecordOutputWithdrawalDelegate implements JavaDelegate {

    private final Endorsement endorsement;
    private final OutputRegister register;
    private final Preparation preparation;

    RecordOutputWithdrawalDelegate(Endorsement endorsement, OutputRegister register, Preparation preparation) {
        this.endorsement = endorsement;
        this.register = register;
        this.preparation = preparation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = execution.getProcessBusinessKey();
        endorsement.recordWithdrawal(reference, WITHDRAWAL_REASON.find(execution));
        WITHDRAWAL_AUDIENCE.set(
                execution,
                Involved.untilNow(
                        register.find(reference).orElseThrow(),
                        !preparation.reports(reference).isEmpty()));
    }
}
