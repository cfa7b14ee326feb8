package org.ibcm.group.process;

import static org.ibcm.group.process.GroupFormation.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ibcm.group.Formation;
import org.ibcm.group.Formation.Requested;
import org.ibcm.group.ProposalSheet;
import org.springframework.stereotype.Component;

/** Counts the members that ask, and names who leads (D.4.a). */
@Component("countRequests")
class CountRequestsDelegate implements JavaDelegate {

    private final Formation formation;
    private final ProposalSheet sheet;

    CountRequestsDelegate(Formation formation, ProposalSheet sheet) {
        this.formation = formation;
        this.sheet = sheet;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = execution.getProcessBusinessKey();
        Requested requested = formation.countRequests(reference);
        REALLY_ASKED_FOR.set(execution, requested.reallyAskedFor());
        LEAD_AGENCY.set(execution, requested.leadAgency());
        PROPOSAL_FACTS.set(execution, sheet.facts(reference));
    }
}
