package org.ibcm.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.ibcm.engine.Entry;
import org.ibcm.engine.IbcmSettings;
import org.ibcm.engine.InputRefused;
import org.ibcm.link.PersonalLinks;
import org.ibcm.link.PersonalLinks.Purpose;
import org.ibcm.register.GcmObjectives;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Voluntary reports of the invited States (D.5.a). States have no accounts: their focal points answer through a
 * personal link, or the secretariat records for them.
 */
@Service
@Transactional
public class NationalReports {

    private final Reviews reviews;
    private final ReportsOfStates reports;
    private final StateFocalPoints focalPoints;
    private final GcmObjectives objectives;
    private final WebLinks links;
    private final PersonalLinks personalLinks;
    private final ReviewActors actors;
    private final ApplicationEventPublisher events;
    private final ReviewSettings settings;
    private final IbcmSettings common;
    private final Clock clock;

    NationalReports(
            Reviews reviews,
            ReportsOfStates reports,
            StateFocalPoints focalPoints,
            GcmObjectives objectives,
            WebLinks links,
            PersonalLinks personalLinks,
            ReviewActors actors,
            ApplicationEventPublisher events,
            ReviewSettings settings,
            IbcmSettings common,
            Clock clock) {
        this.reviews = reviews;
        this.reports = reports;
        this.focalPoints = focalPoints;
        this.objectives = objectives;
        this.links = links;
        this.personalLinks = personalLinks;
        this.actors = actors;
        this.events = events;
        this.settings = settings;
        this.common = common;
        this.clock = clock;
    }

    /** When the report of a State is due, and when its focal point is reminded; a day that is over reminds nobody. */
    @Transactional(readOnly = true)
    public Schedule schedule(String reference, String state) {
        LocalDate due = reviews.get(reference).report(state).dueOn();
        Instant end = settings.closingOf(due, common.zone());
        return new Schedule(
                end,
                settings.reminders().stream()
                        .map(before -> settings.closingOf(due.minus(before), common.zone()))
                        .map(moment -> moment.isAfter(now()) ? moment : end.plus(1, ChronoUnit.DAYS))
                        .toList());
    }

    /** States whose report the review still waits for. */
    @Transactional(readOnly = true)
    public List<String> awaited(String reference) {
        return awaited(reviews.get(reference));
    }

    private static List<String> awaited(Review review) {
        return review.reports().stream()
                .filter(report -> report.status().awaited())
                .map(NationalReport::state)
                .toList();
    }

    /** The secretariat says what has come of a State's report: it is in, it comes later, or not at all (D.5.a). */
    public void track(String reference, String state, TrackedReport tracked) {
        switch (tracked.outcome()) {
            case RECEIVED -> receive(reference, state, tracked.received());
            case EXTENSION -> extend(reference, state, tracked.extensionUntil(), tracked.note());
            case NOT_SUBMITTED -> closeWithout(reference, state, tracked.note());
        }
    }

    /** The secretariat has the report of a State, on paper or by mail, and records it. */
    public void receive(String reference, String state, ReceivedReport received) {
        receive(reviews.get(reference), state, received, actors.steward("reportStatus"));
    }

    /** The focal point of a State reports through its personal link. */
    public void receiveFromState(UUID report, ReceivedReport received) {
        NationalReport found = get(report);
        receive(found.review(), found.state(), received, nameOfFocalPoint(found.state()));
    }

    private void receive(Review review, String state, ReceivedReport received, String by) {
        NationalReport report = review.report(state);
        review.requireTakingInputs("record a national report");
        review.receive(report, checked(review, received), by, today(), now());
        tell(review, state);
    }

    /** The secretariat corrects what was recorded of a report. */
    public void correct(String reference, String state, ReceivedReport received) {
        correct(reviews.get(reference), state, received, actors.steward("reportSummary"));
    }

    /** The focal point of a State sends a better report through its personal link, until that of the region is final. */
    public void correctByState(UUID report, ReceivedReport received) {
        NationalReport found = get(report);
        correct(found.review(), found.state(), received, nameOfFocalPoint(found.state()));
        events.publishEvent(new NationalReportCorrected(found.review().reference(), found.state()));
    }

    private void correct(Review review, String state, ReceivedReport received, String by) {
        review.requireTakingInputs("correct a national report");
        review.report(state).correct(checked(review, received), by, now());
    }

    private ReceivedReport checked(Review review, ReceivedReport received) {
        return new ReceivedReport(
                new Entry("reportSummary", "the summary", received.summary())
                        .optional(Entry.TEXT_LIMIT)
                        .orElse(null),
                links.optional("documentLink", "the report", received.documentLink()),
                received.documentId(),
                objectives.checked("objectivesCovered", received.objectives()),
                checkedDay(review, received.receivedOn()));
    }

    /** A report comes after the invitation, which goes out once the roadmap is agreed. */
    private LocalDate checkedDay(Review review, LocalDate day) {
        if (day == null) {
            return null;
        }
        review.requireTakingInputs("say when a national report came");
        LocalDate invited = review.milestone(MilestoneKind.ROADMAP).metOn();
        if (day.isAfter(today()) || day.isBefore(invited)) {
            throw new InputRefused(
                    "receivedOn",
                    "A report comes after its State is invited, which was on %s, and not later than today (\"receivedOn\"); %s is no such day."
                            .formatted(invited, day),
                    "review-report-day",
                    invited.toString(),
                    day.toString());
        }
        return day;
    }

    /** A State gets more time, until before the conference; the review waits for nobody. */
    public void extend(String reference, String state, LocalDate until, String reason) {
        extend(reviews.get(reference), state, until, reason, actors.steward("extensionUntil"));
    }

    /** The focal point of a State asks for more time through its personal link. */
    public void extendByState(UUID report, LocalDate until, String reason) {
        NationalReport found = get(report);
        extend(found.review(), found.state(), until, reason, nameOfFocalPoint(found.state()));
    }

    private void extend(Review review, String state, LocalDate until, String reason, String by) {
        NationalReport report = review.report(state);
        review.requireTakingInputs("give a State more time");
        requireWithin(until, extensionDays(report, review));
        report.extend(until, note(reason), by, now());
        tell(review, state);
    }

    private static void requireWithin(LocalDate until, ExtensionDays days) {
        String conference = days.last().plusDays(1).toString();
        if (until == null) {
            throw new InputRefused(
                    "extensionUntil",
                    "Please give the day until which the State has time (\"extensionUntil\").",
                    "review-extension-missing");
        }
        if (!days.any()) {
            throw new InputRefused(
                    "extensionUntil",
                    "An extension (\"extensionUntil\") lies after today and before the conference on %s: no such day is left. A report is still taken until that of the region is final."
                            .formatted(conference),
                    "review-extension-none",
                    conference);
        }
        if (!days.include(until)) {
            throw new InputRefused(
                    "extensionUntil",
                    "An extension (\"extensionUntil\") lies after the day on which the report is due, after today, and before the conference on %s: please give a day from %s to %s."
                            .formatted(conference, days.first(), days.last()),
                    "review-extension",
                    conference,
                    days.first().toString(),
                    days.last().toString());
        }
    }

    /** Until when this State can be given more time. */
    @Transactional(readOnly = true)
    public ExtensionDays extensionDays(String reference, String state) {
        Review review = reviews.get(reference);
        return extensionDays(review.report(state), review);
    }

    private ExtensionDays extensionDays(NationalReport report, Review review) {
        return ExtensionDays.of(report.dueOn(), today(), review.due(MilestoneKind.CONFERENCE));
    }

    /** The State has said that it does not report. */
    public void closeWithout(String reference, String state, String reason) {
        String by = actors.steward("reportStatus");
        Review review = reviews.get(reference);
        review.report(state).closeWithout(note(reason), by, now());
        tell(review, state);
    }

    /** The time of a State is over; whatever comes later is still taken until the report of the region is final. */
    public void closeOverdue(String reference, String state) {
        Review review = reviews.get(reference);
        review.report(state).closeWithout(null, null, now());
        tellWhenComplete(review);
    }

    private void tell(Review review, String state) {
        events.publishEvent(new NationalReportUpdated(review.reference(), state));
        tellWhenComplete(review);
    }

    private void tellWhenComplete(Review review) {
        if (awaited(review).isEmpty()) {
            events.publishEvent(new NationalReportsComplete(review.reference()));
        }
    }

    /** What the page behind a personal link shows. */
    @Transactional(readOnly = true)
    public Optional<StateReport> find(UUID report) {
        return reports.findById(report)
                .map(found -> new StateReport(
                        found.view(),
                        found.review().view(),
                        focalPoint(found.state()).orElse(null)));
    }

    /** The secretariat names who speaks for a State; the invitation goes to them, in this review and the next. */
    public void nameFocalPoint(String state, String name, String email, String language) {
        String by = actors.steward("focalPoint");
        FocalPointCheck.Checked checked = FocalPointCheck.check(name, email, language);
        StateFocalPoint point = focalPoints.findById(state).orElseGet(() -> StateFocalPoint.of(state));
        if (!point.isReachedAt(checked.email())) {
            endLinks(state);
        }
        point.name(checked.name(), checked.email(), checked.language(), by, now());
        focalPoints.save(point);
        events.publishEvent(new StateFocalPointNamed(state));
    }

    /** Whoever spoke for the State before no longer does. */
    private void endLinks(String state) {
        reports.findByState(state)
                .forEach(report -> personalLinks.revoke(
                        Purpose.NATIONAL_REPORT, report.id().toString()));
    }

    @Transactional(readOnly = true)
    public Optional<FocalPointView> focalPoint(String state) {
        return focalPoints.findById(state).map(StateFocalPoint::view);
    }

    private String nameOfFocalPoint(String state) {
        return focalPoint(state).map(FocalPointView::name).orElse(state);
    }

    private static String note(String text) {
        return new Entry("reportNote", "the note", text)
                .optional(ReviewCycle.NOTE_LIMIT)
                .orElse(null);
    }

    private NationalReport get(UUID report) {
        return reports.findById(report).orElseThrow(() -> new NoSuchElementException("No report " + report));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), common.zone());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** @param reminders the earliest first; one that would have been in the past comes after the end, and so never */
    public record Schedule(Instant dueAt, List<Instant> reminders) {}

    /** @param focalPoint null where none is known */
    public record StateReport(ReportView report, ReviewView review, FocalPointView focalPoint) {}
}
