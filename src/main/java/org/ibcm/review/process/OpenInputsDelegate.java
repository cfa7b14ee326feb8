package org.ibcm.review.process;

import static org.ibcm.review.process.ReviewInputs.REPORTS_AWAITED;
import static org.ibcm.review.process.ReviewInputs.ROUND_TABLES;
import static org.ibcm.review.process.ReviewInputs.STAKEHOLDER_GROUPS;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ibcm.review.Contributions;
import org.ibcm.review.Contributions.OpenInputs;
import org.springframework.stereotype.Component;

/** Says what the review waits for (D.5.a). */
@Component("openInputs")
class OpenInputsDelegate implements JavaDelegate {

    private final Contributions contributions;

    OpenInputsDelegate(Contributions contributions) {
        this.contributions = contributions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        OpenInputs open = contributions.open(execution.getProcessBusinessKey());
        STAKEHOLDER_GROUPS.set(
                execution, open.stakeholders().stream().map(Enum::name).toList());
        ROUND_TABLES.set(execution, open.chapters().stream().map(Enum::name).toList());
        REPORTS_AWAITED.set(execution, open.reports());
    }
}
