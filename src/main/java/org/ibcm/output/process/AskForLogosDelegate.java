package org.ibcm.output.process;

import static org.ibcm.output.process.OutputEndorsement.*;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ibcm.output.Endorsement;
import org.ibcm.output.Endorsement.LogoQuestion;
import org.springframework.stereotype.Component;

/** Names those whose logos are asked for (D.2.a). */
@Component("askForLogos")
class AskForLogosDelegate implements JavaDelegate {

    private final Endorsement endorsement;
    private final CommonVariables common;

    AskForLogosDelegate(Endorsement endorsement, CommonVariables common) {
        this.endorsement = endorsement;
        this.common = common;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = execution.getProcessBusinessKey();
        common.set(execution, reference);
        LogoQuestion question = endorsement.askForLogos(reference);
        ASKED_AGENCIES.set(execution, question.members());
        ASKED_PARTNERS.set(
                execution, question.partners().stream().map(UUID::toString).toList());
        CLEARANCE_REMINDER_AT.set(execution, question.remindAt());
        CLEARANCE_ENDS_AT.set(execution, question.endsAt());
    }
}
