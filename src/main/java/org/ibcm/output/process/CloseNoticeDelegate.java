package org.ibcm.output.process;

import static org.ibcm.output.process.OutputEndorsement.*;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ibcm.output.Endorsement;
import org.springframework.stereotype.Component;

/** Ends the notice, and says whose concerns the lead has to address (D.2.a). */
@Component("closeNotice")
class CloseNoticeDelegate implements JavaDelegate {

    private final Endorsement endorsement;

    CloseNoticeDelegate(Endorsement endorsement) {
        this.endorsement = endorsement;
    }

    @Override
    public void execute(DelegateExecution execution) {
        List<String> concerned = endorsement.closeNotice(execution.getProcessBusinessKey());
        CONCERN_RAISED.set(execution, !concerned.isEmpty());
        CONCERNED_AUDIENCE.set(execution, Involved.agencies(concerned));
    }
}
