package org.ibcm.review.process;

import org.camunda.bpm.engine.RuntimeService;
import org.ibcm.review.NationalReports;
import org.ibcm.review.ReportStatus;
import org.ibcm.review.ReviewRegister;
import org.ibcm.review.StateLetters;
import org.springframework.stereotype.Component;

/** Sees to the report of a State whose process has ended with its day; it is taken all the same (D.5.a). */
@Component
class LateReports {

    private final ReviewRegister register;
    private final NationalReports reports;
    private final StateLetters letters;
    private final RuntimeService runtimeService;

    LateReports(ReviewRegister register, NationalReports reports, StateLetters letters, RuntimeService runtimeService) {
        this.register = register;
        this.reports = reports;
        this.letters = letters;
        this.runtimeService = runtimeService;
    }

    /** It has come after all, or the State has been given more time, which is then followed anew. */
    void updated(String reference, String state) {
        if (isFollowed(reference, state)) {
            return;
        }
        ReportStatus status =
                register.find(reference).orElseThrow().report(state).status();
        if (status.in()) {
            letters.confirmReceipt(reference, state);
        } else if (status == ReportStatus.EXTENSION) {
            runtimeService
                    .createProcessInstanceByKey(NationalReport.PROCESS)
                    .businessKey(reference)
                    .setVariable(NationalReport.STATE.name(), state)
                    .startBeforeActivity(NationalReport.PLAN_ANEW)
                    .execute();
        }
    }

    /** Invites whoever speaks for the State now, where no process does. */
    void focalPointNamed(String state) {
        reports.focalPoint(state)
                .ifPresent(point -> letters.reviewsWithout(state).stream()
                        .filter(reference -> !isFollowed(reference, state))
                        .forEach(reference -> letters.inviteLate(reference, state, point.namedAt())));
    }

    /** The review is withdrawn, and with it what follows a State beside it. */
    void end(String reference) {
        runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey(NationalReport.PROCESS)
                .processInstanceBusinessKey(reference)
                .rootProcessInstances()
                .list()
                .forEach(instance -> runtimeService.deleteProcessInstance(instance.getId(), "The review is withdrawn"));
    }

    private boolean isFollowed(String reference, String state) {
        return runtimeService
                        .createProcessInstanceQuery()
                        .processDefinitionKey(NationalReport.PROCESS)
                        .processInstanceBusinessKey(reference)
                        .variableValueEquals(NationalReport.STATE.name(), state)
                        .count()
                > 0;
    }
}
