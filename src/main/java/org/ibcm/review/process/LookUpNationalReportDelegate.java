package org.ibcm.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ibcm.review.ReviewRegister;
import org.springframework.stereotype.Component;

/** Where the report of a State stands by now, whoever recorded it (D.5.a). */
@Component("lookUpNationalReport")
class LookUpNationalReportDelegate implements JavaDelegate {

    private final ReviewRegister register;

    LookUpNationalReportDelegate(ReviewRegister register) {
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                NationalReport.REPORT_STATUS.name(),
                register.find(execution.getProcessBusinessKey())
                        .orElseThrow()
                        .report(NationalReport.STATE.get(execution))
                        .status()
                        .name());
    }
}
