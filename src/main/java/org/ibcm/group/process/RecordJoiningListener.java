package org.ibcm.group.process;

import static org.ibcm.group.process.GroupFormation.*;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ibcm.engine.CaseOf;
import org.ibcm.group.Formation;
import org.springframework.stereotype.Component;

/** Files whether a member joins the group; one that has left the coalition is not asked any more (D.4.c). */
@Component("recordJoining")
class RecordJoiningListener implements TaskListener {

    private final Formation formation;

    RecordJoiningListener(Formation formation) {
        this.formation = formation;
    }

    @Override
    public void notify(DelegateTask task) {
        String agency = AGENCY.get(task);
        if (formation.isAsked(agency)) {
            formation.answerCall(CaseOf.task(task), agency, JOINS.get(task), REPRESENTATIVE.find(task));
        }
    }
}
