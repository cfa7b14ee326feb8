package org.ibcm.group.process;

import static org.ibcm.group.process.GroupOversight.*;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.ibcm.engine.CurrentUser;
import org.ibcm.engine.Variable;
import org.ibcm.group.CompositionChanged;
import org.ibcm.group.CompositionChanged.Change;
import org.ibcm.group.RhythmChanged;
import org.ibcm.group.TermExtended;
import org.ibcm.register.Member;
import org.ibcm.register.Register;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the running oversight what has changed in the register, and moves the timers that wait for other days. */
@Component
class OversightMessages {

    private final RuntimeService runtimeService;
    private final ManagementService managementService;
    private final Register register;
    private final CurrentUser currentUser;

    OversightMessages(
            RuntimeService runtimeService,
            ManagementService managementService,
            Register register,
            CurrentUser currentUser) {
        this.runtimeService = runtimeService;
        this.managementService = managementService;
        this.register = register;
        this.currentUser = currentUser;
    }

    /** A group that writes its final report is not told any more. */
    @EventListener
    void on(CompositionChanged changed) {
        String name = register.find(changed.agency()).map(Member::acronym).orElse(changed.agency());
        currentUser.asApplication(() -> runtimeService
                .createMessageCorrelation(COMPOSITION_CHANGED)
                .processInstanceBusinessKey(changed.reference())
                .setVariable(NEW_LEAD.name(), changed.change() == Change.LEAD_HANDED_OVER ? name : null)
                .setVariable(JOINED_AGENCY.name(), changed.change() == Change.JOINED ? name : null)
                .setVariable(LEFT_AGENCY.name(), changed.change() == Change.LEFT ? name : null)
                .correlateAll());
    }

    @EventListener
    void on(RhythmChanged changed) {
        move(changed.reference(), REPORT_DUE_AT, REPORT_DUE, changed.reportDueAt());
        move(changed.reference(), REVIEW_DUE_AT, REVIEW_DUE, changed.reviewDueAt());
    }

    @EventListener
    void on(TermExtended extended) {
        move(extended.reference(), TERM_ENDS_AT, TERM_ENDS, extended.endsAt());
    }

    private void move(String reference, Variable<Instant> variable, String timer, Instant moment) {
        currentUser.asApplication(() -> runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey(PROCESS)
                .processInstanceBusinessKey(reference)
                .list()
                .forEach(oversight -> move(oversight, variable, timer, Date.from(moment))));
    }

    private void move(ProcessInstance oversight, Variable<Instant> variable, String timer, Date moment) {
        runtimeService.setVariable(oversight.getId(), variable.name(), moment);
        managementService
                .createJobQuery()
                .processInstanceId(oversight.getId())
                .activityId(timer)
                .list()
                .forEach(job -> managementService.setJobDuedate(job.getId(), moment));
    }
}
