package org.ibcm.output.process;

import static org.ibcm.output.process.OutputEndorsement.*;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ibcm.engine.CaseOf;
import org.ibcm.output.OutputDossier;
import org.ibcm.output.OutputDossier.Logos;
import org.springframework.stereotype.Component;

/** Lays the cleared logos and those named without theirs side by side (D.2.a). */
@Component("presentLogos")
class PresentLogosListener implements TaskListener {

    private final OutputDossier dossier;

    PresentLogosListener(OutputDossier dossier) {
        this.dossier = dossier;
    }

    @Override
    public void notify(DelegateTask task) {
        String reference = CaseOf.task(task);
        Logos logos = dossier.logos(reference);
        OUTPUT_FACTS.setLocal(task, dossier.facts(reference));
        CLEARED_LOGOS.setLocal(task, logos.cleared());
        WITHOUT_LOGO.setLocal(task, logos.without());
        LOGO_CHOICES.setLocal(task, logos.choices());
    }
}
