package org.ibcm.membership.process;

import static org.ibcm.membership.process.MembershipApproval.*;

import java.time.Duration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ibcm.membership.Membership;
import org.ibcm.membership.MembershipSettings;
import org.springframework.stereotype.Component;

/** Moves the expression of interest from the start into the register; a refusal refuses the start (D.1). */
@Component("registerApplication")
class RegisterApplicationDelegate implements JavaDelegate {

    private final Membership membership;
    private final MembershipSettings settings;

    RegisterApplicationDelegate(Membership membership, MembershipSettings settings) {
        this.membership = membership;
        this.settings = settings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setProcessBusinessKey(membership.register(ApplicationForm.read(execution)));
        ApplicationForm.remove(execution);
        SCREENING_PERIOD.set(execution, settings.screening().toString());
        INFORMATION_PERIOD.set(execution, settings.information().toString());
        INFORMATION_REMINDER.set(execution, half(settings.information()));
        ASSESSMENT_PERIOD.set(execution, settings.assessment().toString());
        COMMENT_WINDOW.set(execution, settings.comments().toString());
        COMMENT_REMINDER.set(execution, half(settings.comments()));
        DECISION_WINDOW.set(execution, settings.decision().toString());
    }

    private static String half(Duration period) {
        return period.dividedBy(2).toString();
    }
}
