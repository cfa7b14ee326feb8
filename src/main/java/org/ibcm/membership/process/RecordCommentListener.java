package org.ibcm.membership.process;

import static org.ibcm.membership.process.MembershipApproval.*;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ibcm.engine.CaseOf;
import org.ibcm.membership.Membership;
import org.springframework.stereotype.Component;

/** Files what a member organisation has to say (D.1). */
@Component("recordComment")
class RecordCommentListener implements TaskListener {

    private final Membership membership;

    RecordCommentListener(Membership membership) {
        this.membership = membership;
    }

    @Override
    public void notify(DelegateTask task) {
        membership.comment(CaseOf.task(task), AGENCY.get(task), COMMENT.find(task));
    }
}
