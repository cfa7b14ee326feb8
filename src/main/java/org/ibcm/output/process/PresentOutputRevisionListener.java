package org.ibcm.output.process;

import static org.ibcm.output.process.OutputEndorsement.*;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ibcm.engine.CaseOf;
import org.ibcm.output.OutputDossier;
import org.ibcm.output.OutputDossier.Texts;
import org.springframework.stereotype.Component;

/** Begins the revision with the texts as they stand, and with the concerns to meet (D.2.a). */
@Component("presentOutputRevision")
class PresentOutputRevisionListener implements TaskListener {

    private final OutputDossier dossier;

    PresentOutputRevisionListener(OutputDossier dossier) {
        this.dossier = dossier;
    }

    @Override
    public void notify(DelegateTask task) {
        String reference = CaseOf.task(task);
        Texts texts = dossier.texts(reference);
        TITLE.setLocal(task, texts.title());
        ABSTRACT_TEXT.setLocal(task, texts.abstractText());
        DOCUMENT_LINK.setLocal(task, texts.documentLink());
        OUTPUT_FACTS.setLocal(task, dossier.facts(reference));
        CONCERNS.setLocal(task, dossier.concerns(reference));
    }
}
