package org.ibcm.group.process;

import static org.ibcm.group.process.GroupFormation.*;

import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ibcm.engine.CaseOf;
import org.ibcm.group.GroupDirectory;
import org.ibcm.group.GroupView;
import org.springframework.stereotype.Component;

/** Fills the form with the proposal as it stands, below what the lead is advised (D.4.b). */
@Component("presentRevision")
class PresentRevisionListener implements TaskListener {

    private final GroupDirectory groups;

    PresentRevisionListener(GroupDirectory groups) {
        this.groups = groups;
    }

    @Override
    public void notify(DelegateTask task) {
        GroupView group = groups.find(CaseOf.task(task)).orElseThrow();
        REVISION_GUIDANCE.set(task, group.guidance());
        ISSUE.set(task, group.terms().issue());
        MANDATE.set(task, group.terms().mandate());
        WORKPLAN_SUMMARY.set(task, group.terms().workplanSummary());
        START_DATE.set(task, group.terms().startsOn());
        END_DATE.set(task, group.terms().endsOn());
        DECISION_PROCEDURE.set(task, group.terms().procedure());
        PARTNERS.set(
                task,
                group.partners().stream()
                        .map(partner -> "%s <%s>".formatted(partner.name(), partner.email()))
                        .collect(Collectors.joining("\n")));
    }
}
