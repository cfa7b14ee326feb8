package org.ibcm.review.process;

import static org.ibcm.review.process.ReviewRoadmap.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.ibcm.review.RoadmapSheet;
import org.ibcm.review.RoadmapSheet.Question;
import org.springframework.stereotype.Component;

/** Lays roadmap, guidance note and comments before the Executive Committee (D.5.a). */
@Component("bringRoadmap")
class BringRoadmapListener implements ExecutionListener {

    private final RoadmapSheet sheet;

    BringRoadmapListener(RoadmapSheet sheet) {
        this.sheet = sheet;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String reference = execution.getProcessBusinessKey();
        Question question = sheet.question(reference);
        DECISION_SUBJECT.setLocal(execution, reference);
        DECISION_TITLE.setLocal(execution, question.title());
        DECISION_QUESTION.setLocal(execution, question.question());
        DECISION_FACTS.setLocal(execution, sheet.facts(reference));
    }
}
