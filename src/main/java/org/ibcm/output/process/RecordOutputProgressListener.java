package org.ibcm.output.process;

import static org.ibcm.output.process.OutputEndorsement.*;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ibcm.engine.CaseOf;
import org.ibcm.output.Outlook;
import org.ibcm.output.Preparation;
import org.springframework.stereotype.Component;

/** Files what the lead reports; unless it says otherwise, the output is still being made (D.2.b). */
@Component("recordOutputProgress")
class RecordOutputProgressListener implements TaskListener {

    private final Preparation preparation;

    RecordOutputProgressListener(Preparation preparation) {
        this.preparation = preparation;
    }

    @Override
    public void notify(DelegateTask task) {
        Outlook outlook = OUTLOOK.find(task).orElse(Outlook.CONTINUES);
        preparation.report(CaseOf.task(task), PROGRESS_SUMMARY.get(task), NEXT_STEPS.find(task), outlook);
        OUTLOOK.set(task.getExecution(), outlook);
    }
}
