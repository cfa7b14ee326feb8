package org.ibcm.review.process;

import static org.ibcm.review.process.ReviewRoadmap.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ibcm.review.ReviewCycle;
import org.springframework.stereotype.Component;

/** The Executive Committee has agreed on the roadmap (D.5.a). */
@Component("agreeOnRoadmap")
class AgreeOnRoadmapDelegate implements JavaDelegate {

    private final ReviewCycle cycle;

    AgreeOnRoadmapDelegate(ReviewCycle cycle) {
        this.cycle = cycle;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cycle.agreeOnRoadmap(execution.getProcessBusinessKey());
        execution.removeVariable(DECISION_STATEMENT.name());
    }
}
