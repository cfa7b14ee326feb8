package org.ibcm.membership.process;

import static org.ibcm.membership.process.MembershipApproval.*;

import java.time.Duration;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ibcm.membership.ApplicationView;
import org.ibcm.membership.Interests;
import org.ibcm.membership.Membership;
import org.ibcm.membership.MembershipSettings;
import org.springframework.stereotype.Component;

/** Moves the expression of interest from the start into the register; a refusal refuses the start (D.1). */
@Component("registerApplication")
class RegisterApplicationDelegate implements JavaDelegate {

    private final Membership membership;
    private final Interests interests;
    private final MembershipSettings settings;

    RegisterApplicationDelegate(Membership membership, Interests interests, MembershipSettings settings) {
        this.membership = membership;
        this.interests = interests;
        this.settings = settings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setProcessBusinessKey(register(execution));
        ApplicationForm.remove(execution);
        SCREENING_PERIOD.set(execution, settings.screening().toString());
        INFORMATION_PERIOD.set(execution, settings.information().toString());
        INFORMATION_REMINDER.set(execution, half(settings.information()));
        ASSESSMENT_PERIOD.set(execution, settings.assessment().toString());
        COMMENT_WINDOW.set(execution, settings.comments().toString());
        COMMENT_REMINDER.set(execution, half(settings.comments()));
        DECISION_WINDOW.set(execution, settings.decision().toString());
    }

    private String register(DelegateExecution execution) {
        return PENDING_INTEREST
                .find(execution)
                .map(id -> registerPending(execution, UUID.fromString(id)))
                .orElseGet(() -> membership.register(ApplicationForm.read(execution)));
    }

    private String registerPending(DelegateExecution execution, UUID id) {
        String reference = interests.register(id);
        ApplicationView application = membership.find(reference).orElseThrow();
        ORGANISATION_NAME.set(execution, application.organisationName());
        ORGANISATION_TYPE.set(execution, application.organisationType());
        return reference;
    }

    private static String half(Duration period) {
        return period.dividedBy(2).toString();
    }
}
