package org.ibcm.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ibcm.review.Coverage;
import org.springframework.stereotype.Component;

/** Counts what is neither covered nor justified (D.5.a). */
@Component("assessCoverage")
class AssessCoverageDelegate implements JavaDelegate {

    private final Coverage coverage;

    AssessCoverageDelegate(Coverage coverage) {
        this.coverage = coverage;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariables(coverage.readiness(execution.getProcessBusinessKey()));
    }
}
