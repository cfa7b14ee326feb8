package org.ibcm.output.process;

import static org.ibcm.output.process.OutputEndorsement.*;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ibcm.engine.CaseOf;
import org.ibcm.output.Endorsement;
import org.ibcm.output.Endorsement.Revision;
import org.springframework.stereotype.Component;

/** Files the revised version; the one before stays (D.2.a). */
@Component("recordOutputRevision")
class RecordOutputRevisionListener implements TaskListener {

    private final Endorsement endorsement;

    RecordOutputRevisionListener(Endorsement endorsement) {
        this.endorsement = endorsement;
    }

    @Override
    public void notify(DelegateTask task) {
        endorsement.revise(
                CaseOf.task(task),
                new Revision(
                        TITLE.find(task).orElse(null),
                        ABSTRACT_TEXT.find(task).orElse(null),
                        DOCUMENT_LINK.find(task).orElse(null),
                        REVISION_NOTE.find(task).orElse(null)));
    }
}
