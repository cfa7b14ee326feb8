package org.ibcm.group.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ibcm.group.Formation;
import org.springframework.stereotype.Component;

/** Ends a proposal that fewer than two members ask for (D.4.a). */
@Component("endUnasked")
class EndUnaskedDelegate implements JavaDelegate {

    private final Formation formation;

    EndUnaskedDelegate(Formation formation) {
        this.formation = formation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        formation.endUnasked(execution.getProcessBusinessKey());
    }
}
