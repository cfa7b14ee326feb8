package org.ibcm.output.process;

import static org.ibcm.output.process.OutputEndorsement.*;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ibcm.engine.CaseOf;
import org.ibcm.output.OutputDossier;
import org.ibcm.output.OutputDossier.Logos;
import org.springframework.stereotype.Component;

/** Lays before the lead why the output came back, and which logos it is to bear (D.2.a). */
@Component("presentReturn")
class PresentReturnListener implements TaskListener {

    private final OutputDossier dossier;

    PresentReturnListener(OutputDossier dossier) {
        this.dossier = dossier;
    }

    @Override
    public void notify(DelegateTask task) {
        String reference = CaseOf.task(task);
        Logos logos = dossier.logos(reference);
        OUTPUT_FACTS.setLocal(task, dossier.returned(reference));
        CLEARED_LOGOS.setLocal(task, logos.cleared());
        WITHOUT_LOGO.setLocal(task, logos.without());
        DOCUMENT_LINK.setLocal(task, dossier.texts(reference).documentLink());
    }
}
