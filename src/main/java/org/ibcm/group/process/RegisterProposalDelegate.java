package org.ibcm.group.process;

import static org.ibcm.group.process.GroupFormation.*;

import java.time.Duration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ibcm.group.Formation;
import org.ibcm.group.Formation.Proposed;
import org.ibcm.group.GroupProposal;
import org.ibcm.group.GroupSettings;
import org.ibcm.group.ProposalSheet;
import org.springframework.stereotype.Component;

/** Moves the proposal from the start into the register; a refusal refuses the start (D.4.a). */
@Component("registerProposal")
class RegisterProposalDelegate implements JavaDelegate {

    private final ProposalForm form;
    private final Formation formation;
    private final ProposalSheet sheet;
    private final GroupSettings settings;

    RegisterProposalDelegate(ProposalForm form, Formation formation, ProposalSheet sheet, GroupSettings settings) {
        this.form = form;
        this.formation = formation;
        this.sheet = sheet;
        this.settings = settings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        GroupProposal proposal = form.read(execution);
        Proposed proposed = formation.propose(proposal);
        execution.setProcessBusinessKey(proposed.reference());
        ProposalForm.remove(execution);
        LEAD_AGENCY.set(execution, proposal.leadAgency());
        REQUESTS_TO_CONFIRM.set(execution, proposed.toConfirm());
        PROPOSAL_FACTS.set(execution, sheet.facts(proposed.reference()));
        WITHDRAWAL_AUDIENCE.set(execution, "requesters,secretariat");
        CONFIRMATION_WINDOW.set(execution, settings.confirmation().toString());
        CONFIRMATION_REMINDER.set(execution, half(settings.confirmation()));
        REVIEW_PERIOD.set(execution, settings.review().toString());
        REVISION_PERIOD.set(execution, settings.revision().toString());
        DECISION_WINDOW.set(execution, settings.decision().toString());
        CALL_WINDOW.set(execution, settings.call().toString());
        CALL_REMINDER.set(execution, half(settings.call()));
        COMPOSITION_PERIOD.set(execution, settings.composition().toString());
    }

    private static String half(Duration period) {
        return period.dividedBy(2).toString();
    }
}
