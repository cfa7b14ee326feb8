package org.ibcm.group;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ibcm.engine.Checks;
import org.ibcm.engine.CurrentUser.Actor;
import org.ibcm.engine.Entry;
import org.ibcm.engine.InputRefused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a group tells the coalition as long as it works, and how it ends (D.4.d). */
@Service
@Transactional
public class Oversight {

    /** So often in a row an update is asked for before the co-conveners hear of it. */
    static final int UNRESPONSIVE_AFTER = 2;

    private final Groups groups;
    private final ProgressUpdates updates;
    private final FinalReports finalReports;
    private final Reviews reviews;
    private final Speakers speakers;
    private final ApplicationEventPublisher events;
    private final GroupSettings settings;
    private final GroupCalendar calendar;

    Oversight(
            Groups groups,
            ProgressUpdates updates,
            FinalReports finalReports,
            Reviews reviews,
            Speakers speakers,
            ApplicationEventPublisher events,
            GroupSettings settings,
            GroupCalendar calendar) {
        this.groups = groups;
        this.updates = updates;
        this.finalReports = finalReports;
        this.reviews = reviews;
        this.speakers = speakers;
        this.events = events;
        this.settings = settings;
        this.calendar = calendar;
    }

    /** Begins to count when an established group reports, is reviewed and ends. */
    public Plan begin(String reference) {
        Group group = get(reference);
        group.beginOversight(settings.reviewBeforeEnd(), calendar.today());
        return new Plan(
                group.name(),
                group.leadAgency(),
                reportDueAt(group),
                reviewDueAt(group),
                Optional.ofNullable(group.terms().endsOn()).map(calendar::endOf),
                new Windows(
                        settings.comments(),
                        settings.review(),
                        settings.revision(),
                        settings.decision(),
                        settings.finalReport()));
    }

    /** The lead is asked for an update; answers until when. */
    public Awaited awaitUpdate(String reference) {
        Group group = get(reference);
        Instant until = calendar.beginningOf(calendar.today()).plus(settings.report());
        group.awaitUpdate(until);
        return new Awaited(until, settings.chase());
    }

    /** Files what the lead reports, and what it says of the workplan (D.4.d). */
    public void report(String reference, ProgressReport submitted) {
        Group group = get(reference);
        Actor lead = speakers.personOf(group.leadAgency());
        ProgressReport report = checked(submitted, group);
        Writer writer = new Writer(group.leadAgency(), lead.name());
        Instant now = calendar.now();
        boolean late = group.takeUpdate(now);
        updates.save(ProgressUpdate.of(
                reference,
                updates.countByReference(reference) + 1,
                report,
                lines(group, report),
                writer,
                now,
                group.reportDueOn().orElseThrow(),
                late));
        group.completeLines(report.completed(), writer, now);
    }

    /** A late update is asked for once more; answers whether the co-conveners should hear of it now. */
    public boolean chase(String reference) {
        return get(reference).chase() == UNRESPONSIVE_AFTER;
    }

    /** When the next update is due; answers it. */
    public Instant planNextUpdate(String reference) {
        Group group = get(reference);
        group.planNextUpdate(calendar.today());
        return reportDueAt(group);
    }

    /** The secretariat sets how often a group reports and is reviewed; what is planned moves. */
    public void setIntervals(String reference, Period reports, Period reviews) {
        speakers.ofSecretariat();
        Checks checks = new Checks();
        checks.take(() -> positive("reportEvery", reports));
        checks.take(() -> positive("reviewEvery", reviews));
        checks.requireAllPassed();
        Group group = get(reference);
        group.changeRhythm(reports, reviews, settings.reviewBeforeEnd(), calendar.today());
        if (group.reportDueOn().isPresent()) {
            events.publishEvent(new RhythmChanged(reference, reportDueAt(group), reviewDueAt(group)));
        }
    }

    /** The group's work is over: no update and no review is asked for any more, only the final report (D.4.d). */
    public void awaitFinalReport(String reference) {
        get(reference).awaitFinalReport(calendar.dayOf(calendar.now().plus(settings.finalReport())));
    }

    /** Files what the group leaves behind. */
    public void fileFinalReport(String reference, Optional<String> text, Optional<String> link) {
        Group group = get(reference);
        group.require("file the final report", GroupStatus.ACTIVE);
        Actor lead = speakers.personOf(group.leadAgency());
        Checks checks = new Checks();
        String report = checks.take(
                () -> new Entry("finalReport", "the final report", text.orElse(null)).required(Entry.TEXT_LIMIT));
        String address = checks.take(() -> WebAddress.checked("finalReportLink", link));
        checks.requireAllPassed();
        finalReports.save(FinalReport.of(
                reference, report, address, new Writer(group.leadAgency(), lead.name()), calendar.now()));
    }

    /** The group has ended. */
    public void conclude(String reference) {
        Group group = get(reference);
        group.conclude(whyItEnds(group), calendar.today());
        events.publishEvent(new GroupConcluded(reference));
    }

    private String whyItEnds(Group group) {
        return reviews.findFirstByReferenceOrderByNumberDesc(group.reference())
                .filter(review -> review.recommendation() == Recommendation.CONCLUDE
                        && review.outcome()
                                .filter(DecisionOutcome.ADOPTED::equals)
                                .isPresent())
                .flatMap(GroupReview::decisionReference)
                .map("The group decided to conclude its work (%s)."::formatted)
                .orElseGet(() -> "Its time ended on %s.".formatted(group.terms().endsOn()));
    }

    private static ProgressReport checked(ProgressReport submitted, Group group) {
        Set<String> known = group.workplan().stream()
                .map(WorkplanLine::view)
                .filter(line -> line.status() != LineStatus.DROPPED)
                .map(line -> line.id().toString())
                .collect(Collectors.toSet());
        Checks checks = new Checks();
        ProgressReport checked = new ProgressReport(
                checks.take(() -> status(submitted.status())),
                checks.take(() ->
                        new Entry("progressSummary", "the summary", submitted.summary()).required(Entry.TEXT_LIMIT)),
                checks.take(() ->
                        new Entry("nextSteps", "the next steps", submitted.nextSteps()).required(Entry.TEXT_LIMIT)),
                checks.take(() -> lines("workplanLines", submitted.lines(), known)),
                checks.take(() -> lines("linesCompleted", submitted.completed(), known)));
        checks.requireAllPassed();
        return checked;
    }

    private static ProgressStatus status(ProgressStatus status) {
        if (status == null) {
            throw new InputRefused(
                    "progressStatus",
                    "Please say whether the group is on track (\"progressStatus\").",
                    "group-progress-missing");
        }
        return status;
    }

    private static List<String> lines(String field, List<String> ids, Set<String> known) {
        if (!known.containsAll(ids)) {
            throw new InputRefused(
                    field,
                    "The workplan has changed (\"%s\"): please open the task anew and choose among its lines."
                            .formatted(field),
                    "group-line-unknown");
        }
        return ids.stream().distinct().toList();
    }

    /** A line that is done is one that the update refers to. */
    private static List<ReportedLine> lines(Group group, ProgressReport report) {
        Set<String> named = Stream.concat(report.lines().stream(), report.completed().stream())
                .collect(Collectors.toSet());
        return group.workplan().stream()
                .filter(line -> named.contains(line.id().toString()))
                .map(line -> new ReportedLine(
                        line.view().activity(),
                        report.completed().contains(line.id().toString())))
                .toList();
    }

    private static Period positive(String field, Period period) {
        if (period == null
                || Stream.of(period.getYears(), period.getMonths(), period.getDays())
                        .anyMatch(part -> part < 0)
                || period.isZero()) {
            throw new InputRefused(
                    field,
                    "Please give a time above zero, such as P3M for three months (\"%s\").".formatted(field),
                    "group-interval");
        }
        return period;
    }

    private Instant reportDueAt(Group group) {
        return calendar.beginningOf(group.reportDueOn().orElseThrow());
    }

    private Instant reviewDueAt(Group group) {
        return calendar.beginningOf(group.reviewDueOn().orElseThrow());
    }

    private Group get(String reference) {
        return groups.findById(reference).orElseThrow(() -> new NoSuchElementException("No group " + reference));
    }

    /** @param endsAt when the group's time is over; empty for a group without an end */
    public record Plan(
            String groupName,
            String leadAgency,
            Instant reportDueAt,
            Instant reviewDueAt,
            Optional<Instant> endsAt,
            Windows windows) {}

    /** How long each step of a review and of the end may take. */
    public record Windows(
            Duration comments, Duration review, Duration adjustment, Duration decision, Duration finalReport) {}

    /**
     * An update that is asked for.
     *
     * @param chase from one reminder to the next, once the time is over
     */
    public record Awaited(Instant until, Duration chase) {

        /** The reminders of a late update, as the engine writes a series. */
        public String chases() {
            return "R/%s/%s".formatted(until.atOffset(ZoneOffset.UTC), chase);
        }
    }
}
