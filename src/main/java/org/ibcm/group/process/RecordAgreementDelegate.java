package org.ibcm.group.process;

import static org.ibcm.group.process.GroupFormation.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ibcm.group.Formation;
import org.ibcm.group.ProposalSheet;
import org.springframework.stereotype.Component;

/** Files what the co-conveners decided about a proposal (D.4.b). */
@Component("recordAgreement")
class RecordAgreementDelegate implements JavaDelegate {

    private final Formation formation;
    private final ProposalSheet sheet;

    RecordAgreementDelegate(Formation formation, ProposalSheet sheet) {
        this.formation = formation;
        this.sheet = sheet;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = execution.getProcessBusinessKey();
        formation.recordDecision(
                reference,
                DECISION_REFERENCE.get(execution),
                DECISION_OUTCOME.get(execution),
                DECISION_STATEMENT.get(execution));
        execution.removeVariable(DECISION_STATEMENT.name());
        PROPOSAL_FACTS.set(execution, sheet.facts(reference));
    }
}
