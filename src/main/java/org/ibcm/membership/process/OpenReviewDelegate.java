package org.ibcm.membership.process;

import static org.ibcm.membership.process.MembershipApproval.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ibcm.membership.Dossier;
import org.ibcm.membership.Membership;
import org.ibcm.membership.Review;
import org.springframework.stereotype.Component;

/** Names those who are asked, and lays the application before them (D.1). */
@Component("openReview")
class OpenReviewDelegate implements JavaDelegate {

    private final Membership membership;
    private final Dossier dossier;

    OpenReviewDelegate(Membership membership, Dossier dossier) {
        this.membership = membership;
        this.dossier = dossier;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = execution.getProcessBusinessKey();
        Review review = membership.openReview(reference);
        CONSULTED_MEMBERS.set(execution, review.consulted());
        RECUSED_AGENCIES.set(execution, review.recused());
        APPLICATION_FACTS.set(execution, dossier.facts(reference));
    }
}
