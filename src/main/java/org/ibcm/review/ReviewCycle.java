package org.ibcm.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ibcm.engine.Checks;
import org.ibcm.engine.CurrentUser;
import org.ibcm.engine.CurrentUser.Actor;
import org.ibcm.engine.Entry;
import org.ibcm.engine.IbcmSettings;
import org.ibcm.engine.InputRefused;
import org.ibcm.register.Register;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A review from its launch to the forum, step by step (D.5.a). */
@Service
@Transactional
public class ReviewCycle {

    static final int NOTE_LIMIT = 4_000;
    static final String NETWORK = "un-network";

    private final Reviews reviews;
    private final LaunchCheck check;
    private final Timetable timetable;
    private final WebLinks links;
    private final ArabStates states;
    private final Register register;
    private final ReviewActors actors;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final ReviewSettings settings;
    private final IbcmSettings common;
    private final Clock clock;

    ReviewCycle(
            Reviews reviews,
            LaunchCheck check,
            Timetable timetable,
            WebLinks links,
            ArabStates states,
            Register register,
            ReviewActors actors,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            ReviewSettings settings,
            IbcmSettings common,
            Clock clock) {
        this.reviews = reviews;
        this.check = check;
        this.timetable = timetable;
        this.links = links;
        this.states = states;
        this.register = register;
        this.actors = actors;
        this.currentUser = currentUser;
        this.events = events;
        this.settings = settings;
        this.common = common;
        this.clock = clock;
    }

    /** The year whose review is due to begin and has not been launched; at most one. */
    @Transactional(readOnly = true)
    public Optional<Integer> due() {
        LocalDate today = today();
        int year = settings.firstYear();
        while (!settings.launch().atYear(year - 1 + settings.cycle()).isAfter(today)) {
            year += settings.cycle();
        }
        return settings.launch().atYear(year - 1).isAfter(today)
                        || reviews.findByReviewYear(year).isPresent()
                ? Optional.empty()
                : Optional.of(year);
    }

    /** Launches a review; answers its reference, such as {@code GCM-2028}. One that was withdrawn begins anew. */
    public String launch(LaunchRequest request) {
        Launch launch = check.check(request);
        Map<MilestoneKind, LocalDate> days = check.days(today(), launch.conference(), launch.forum());
        String by = currentUser.actor().map(Actor::name).orElse(null);
        Optional<Review> earlier = reviews.findByReviewYear(launch.year());
        earlier.filter(review -> review.status() != ReviewStatus.WITHDRAWN).ifPresent(review -> {
            throw new InputRefused(
                    "reviewYear",
                    "The review of %d has been launched already (\"reviewYear\"): please see %s."
                            .formatted(launch.year(), review.reference()),
                    "review-launched",
                    String.valueOf(launch.year()),
                    review.reference());
        });
        earlier.ifPresent(review -> review.relaunch(launch, days, by, now()));
        return earlier.orElseGet(() -> reviews.saveAndFlush(Review.launch(launch, days, firstAgencies(), by, now())))
                .reference();
    }

    /** Those of the settings that are in the Network today; another of its agencies where one is not. */
    private Map<RoundTable, String> firstAgencies() {
        List<String> network = network();
        Map<RoundTable, String> agencies = new EnumMap<>(RoundTable.class);
        for (RoundTable roundTable : RoundTable.values()) {
            String agency = settings.chapterAgencies().get(roundTable);
            agencies.put(roundTable, agency != null && network.contains(agency) ? agency : network.get(0));
        }
        return agencies;
    }

    /** The coordinator hands in roadmap and guidance note, confirms the days and shares out the chapters. */
    public void prepareRoadmap(String reference, Roadmap roadmap) {
        Review review = reviews.get(reference);
        String by = actors.steward("roadmapNote");
        Checks checks = new Checks();
        LocalDate conference =
                Optional.ofNullable(roadmap.conferenceDate()).orElse(review.due(MilestoneKind.CONFERENCE));
        LocalDate forum = Optional.ofNullable(roadmap.forumDate()).orElse(review.due(MilestoneKind.FORUM));
        Map<MilestoneKind, LocalDate> days = checks.take(() -> confirmed(review, conference, forum));
        String note = checks.take(() -> new Entry("roadmapNote", "the roadmap", roadmap.note())
                .optional(Entry.TEXT_LIMIT)
                .orElse(null));
        String link =
                checks.take(() -> links.optional("guidanceNoteLink", "the guidance note", roadmap.guidanceNoteLink()));
        roadmap.chapters().forEach((roundTable, agency) -> checks.take(() -> requireNetwork(roundTable, agency)));
        checks.requireAllPassed();
        review.prepareRoadmap(note, link, roadmap.chapters());
        enter(review, days, Set.of(), "Confirmed in the roadmap", by);
    }

    private Map<MilestoneKind, LocalDate> confirmed(Review review, LocalDate conference, LocalDate forum) {
        LaunchCheck.requireOrder("conferenceDate", review.reviewYear(), conference, forum);
        String field = conference.equals(review.due(MilestoneKind.CONFERENCE)) ? "forumDate" : "conferenceDate";
        return timetable.moved(
                review, field, Map.of(MilestoneKind.CONFERENCE, conference, MilestoneKind.FORUM, forum), today());
    }

    private Void requireNetwork(RoundTable roundTable, String agency) {
        requireAmong(network(), "chapter" + roundTable, agency);
        return null;
    }

    /** Refuses, by the name of the field, an agency that is not in the Network. */
    static void requireAmong(List<String> network, String field, String agency) {
        if (!network.contains(agency)) {
            throw new InputRefused(
                    field,
                    "Chapters are drafted by agencies of the Regional UN Network (\"%s\"); \"%s\" is none of them."
                            .formatted(field, agency),
                    "review-chapter-agency",
                    agency);
        }
    }

    /** States, stakeholders and authors are asked now, and have some time even where the review is late. */
    public void agreeOnRoadmap(String reference) {
        Review review = reviews.get(reference);
        review.agreeOnRoadmap(today());
        enter(review, timetable.timeForInputs(review, today()), Set.of(), "The inputs begin late", "");
    }

    public void closeInputs(String reference) {
        reviews.get(reference).closeInputs();
    }

    /** The draft for the conference; members are asked to comment on it. */
    public void consolidate(String reference, String link, String summary) {
        actors.steward("draftLink");
        reviews.get(reference)
                .consolidate(
                        links.required("draftLink", "the draft", link),
                        text("draftSummary", "the summary", summary),
                        today());
    }

    /** The secretariat records the conference; those who presented there have presented their reports (D.6). */
    public void holdConference(String reference, HeldConference held) {
        actors.steward("heldFrom");
        Review review = reviews.get(reference);
        Checks checks = new Checks();
        LocalDate from = Optional.ofNullable(held.from()).orElse(review.due(MilestoneKind.CONFERENCE));
        LocalDate to = Optional.ofNullable(held.to()).orElse(from);
        checks.take(() -> requireBetween(from, to, review.due(MilestoneKind.FORUM)));
        List<String> present = checks.take(() -> invited(review, "statesPresent", held.statesPresent()));
        List<String> presenting = checks.take(() -> invited(review, "statesPresenting", held.statesPresenting()));
        String champion = checks.take(() -> champion(review, held.championCountry()));
        String messages = checks.take(() -> text("keyMessages", "the key messages", held.keyMessages()));
        checks.requireAllPassed();
        review.holdConference(
                        new HeldConference(from, to, together(present, presenting), presenting, champion, messages))
                .forEach(state -> events.publishEvent(new NationalReportUpdated(reference, state)));
    }

    private List<String> invited(Review review, String field, List<String> names) {
        List<String> known = states.checked(field, orNone(names));
        known.forEach(state -> review.report(field, state));
        return known;
    }

    /** Whoever presented was there. */
    private List<String> together(List<String> present, List<String> presenting) {
        return states.checked(
                "statesPresent",
                Stream.concat(present.stream(), presenting.stream()).toList());
    }

    private String champion(Review review, String name) {
        return name == null || name.isBlank()
                ? null
                : invited(review, "championCountry", List.of(name.strip())).get(0);
    }

    private static Void requireBetween(LocalDate from, LocalDate to, LocalDate forum) {
        if (to.isBefore(from)) {
            throw new InputRefused(
                    "heldTo",
                    "The conference ends on %s, before it begins on %s (\"heldTo\").".formatted(to, from),
                    "review-conference-backwards",
                    to.toString(),
                    from.toString());
        }
        if (!to.isBefore(forum)) {
            throw new InputRefused(
                    "heldTo",
                    "The conference is held before the forum on %s (\"heldTo\").".formatted(forum),
                    "review-held-after-forum",
                    forum.toString());
        }
        return null;
    }

    /** The report of the region in Arabic and English, as it goes to co-conveners and Executive Committee. */
    public void finalise(String reference, String arabicLink, String englishLink, String summary) {
        actors.steward("reportLinkEnglish");
        Checks checks = new Checks();
        String arabic = checks.take(() -> links.required("reportLinkArabic", "the Arabic report", arabicLink));
        String english = checks.take(() -> links.required("reportLinkEnglish", "the English report", englishLink));
        String words = checks.take(() -> text("reportSummary", "the summary", summary));
        checks.requireAllPassed();
        reviews.get(reference).finalise(arabic, english, words);
    }

    /** The report of the region is final; nobody waits for a State any more. */
    public void agreeOnReport(String reference, String decision) {
        reviews.get(reference)
                .agreeOnReport(decision, today(), now())
                .forEach(state -> events.publishEvent(new NationalReportUpdated(reference, state)));
    }

    /** The report goes to the forum; answers whether that is later than planned. */
    public boolean submit(String reference, LocalDate submittedOn, String submissionReference, String lessons) {
        actors.steward("submittedOn");
        Review review = reviews.get(reference);
        LocalDate day = Optional.ofNullable(submittedOn).orElse(today());
        LocalDate planned = review.due(MilestoneKind.SUBMISSION);
        if (day.isAfter(today())) {
            throw new InputRefused(
                    "submittedOn",
                    "%s has not come yet (\"submittedOn\"): please give the day on which it was submitted."
                            .formatted(day),
                    "review-submitted-ahead",
                    day.toString());
        }
        Checks checks = new Checks();
        String filedAs = checks.take(
                () -> new Entry("submissionReference", "the reference", submissionReference).requiredLine(200));
        String learned = checks.take(() -> furtherLessons(review, lessons));
        checks.requireAllPassed();
        review.submit(day, filedAs, learned);
        return day.isAfter(planned);
    }

    private static String furtherLessons(Review review, String lessons) {
        String more = text("lessonsLearned", "the lessons", lessons);
        String all = review.lessonsWith(more);
        if (all != null && all.length() > Entry.TEXT_LIMIT) {
            int room = Entry.TEXT_LIMIT - all.length() + more.length();
            throw new InputRefused(
                    "lessonsLearned",
                    "With the lessons that are on record this is too long (\"lessonsLearned\"); there is room for %d more characters. Please shorten it."
                            .formatted(room),
                    "review-lessons-long",
                    String.valueOf(room));
        }
        return more;
    }

    /** Whether the day that is planned for the submission is over. */
    @Transactional(readOnly = true)
    public boolean isSubmissionOverdue(String reference) {
        return today().isAfter(reviews.get(reference).due(MilestoneKind.SUBMISSION));
    }

    public void learn(String reference, String lessons) {
        actors.steward("lessonsLearned");
        reviews.get(reference).learn(new Entry("lessonsLearned", "the lessons", lessons).required(Entry.TEXT_LIMIT));
    }

    public void close(String reference) {
        reviews.get(reference).close(today());
    }

    /** Its page withdraws the review, and says why. */
    public void withdraw(String reference, String reason) {
        actors.steward("withdrawalReason");
        reviews.get(reference)
                .withdraw(new Entry("withdrawalReason", "the reason", reason).required(NOTE_LIMIT), today());
        events.publishEvent(new ReviewWithdrawn(reference));
    }

    /** Closes a review whose process was told to end, unless its page has done so. */
    public void recordWithdrawal(String reference, Optional<String> reason) {
        Review review = reviews.get(reference);
        if (review.status().open()) {
            review.withdraw(
                    new Entry("withdrawalReason", "the reason", reason.orElse(null))
                            .optional(NOTE_LIMIT)
                            .orElse(null),
                    today());
        }
    }

    /** By when things are due today; they change when milestones move. */
    @Transactional(readOnly = true)
    public Deadlines deadlines(String reference) {
        Review review = reviews.get(reference);
        Map<MilestoneKind, Instant> moments = new EnumMap<>(MilestoneKind.class);
        Map<MilestoneKind, Instant> reminders = new EnumMap<>(MilestoneKind.class);
        review.milestones().forEach(milestone -> {
            moments.put(milestone.kind(), settings.closingOf(milestone.dueOn(), common.zone()));
            reminders.put(milestone.kind(), reminder(milestone.dueOn()));
        });
        Instant inputsClose = Stream.of(
                        MilestoneKind.NATIONAL_REPORTS, MilestoneKind.CONSULTATIONS, MilestoneKind.CHAPTERS)
                .map(moments::get)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Map<MilestoneKind, Instant> handIns = new EnumMap<>(MilestoneKind.class);
        Stream.of(MilestoneKind.ROADMAP, MilestoneKind.FINAL_REPORT)
                .forEach(kind -> handIns.put(kind, handIn(review.due(kind))));
        return new Deadlines(moments, reminders, handIns, inputsClose);
    }

    /** Early enough for comments and decision; whoever is late has some time all the same. */
    private Instant handIn(LocalDate agreed) {
        Instant planned =
                settings.closingOf(agreed.minus(settings.comments()).minus(settings.decision()), common.zone());
        return planned.isBefore(answerBy()) ? answerBy() : planned;
    }

    /** By when somebody who is asked today takes a step. */
    public Instant answerBy() {
        return settings.closingOf(today().plus(settings.answer()), common.zone());
    }

    private Instant reminder(LocalDate due) {
        Instant moment = settings.closingOf(due.minus(settings.notice()), common.zone());
        return moment.isAfter(now()) ? moment : settings.closingOf(due.plusDays(1), common.zone());
    }

    /** Gives a milestone another day, with a reason; what is counted from it, and every open deadline, follows. */
    public void move(String reference, MilestoneKind kind, LocalDate to, String reason) {
        String by = actors.steward("dueOn");
        Review review = reviews.get(reference);
        review.requireOpen("move a milestone");
        Checks checks = new Checks();
        String why = checks.take(() -> new Entry("reason", "the reason", reason).required(NOTE_LIMIT));
        Map<MilestoneKind, LocalDate> days = checks.take(() -> moved(review, kind, to));
        checks.requireAllPassed();
        enter(review, days, Set.of(kind), why, by);
    }

    private Map<MilestoneKind, LocalDate> moved(Review review, MilestoneKind kind, LocalDate to) {
        requireMovable(review, kind, to);
        return timetable.moved(review, "dueOn", Map.of(kind, to), today());
    }

    private static void requireMovable(Review review, MilestoneKind kind, LocalDate to) {
        if (to == null) {
            throw new InputRefused("dueOn", "Please give the new day (\"dueOn\").", "review-day-missing");
        }
        if (review.milestone(kind).metOn() != null) {
            throw new InputRefused(
                    "dueOn",
                    "This milestone was met on %s (\"dueOn\"), so its day stays."
                            .formatted(review.milestone(kind).metOn()),
                    "review-milestone-met",
                    review.milestone(kind).metOn().toString());
        }
        if (kind == MilestoneKind.CONFERENCE) {
            LaunchCheck.requireOrder("dueOn", review.reviewYear(), to, review.due(MilestoneKind.FORUM));
        } else if (kind == MilestoneKind.FORUM) {
            LaunchCheck.requireOrder("dueOn", review.reviewYear(), review.due(MilestoneKind.CONFERENCE), to);
        } else if (!to.isBefore(review.due(MilestoneKind.FORUM))) {
            throw new InputRefused(
                    "dueOn",
                    "All of this leads to the forum on %s: please give a day before it (\"dueOn\")."
                            .formatted(review.due(MilestoneKind.FORUM)),
                    "review-day-after-forum",
                    review.due(MilestoneKind.FORUM).toString());
        }
    }

    /** @param byHand those whose days somebody chose, so that they no longer follow conference or forum */
    private void enter(
            Review review, Map<MilestoneKind, LocalDate> days, Set<MilestoneKind> byHand, String reason, String by) {
        if (days.isEmpty()) {
            return;
        }
        days.forEach((kind, day) -> review.milestone(kind).move(day, byHand.contains(kind), reason, by, now()));
        review.followMilestones();
        events.publishEvent(new MilestonesMoved(review.reference()));
    }

    private List<String> network() {
        return register.body(NETWORK).orElseThrow();
    }

    private static List<String> orNone(List<String> names) {
        return names == null ? List.of() : names;
    }

    private static String text(String field, String label, String text) {
        return new Entry(field, label, text).optional(Entry.TEXT_LIMIT).orElse(null);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), common.zone());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * @param reminders when whoever has not acted is reminded; one that would have been in the past comes after the end
     * @param handIns by when roadmap and report are handed in, so that comments and decision still fit in
     * @param inputsClose when the review goes on with what is there
     */
    public record Deadlines(
            Map<MilestoneKind, Instant> milestones,
            Map<MilestoneKind, Instant> reminders,
            Map<MilestoneKind, Instant> handIns,
            Instant inputsClose) {}

    /**
     * Roadmap and guidance note; what is null stays as it is.
     *
     * @param chapters ids of agencies of the Network; round tables that are not named keep theirs
     */
    public record Roadmap(
            String note,
            String guidanceNoteLink,
            LocalDate conferenceDate,
            LocalDate forumDate,
            Map<RoundTable, String> chapters) {}
}
