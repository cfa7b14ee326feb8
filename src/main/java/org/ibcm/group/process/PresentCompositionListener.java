package org.ibcm.group.process;

import static org.ibcm.group.process.GroupFormation.*;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ibcm.engine.CaseOf;
import org.ibcm.group.ProposalSheet;
import org.springframework.stereotype.Component;

/** Shows the lead who takes part (D.4.c). */
@Component("presentComposition")
class PresentCompositionListener implements TaskListener {

    private final ProposalSheet sheet;

    PresentCompositionListener(ProposalSheet sheet) {
        this.sheet = sheet;
    }

    @Override
    public void notify(DelegateTask task) {
        COMPOSITION.setLocal(task, sheet.composition(CaseOf.task(task)));
    }
}
