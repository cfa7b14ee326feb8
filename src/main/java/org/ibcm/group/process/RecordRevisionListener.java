package org.ibcm.group.process;

import static org.ibcm.group.process.GroupFormation.*;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ibcm.engine.CaseOf;
import org.ibcm.group.Formation;
import org.ibcm.group.ProposalSheet;
import org.springframework.stereotype.Component;

/** Keeps what the lead revised as a new version (D.4.b). */
@Component("recordRevision")
class RecordRevisionListener implements TaskListener {

    private final Formation formation;
    private final ProposalSheet sheet;

    RecordRevisionListener(Formation formation, ProposalSheet sheet) {
        this.formation = formation;
        this.sheet = sheet;
    }

    @Override
    public void notify(DelegateTask task) {
        String reference = CaseOf.task(task);
        formation.revise(
                reference, ProposalForm.terms(task), PARTNERS.find(task).orElse(null));
        PROPOSAL_FACTS.set(task.getExecution(), sheet.facts(reference));
    }
}
