package org.ibcm.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.ibcm.engine.Checks;
import org.ibcm.engine.Entry;
import org.ibcm.engine.Groups;
import org.ibcm.engine.IbcmSettings;
import org.ibcm.engine.InputRefused;
import org.ibcm.register.GcmObjectives;
import org.ibcm.register.Register;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What goes into a review beside the reports of States: consultations, chapters, evidence, comments (D.5.a). */
@Service
@Transactional
public class Contributions {

    private static final String AGENCY = "agency";

    private final Reviews reviews;
    private final Register register;
    private final GcmObjectives objectives;
    private final WebLinks links;
    private final ReviewActors actors;
    private final ApplicationEventPublisher events;
    private final ReviewSettings settings;
    private final IbcmSettings common;
    private final Clock clock;

    Contributions(
            Reviews reviews,
            Register register,
            GcmObjectives objectives,
            WebLinks links,
            ReviewActors actors,
            ApplicationEventPublisher events,
            ReviewSettings settings,
            IbcmSettings common,
            Clock clock) {
        this.reviews = reviews;
        this.register = register;
        this.objectives = objectives;
        this.links = links;
        this.actors = actors;
        this.events = events;
        this.settings = settings;
        this.common = common;
        this.clock = clock;
    }

    /** Who has not been consulted yet, stakeholders first. */
    @Transactional(readOnly = true)
    public List<ConsultedParty> silentParties(String reference) {
        return reviews.get(reference).silentParties();
    }

    /** What the review waits for when its inputs are opened; what is there from before is not asked for again. */
    @Transactional(readOnly = true)
    public OpenInputs open(String reference) {
        Review review = reviews.get(reference);
        List<ConsultedParty> silent = review.silentParties();
        return new OpenInputs(
                ConsultedParty.stakeholders().stream().filter(silent::contains).toList(),
                review.chapters().stream()
                        .filter(chapter -> !chapter.written())
                        .map(Chapter::roundTable)
                        .toList(),
                review.reports().stream().anyMatch(report -> report.status().awaited()));
    }

    /** Whether this party has been consulted. */
    @Transactional(readOnly = true)
    public boolean heard(String reference, ConsultedParty party) {
        return !reviews.get(reference).silentParties().contains(party);
    }

    /** The agency that drafts the chapter; empty where it has left the Network since. */
    @Transactional(readOnly = true)
    public Optional<String> drafter(String reference, RoundTable roundTable) {
        return Optional.of(reviews.get(reference).chapter(roundTable).agency()).filter(this::inNetwork);
    }

    /** Whether the chapter has been handed in. */
    @Transactional(readOnly = true)
    public boolean written(String reference, RoundTable roundTable) {
        return reviews.get(reference).chapter(roundTable).written();
    }

    /** The secretariat records a consultation; a group may be consulted more than once (D.5.a). */
    public void hear(String reference, ConsultedParty party, Heard heard) {
        String by = actors.steward("consultationDate");
        Checks checks = new Checks();
        LocalDate day = checks.take(() -> past(heard.heldOn()));
        String participants = checks.take(() ->
                new Entry("participants", "who took part", heard.participants()).required(ReviewCycle.NOTE_LIMIT));
        String messages = checks.take(
                () -> new Entry("keyMessages", "the key messages", heard.keyMessages()).required(Entry.TEXT_LIMIT));
        List<String> covered = checks.take(() -> objectives.checked("objectivesCovered", heard.objectives()));
        checks.requireAllPassed();
        reviews.get(reference).hear(party, new Heard(day, participants, messages, covered), by, today(), now());
        events.publishEvent(new ConsultationHeld(reference, party));
    }

    private LocalDate past(LocalDate day) {
        if (day == null || day.isAfter(today())) {
            throw new InputRefused(
                    "consultationDate",
                    "Please give the day on which it was held (\"consultationDate\"); it cannot lie ahead.",
                    "review-consultation-day");
        }
        return day;
    }

    /** The agency of the Network that has the chapter hands it in; later it may hand in a better one (D.5.a). */
    public void write(String reference, RoundTable roundTable, DraftedChapter draft) {
        Review review = reviews.get(reference);
        String by = author(review, roundTable, "chapterSummary");
        Checks checks = new Checks();
        String summary = checks.take(
                () -> new Entry("chapterSummary", "the summary", draft.summary()).required(Entry.TEXT_LIMIT));
        String link = checks.take(() -> links.optional("documentLink", "the chapter", draft.documentLink()));
        List<String> covered = checks.take(() -> objectives.checked("objectivesCovered", draft.objectives()));
        checks.requireAllPassed();
        review.write(
                roundTable,
                new DraftedChapter(summary, link, covered, List.copyOf(draft.principles())),
                by,
                today(),
                now());
        events.publishEvent(new ChapterWritten(reference, roundTable));
    }

    /**
     * The agency's people; where the agency has left the Network, its coordinator sees to the chapter. One that is there
     * the coordinator and the secretariat may better, too.
     */
    private String author(Review review, RoundTable roundTable, String field) {
        Chapter chapter = review.chapter(roundTable);
        if (!inNetwork(chapter.agency())) {
            return actors.steward(field);
        }
        return chapter.written()
                ? actors.stewardOrPersonOf(chapter.agency(), field)
                : actors.personOf(chapter.agency(), field);
    }

    /** Agencies of the Network that could draft the chapter instead. */
    @Transactional(readOnly = true)
    public List<String> otherAgencies(String reference, RoundTable roundTable) {
        String agency = reviews.get(reference).chapter(roundTable).agency();
        return network().stream().filter(other -> !other.equals(agency)).toList();
    }

    private List<String> network() {
        return register.body(ReviewCycle.NETWORK).orElseThrow();
    }

    /** The coordinator or the secretariat gives a chapter to another agency of the Network (D.5.a). */
    public void give(String reference, RoundTable roundTable, String agency) {
        actors.steward(AGENCY);
        Review review = reviews.get(reference);
        ReviewCycle.requireAmong(network(), AGENCY, agency);
        if (review.chapter(roundTable).agency().equals(agency)) {
            throw new InputRefused(
                    AGENCY,
                    "The chapter is with %s already (\"%s\").".formatted(agency, AGENCY),
                    "review-chapter-there",
                    agency);
        }
        String before = review.assign(roundTable, agency);
        events.publishEvent(new ChapterGiven(reference, roundTable, before, agency));
    }

    private boolean inNetwork(String agency) {
        return network().contains(agency);
    }

    /** What the chapter says on one of its objectives: progress, gaps, practices, recommendations. */
    public void find(String reference, RoundTable roundTable, FindingView finding) {
        Review review = reviews.get(reference);
        author(review, roundTable, "progress");
        if (!roundTable.objectives().contains(finding.objective())) {
            throw new InputRefused(
                    "objective",
                    "Objective %s is not one of %s (\"objective\").".formatted(finding.objective(), roundTable),
                    "review-finding-objective",
                    String.valueOf(finding.objective()),
                    roundTable.name());
        }
        Checks checks = new Checks();
        FindingView checked = new FindingView(
                finding.objective(),
                checks.take(() -> text("progress", "the progress", finding.progress())),
                checks.take(() -> text("gaps", "the gaps", finding.gaps())),
                checks.take(() -> text("practices", "the practices", finding.practices())),
                checks.take(() -> text("recommendations", "the recommendations", finding.recommendations())));
        checks.requireAllPassed();
        review.find(roundTable, checked);
    }

    private static String text(String field, String label, String text) {
        return new Entry(field, label, text).optional(ReviewCycle.NOTE_LIMIT).orElse(null);
    }

    /** How the review lives up to a guiding principle; a later text replaces the earlier. */
    public void giveEvidence(String reference, GuidingPrinciple principle, String evidence) {
        String by = actors.steward("evidence");
        reviews.get(reference)
                .giveEvidence(
                        principle,
                        new Entry("evidence", "the evidence", evidence).required(ReviewCycle.NOTE_LIMIT),
                        by,
                        now());
    }

    /** The co-conveners are consulted for a while; who they are, when they are reminded and when it ends (D.5.a). */
    @Transactional(readOnly = true)
    public CommentWindow openComments() {
        ZonedDateTime from = clock.instant().atZone(common.zone());
        ZonedDateTime to = from.plus(settings.comments());
        return new CommentWindow(
                register.body(Groups.CO_CONVENERS).orElseThrow(),
                from.plus(Duration.between(from, to).dividedBy(2)).toInstant(),
                to.toInstant());
    }

    /** A co-convener or member says something on roadmap, draft or report; who has nothing to say says nothing. */
    public void comment(String reference, CommentedText subject, String agency, Optional<String> comment) {
        Review review = reviews.get(reference);
        review.requireOpen("comment on it");
        new Entry("comment", "the comment", comment.orElse(null))
                .optional(ReviewCycle.NOTE_LIMIT)
                .ifPresent(text -> review.comment(subject, agency, text, actors.personOf(agency, "comment"), now()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), common.zone());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * @param stakeholders who has not been consulted yet
     * @param chapters that have not been handed in yet
     * @param reports whether the report of a State is awaited
     */
    public record OpenInputs(List<ConsultedParty> stakeholders, List<RoundTable> chapters, boolean reports) {}

    /** @param coConveners ids of their agencies */
    public record CommentWindow(List<String> coConveners, Instant remindAt, Instant closesAt) {}
}
