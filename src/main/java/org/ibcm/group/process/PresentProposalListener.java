package org.ibcm.group.process;

import static org.ibcm.group.process.GroupFormation.*;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ibcm.engine.CaseOf;
import org.ibcm.group.ProposalSheet;
import org.springframework.stereotype.Component;

/** Puts the proposal before the secretariat, with the partners' addresses (D.4.b). */
@Component("presentProposal")
class PresentProposalListener implements TaskListener {

    private final ProposalSheet sheet;

    PresentProposalListener(ProposalSheet sheet) {
        this.sheet = sheet;
    }

    @Override
    public void notify(DelegateTask task) {
        PROPOSAL_FACTS.setLocal(task, sheet.reviewFacts(CaseOf.task(task)));
    }
}
