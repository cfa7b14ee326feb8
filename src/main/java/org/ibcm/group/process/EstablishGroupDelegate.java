package org.ibcm.group.process;

import static org.ibcm.group.process.GroupFormation.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ibcm.group.Formation;
import org.springframework.stereotype.Component;

/** Enters the group into the register as one at work (D.4). */
@Component("establishGroup")
class EstablishGroupDelegate implements JavaDelegate {

    private final Formation formation;

    EstablishGroupDelegate(Formation formation) {
        this.formation = formation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        formation.establish(execution.getProcessBusinessKey());
        execution.removeVariable(PROPOSAL_FACTS.name());
    }
}
