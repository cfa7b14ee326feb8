package org.ibcm.output.process;

import static org.ibcm.output.process.OutputEndorsement.*;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ibcm.engine.CaseOf;
import org.ibcm.output.Endorsement;
import org.springframework.stereotype.Component;

/** Files the version with the file that the lead named anew; the one before stays (D.2.a). */
@Component("recordFile")
class RecordFileListener implements TaskListener {

    private final Endorsement endorsement;

    RecordFileListener(Endorsement endorsement) {
        this.endorsement = endorsement;
    }

    @Override
    public void notify(DelegateTask task) {
        endorsement.replaceFile(
                CaseOf.task(task),
                DOCUMENT_LINK.find(task).orElse(null),
                REVISION_NOTE.find(task).orElse(null));
    }
}
