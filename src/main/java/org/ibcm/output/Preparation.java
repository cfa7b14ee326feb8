package org.ibcm.output;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.ibcm.engine.Entry;
import org.ibcm.engine.IbcmSettings;
import org.ibcm.register.Member;
import org.ibcm.register.Register;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** While an output is being made: what its lead reports, and who leads (D.2.b). */
@Service
@Transactional
public class Preparation {

    private static final Set<OutputStatus> UNDER_WAY =
            Set.of(OutputStatus.IN_PREPARATION, OutputStatus.SUBMITTED, OutputStatus.NOTICE, OutputStatus.CONCERN);

    private final Outputs outputs;
    private final ProgressReports reports;
    private final Register register;
    private final Acting acting;
    private final ApplicationEventPublisher events;
    private final OutputSettings settings;
    private final IbcmSettings common;
    private final Clock clock;

    Preparation(
            Outputs outputs,
            ProgressReports reports,
            Register register,
            Acting acting,
            ApplicationEventPublisher events,
            OutputSettings settings,
            IbcmSettings common,
            Clock clock) {
        this.outputs = outputs;
        this.reports = reports;
        this.register = register;
        this.acting = acting;
        this.events = events;
        this.settings = settings;
        this.common = common;
        this.clock = clock;
    }

    /** The next day of report, counted from the registration; a report that came late moves none. */
    @Transactional(readOnly = true)
    public Instant nextReport(String reference) {
        ZonedDateTime registered = get(reference).registeredAt().atZone(common.zone());
        Instant now = clock.instant();
        Period rhythm = settings.progress();
        int turn = 1;
        while (!registered.plus(rhythm.multipliedBy(turn)).toInstant().isAfter(now)) {
            turn++;
        }
        return registered.plus(rhythm.multipliedBy(turn)).toInstant();
    }

    /** The lead reports how it comes along, or that it is not made any more, which withdraws it. */
    public void report(String reference, String summary, Optional<String> nextSteps, Outlook outlook) {
        Output output = get(reference);
        output.requireInPreparation("report progress");
        Writer lead = acting.writer(output.leadAgency(), "progressSummary");
        String checked = new Entry("progressSummary", "the summary", summary).required(DraftCheck.NOTE_LIMIT);
        String next = new Entry("nextSteps", "the next steps", nextSteps.orElse(null))
                .optional(DraftCheck.NOTE_LIMIT)
                .orElse(null);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        reports.save(ProgressReport.of(reference, checked, next, outlook, lead, now));
        if (outlook == Outlook.DROPPED) {
            output.withdraw(checked, LocalDate.ofInstant(now, common.zone()));
        }
    }

    /** What was reported, oldest first. */
    @Transactional(readOnly = true)
    public List<ProgressView> reports(String reference) {
        return reports.findByOutputReferenceOrderByReportedAt(reference).stream()
                .map(ProgressReport::view)
                .toList();
    }

    /** The lead, or the secretariat for it, leaves the lead to another member that takes part. */
    public void handOverLead(String reference, String agency) {
        Output output = get(reference);
        acting.leadOrSecretariat(output, "agency");
        if (register.find(agency).filter(Member::active).isEmpty()) {
            throw new NoPartInIt(agency, reference);
        }
        String from = output.leadAgency();
        output.handLeadTo(agency);
        events.publishEvent(new OutputLeadHandedOver(reference, from, agency));
    }

    /** References of what this agency leads and has not brought to an end. */
    @Transactional(readOnly = true)
    public List<String> ledBy(String agency) {
        return outputs.findByLeadAgencyAndStatusIn(agency, UNDER_WAY).stream()
                .map(Output::reference)
                .toList();
    }

    private Output get(String reference) {
        return outputs.findById(reference).orElseThrow(() -> new NoSuchElementException("No output " + reference));
    }
}
