package org.ibcm.output.process;

import static org.ibcm.output.process.OutputEndorsement.*;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ibcm.engine.CaseOf;
import org.ibcm.output.OutputDossier;
import org.springframework.stereotype.Component;

/** Lays the concerns of co-conveners before the lead (D.2.a). */
@Component("presentConcerns")
class PresentConcernsListener implements TaskListener {

    private final OutputDossier dossier;

    PresentConcernsListener(OutputDossier dossier) {
        this.dossier = dossier;
    }

    @Override
    public void notify(DelegateTask task) {
        String reference = CaseOf.task(task);
        CONCERNS.setLocal(task, dossier.concerns(reference));
        OUTPUT_FACTS.setLocal(task, dossier.facts(reference));
    }
}
