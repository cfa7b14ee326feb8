package org.ibcm.group.process;

import static org.ibcm.group.process.GroupOversight.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ibcm.group.Oversight;
import org.ibcm.group.Oversight.Plan;
import org.ibcm.group.Oversight.Windows;
import org.springframework.stereotype.Component;

/** Notes when the group reports, is reviewed and ends (D.4.d, D.1.b.vi). */
@Component("beginOversight")
class BeginOversightDelegate implements JavaDelegate {

    private final Oversight oversight;

    BeginOversightDelegate(Oversight oversight) {
        this.oversight = oversight;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Plan plan = oversight.begin(execution.getProcessBusinessKey());
        GROUP_NAME.set(execution, plan.groupName());
        LEAD_AGENCY.set(execution, plan.leadAgency());
        REPORT_DUE_AT.set(execution, plan.reportDueAt());
        REVIEW_DUE_AT.set(execution, plan.reviewDueAt());
        HAS_END.set(execution, plan.endsAt().isPresent());
        TERM_ENDS_AT.set(execution, plan.endsAt().orElse(null));
        Windows windows = plan.windows();
        COMMENT_WINDOW.set(execution, windows.comments().toString());
        COMMENT_REMINDER.set(execution, windows.comments().dividedBy(2).toString());
        REVIEW_PERIOD.set(execution, windows.review().toString());
        ADJUSTMENT_PERIOD.set(execution, windows.adjustment().toString());
        DECISION_WINDOW.set(execution, windows.decision().toString());
        FINAL_REPORT_PERIOD.set(execution, windows.finalReport().toString());
    }
}
