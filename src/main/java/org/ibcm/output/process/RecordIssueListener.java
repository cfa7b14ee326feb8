package org.ibcm.output.process;

import static org.ibcm.output.process.OutputEndorsement.*;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ibcm.engine.CaseOf;
import org.ibcm.output.Endorsement;
import org.ibcm.output.IssueOutcome;
import org.ibcm.output.LogosSeen;
import org.springframework.stereotype.Component;

/** Issues the output as an IBC/M product once its logos have been compared, unless it says to return it (D.2.a, D.6). */
@Component("recordIssue")
class RecordIssueListener implements TaskListener {

    private final Endorsement endorsement;

    RecordIssueListener(Endorsement endorsement) {
        this.endorsement = endorsement;
    }

    @Override
    public void notify(DelegateTask task) {
        IssueOutcome outcome = ISSUE_OUTCOME.find(task).orElse(IssueOutcome.ISSUE);
        endorsement.conclude(
                CaseOf.task(task),
                outcome,
                new LogosSeen(
                        LOGOS_ON_PRODUCT.find(task).orElse(null),
                        OTHER_LOGOS.find(task).orElse(null),
                        LOGOS_VERIFIED.find(task).orElse(false)),
                RETURN_NOTE.find(task));
        ISSUE_OUTCOME.set(task.getExecution(), outcome);
    }
}
