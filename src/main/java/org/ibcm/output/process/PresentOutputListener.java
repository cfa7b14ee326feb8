package org.ibcm.output.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ibcm.engine.CaseOf;
import org.ibcm.output.OutputDossier;
import org.springframework.stereotype.Component;

/** Shows what the output is and who takes part in it (D.2.a). */
@Component("presentOutput")
class PresentOutputListener implements TaskListener {

    private final OutputDossier dossier;

    PresentOutputListener(OutputDossier dossier) {
        this.dossier = dossier;
    }

    @Override
    public void notify(DelegateTask task) {
        OutputEndorsement.OUTPUT_FACTS.setLocal(task, dossier.facts(CaseOf.task(task)));
    }
}
