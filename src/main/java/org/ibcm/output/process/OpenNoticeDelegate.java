package org.ibcm.output.process;

import static org.ibcm.output.process.OutputEndorsement.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ibcm.output.Endorsement;
import org.ibcm.output.Endorsement.OpenNotice;
import org.springframework.stereotype.Component;

/** Begins the notice to the co-conveners (D.2.a). */
@Component("openNotice")
class OpenNoticeDelegate implements JavaDelegate {

    private final Endorsement endorsement;

    OpenNoticeDelegate(Endorsement endorsement) {
        this.endorsement = endorsement;
    }

    @Override
    public void execute(DelegateExecution execution) {
        OpenNotice notice = endorsement.openNotice(execution.getProcessBusinessKey());
        INFORMED_CO_CONVENERS.set(execution, notice.coConveners());
        NOTICE_REMINDER_AT.set(execution, notice.remindAt());
        NOTICE_CLOSES_AT.set(execution, notice.closesAt());
    }
}
