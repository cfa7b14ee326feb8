package org.ibcm.group.process;

import static org.ibcm.group.process.GroupFormation.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.ibcm.group.ProposalSheet;
import org.ibcm.group.ProposalSheet.Question;
import org.springframework.stereotype.Component;

/** Lays the proposal before the co-conveners (D.4.b). */
@Component("bringProposal")
class BringProposalListener implements ExecutionListener {

    private final ProposalSheet sheet;

    BringProposalListener(ProposalSheet sheet) {
        this.sheet = sheet;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String reference = execution.getProcessBusinessKey();
        Question question = sheet.question(reference);
        DECISION_SUBJECT.setLocal(execution, reference);
        DECISION_QUESTION.setLocal(execution, question.question());
        DECISION_BASIS.setLocal(execution, question.basis());
        WITHDRAWAL_AUDIENCE.set(execution, "requesters,secretariat,co-conveners");
    }
}
