package org.ibcm.output.process;

import static org.ibcm.output.process.OutputEndorsement.*;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ibcm.engine.CaseOf;
import org.ibcm.output.Endorsement;
import org.springframework.stereotype.Component;

/** Files whether an agency's logo may stand on the output (D.2.a). */
@Component("recordLogo")
class RecordLogoListener implements TaskListener {

    private final Endorsement endorsement;

    RecordLogoListener(Endorsement endorsement) {
        this.endorsement = endorsement;
    }

    @Override
    public void notify(DelegateTask task) {
        String reference = CaseOf.task(task);
        String agency = AGENCY.get(task);
        if (LOGO_CLEARED.find(task).isEmpty()
                && (endorsement.hasLeft(agency) || endorsement.hasAnswered(reference, agency))) {
            // nobody waits for it any more, and the task ends with that
            return;
        }
        endorsement.clearLogo(reference, agency, LOGO_CLEARED.get(task), LOGO_NOTE.find(task));
    }
}
