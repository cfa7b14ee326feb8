package org.ibcm.review;

import static org.ibcm.review.ReviewStatus.AGREED;
import static org.ibcm.review.ReviewStatus.CLOSED;
import static org.ibcm.review.ReviewStatus.CONFERENCE;
import static org.ibcm.review.ReviewStatus.CONSOLIDATION;
import static org.ibcm.review.ReviewStatus.FINALISATION;
import static org.ibcm.review.ReviewStatus.INPUTS;
import static org.ibcm.review.ReviewStatus.ROADMAP;
import static org.ibcm.review.ReviewStatus.SUBMITTED;
import static org.ibcm.review.ReviewStatus.WITHDRAWN;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ibcm.engine.InputRefused;

/** A regional review of the Global Compact, from its launch to the forum (D.5.a). */
@Entity
@Table(name = "review")
class Review {

    private static final String PREFIX = "GCM-";

    @Id
    private String reference;

    @Version
    private Integer version;

    private int reviewYear;

    @Enumerated(EnumType.STRING)
    private ReviewStatus status;

    private String launchedBy;
    private Instant launchedAt;
    private String roadmapNote;
    private String guidanceNoteLink;
    private String draftLink;
    private String draftSummary;
    private LocalDate heldFrom;
    private LocalDate heldTo;
    private String statesPresent;
    private String championCountry;
    private String keyMessages;
    private String arabicLink;
    private String englishLink;
    private String reportSummary;
    private String agreedBy;
    private LocalDate agreedOn;
    private LocalDate submittedOn;
    private String submissionReference;
    private String lessonsLearned;
    private LocalDate endedOn;
    private String reason;

    @OneToMany(mappedBy = "review", cascade = CascadeType.PERSIST)
    private List<Milestone> milestones = new ArrayList<>();

    @OneToMany(mappedBy = "review", cascade = CascadeType.PERSIST, orphanRemoval = true)
    @OrderBy("state")
    private List<NationalReport> reports = new ArrayList<>();

    @OneToMany(mappedBy = "review", cascade = CascadeType.PERSIST)
    @OrderBy("heldOn, recordedAt")
    private List<Consultation> consultations = new ArrayList<>();

    @OneToMany(mappedBy = "review", cascade = CascadeType.PERSIST)
    @OrderBy("roundTable")
    private List<Chapter> chapters = new ArrayList<>();

    @OneToMany(mappedBy = "review", cascade = CascadeType.PERSIST)
    private List<Evidence> evidence = new ArrayList<>();

    @OneToMany(mappedBy = "review", cascade = CascadeType.PERSIST, orphanRemoval = true)
    @OrderBy("justifiedAt")
    private List<Justification> justifications = new ArrayList<>();

    @OneToMany(mappedBy = "review", cascade = CascadeType.PERSIST)
    @OrderBy("saidAt")
    private List<ReviewComment> comments = new ArrayList<>();

    @OneToMany(mappedBy = "review", cascade = CascadeType.PERSIST)
    @OrderBy("writtenAt")
    private List<EarlierVersion> earlierVersions = new ArrayList<>();

    protected Review() {}

    static String reference(int year) {
        return PREFIX + year;
    }

    /** @param by who launched it; null for the calendar */
    static Review launch(
            Launch launch,
            Map<MilestoneKind, LocalDate> days,
            Map<RoundTable, String> chapterAgencies,
            String by,
            Instant now) {
        Review review = new Review();
        review.reference = reference(launch.year());
        review.reviewYear = launch.year();
        review.begin(by, now);
        days.forEach((kind, day) -> review.milestones.add(Milestone.of(review, kind, day)));
        launch.states()
                .forEach(state -> review.reports.add(
                        NationalReport.invited(review, state, days.get(MilestoneKind.NATIONAL_REPORTS))));
        chapterAgencies.forEach(
                (roundTable, agency) -> review.chapters.add(Chapter.assigned(review, roundTable, agency)));
        return review;
    }

    /**
     * A review that was withdrawn begins anew, with the days and the States that it is launched with. Reports,
     * consultations and chapters that are in stay, and so do comments and lessons; later steps are taken again.
     */
    void relaunch(Launch launch, Map<MilestoneKind, LocalDate> days, String by, Instant now) {
        require("launch it again", WITHDRAWN);
        begin(by, now);
        forgetLaterSteps();
        days.forEach((kind, day) -> {
            Milestone milestone = milestone(kind);
            milestone.reopen();
            if (!milestone.dueOn().equals(day)) {
                milestone.move(day, false, "Launched again", by == null ? "" : by, now);
            }
        });
        LocalDate due = days.get(MilestoneKind.NATIONAL_REPORTS);
        reports.removeIf(report -> !report.received() && !launch.states().contains(report.state()));
        reports.forEach(report -> report.reopen(due));
        launch.states().stream()
                .filter(state ->
                        reports.stream().noneMatch(report -> report.state().equals(state)))
                .forEach(state -> reports.add(NationalReport.invited(this, state, due)));
    }

    private void forgetLaterSteps() {
        justifications.clear();
        draftLink = null;
        draftSummary = null;
        heldFrom = null;
        heldTo = null;
        statesPresent = null;
        championCountry = null;
        keyMessages = null;
        arabicLink = null;
        englishLink = null;
        reportSummary = null;
        agreedBy = null;
        agreedOn = null;
        endedOn = null;
    }

    private void begin(String by, Instant now) {
        status = ROADMAP;
        launchedBy = by;
        launchedAt = now;
        reason = null;
    }

    /** Roadmap and guidance note, ready for consultation and decision; the chapters are shared out with it. */
    void prepareRoadmap(String note, String guidanceLink, Map<RoundTable, String> agencies) {
        require("prepare the roadmap", ROADMAP);
        roadmapNote = note;
        guidanceNoteLink = guidanceLink;
        agencies.forEach((roundTable, agency) -> chapter(roundTable).assign(agency));
    }

    /** The Executive Committee has agreed on the roadmap. */
    void agreeOnRoadmap(LocalDate today) {
        require("agree on the roadmap", ROADMAP);
        status = INPUTS;
        meet(MilestoneKind.ROADMAP, today);
        countReports(today);
    }

    /** All is in, or the time for it is over. */
    void closeInputs() {
        require("close the inputs", INPUTS);
        status = CONSOLIDATION;
    }

    void receive(NationalReport report, ReceivedReport received, String by, LocalDate today, Instant now) {
        requireTakingInputs("record a national report");
        report.receive(received, today, by, now);
        countReports(today);
    }

    /** The milestone is met once every invited State has reported; time that is over meets nothing. */
    private void countReports(LocalDate day) {
        if (reports.stream().allMatch(report -> report.status().in())) {
            meet(MilestoneKind.NATIONAL_REPORTS, day);
        }
    }

    void hear(ConsultedParty party, Heard heard, String by, LocalDate today, Instant now) {
        requireTakingInputs("record a consultation");
        consultations.add(Consultation.of(this, party, heard, by, now));
        if (silentParties().isEmpty()) {
            meet(MilestoneKind.CONSULTATIONS, today);
        }
    }

    void write(RoundTable roundTable, DraftedChapter draft, String by, LocalDate today, Instant now) {
        requireTakingInputs("write a chapter");
        chapter(roundTable).write(draft, by, now);
        if (chapters.stream().allMatch(Chapter::written)) {
            meet(MilestoneKind.CHAPTERS, today);
        }
    }

    /** Another agency of the Network drafts the chapter; answers which one did until now. */
    String assign(RoundTable roundTable, String agency) {
        requireTakingInputs("give a chapter to another agency");
        String before = chapter(roundTable).agency();
        chapter(roundTable).assign(agency);
        return before;
    }

    void find(RoundTable roundTable, FindingView finding) {
        requireTakingInputs("write a chapter");
        chapter(roundTable).find(finding.objective(), finding);
    }

    void giveEvidence(GuidingPrinciple principle, String text, String by, Instant now) {
        requireTakingInputs("give evidence");
        Evidence given = evidence.stream()
                .filter(one -> one.principle() == principle)
                .findFirst()
                .orElseGet(() -> {
                    Evidence first = Evidence.of(this, principle);
                    evidence.add(first);
                    return first;
                });
        given.say(text, by, now);
    }

    /** What stays open is justified once; the first justification stays on record. */
    void justify(List<String> gaps, String text, String by, Instant now) {
        require("justify a gap", INPUTS, CONSOLIDATION);
        gaps.stream()
                .filter(gap ->
                        justifications.stream().noneMatch(one -> one.gap().equals(gap)))
                .forEach(gap -> justifications.add(Justification.of(this, gap, text, by, now)));
    }

    /** The draft for the conference. */
    void consolidate(String link, String summary, LocalDate today) {
        require("write the draft", CONSOLIDATION);
        draftLink = link;
        draftSummary = summary;
        status = CONFERENCE;
        meet(MilestoneKind.DRAFT, today);
    }

    /** Answers the States that had not reported before they presented their reports there. */
    List<String> holdConference(HeldConference held) {
        require("record the conference", CONFERENCE);
        List<String> reporting = held.statesPresenting().stream()
                .filter(state -> !report(state).status().in())
                .toList();
        held.statesPresenting().forEach(state -> report(state).present());
        heldFrom = held.from();
        heldTo = held.to();
        statesPresent = String.join(",", held.statesPresent());
        championCountry = held.championCountry();
        keyMessages = held.keyMessages();
        status = FINALISATION;
        meet(MilestoneKind.CONFERENCE, held.to());
        countReports(held.to());
        return reporting;
    }

    void finalise(String arabic, String english, String summary) {
        require("finalise the report", FINALISATION);
        arabicLink = arabic;
        englishLink = english;
        reportSummary = summary;
    }

    /**
     * The Executive Committee has agreed; no report of a State is taken any more.
     *
     * @param decision reference of the decision
     * @return States whose reports were still awaited
     */
    List<String> agreeOnReport(String decision, LocalDate today, Instant now) {
        require("agree on the report", FINALISATION);
        status = AGREED;
        agreedBy = decision;
        agreedOn = today;
        meet(MilestoneKind.FINAL_REPORT, today);
        List<NationalReport> awaited =
                reports.stream().filter(report -> report.status().awaited()).toList();
        awaited.forEach(report -> report.closeWithout(null, null, now));
        return awaited.stream().map(NationalReport::state).toList();
    }

    /** @param lessons added to those on record; null where there are no more */
    void submit(LocalDate day, String submission, String lessons) {
        require("submit the report to the forum", AGREED);
        status = SUBMITTED;
        submittedOn = day;
        submissionReference = submission;
        lessonsLearned = lessonsWith(lessons);
        meet(MilestoneKind.SUBMISSION, day);
    }

    /** What is on record and what is added to it. */
    String lessonsWith(String more) {
        if (more == null || more.equals(lessonsLearned)) {
            return lessonsLearned;
        }
        return lessonsLearned == null ? more : lessonsLearned + "\n\n" + more;
    }

    /** Lessons are learned until the review is closed. */
    void learn(String lessons) {
        require("record lessons", FINALISATION, AGREED, SUBMITTED);
        lessonsLearned = lessons;
    }

    /** The forum has been held. */
    void close(LocalDate today) {
        require("close it", SUBMITTED);
        status = CLOSED;
        endedOn = today;
        meet(MilestoneKind.FORUM, milestone(MilestoneKind.FORUM).dueOn());
    }

    /** A report that has gone to the forum cannot be called back. */
    void withdraw(String why, LocalDate today) {
        require("withdraw it", ROADMAP, INPUTS, CONSOLIDATION, CONFERENCE, FINALISATION, AGREED);
        status = WITHDRAWN;
        reason = why;
        endedOn = today;
    }

    /** @param subject the State, or the name of the round table */
    void keep(String subject, EarlierVersionView version) {
        earlierVersions.add(EarlierVersion.of(this, subject, version));
    }

    /** What stood there before, the earliest first. */
    List<EarlierVersionView> earlier(String subject) {
        return earlierVersions.stream()
                .filter(version -> version.subject().equals(subject))
                .map(EarlierVersion::view)
                .toList();
    }

    /** Whoever reports has the time that the milestones leave. */
    void followMilestones() {
        LocalDate due = due(MilestoneKind.NATIONAL_REPORTS);
        LocalDate conference = due(MilestoneKind.CONFERENCE);
        reports.forEach(report -> report.follow(due, conference));
    }

    void comment(CommentedText subject, String agency, String text, String by, Instant now) {
        comments.add(ReviewComment.of(this, subject, agency, text, by, now));
    }

    /** Reports, consultations and chapters are taken until the report is final. */
    void requireTakingInputs(String step) {
        require(step, INPUTS, CONSOLIDATION, CONFERENCE, FINALISATION);
    }

    void requireOpen(String step) {
        if (!status.open()) {
            throw new ReviewDoesNotAllow(step, reference, status);
        }
    }

    private void require(String step, ReviewStatus... allowed) {
        if (!List.of(allowed).contains(status)) {
            throw new ReviewDoesNotAllow(step, reference, status);
        }
    }

    private void meet(MilestoneKind kind, LocalDate day) {
        Milestone milestone = milestone(kind);
        if (milestone.metOn() == null) {
            milestone.meet(day);
        }
    }

    Milestone milestone(MilestoneKind kind) {
        return milestones.stream()
                .filter(milestone -> milestone.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(reference + " has no milestone " + kind));
    }

    LocalDate due(MilestoneKind kind) {
        return milestone(kind).dueOn();
    }

    Chapter chapter(RoundTable roundTable) {
        return chapters.stream()
                .filter(chapter -> chapter.roundTable() == roundTable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(reference + " has no chapter " + roundTable));
    }

    NationalReport report(String state) {
        return report("state", state);
    }

    /** Refuses, by the name of the field, a State that is not invited. */
    NationalReport report(String field, String state) {
        return reports.stream()
                .filter(report -> report.state().equals(state))
                .findFirst()
                .orElseThrow(() -> new InputRefused(
                        field,
                        "%s is not among the States that are invited to %s (\"%s\")."
                                .formatted(state, reference, field),
                        "review-state-not-invited",
                        state,
                        reference));
    }

    /** Who has not been consulted yet. */
    List<ConsultedParty> silentParties() {
        return List.of(ConsultedParty.values()).stream()
                .filter(party -> consultations.stream().noneMatch(consultation -> consultation.party() == party))
                .toList();
    }

    String reference() {
        return reference;
    }

    int reviewYear() {
        return reviewYear;
    }

    ReviewStatus status() {
        return status;
    }

    Optional<String> launchedBy() {
        return Optional.ofNullable(launchedBy);
    }

    List<Milestone> milestones() {
        return milestones;
    }

    List<NationalReport> reports() {
        return reports;
    }

    List<Consultation> consultations() {
        return consultations;
    }

    List<Chapter> chapters() {
        return chapters;
    }

    List<Evidence> evidence() {
        return evidence;
    }

    List<Justification> justifications() {
        return justifications;
    }

    ReviewLine line() {
        return new ReviewLine(
                reference,
                reviewYear,
                status,
                milestones.stream()
                        .map(Milestone::day)
                        .sorted(Comparator.comparing(ReviewLine.Day::dueOn).thenComparing(ReviewLine.Day::kind))
                        .toList());
    }

    ReviewView view() {
        return new ReviewView(
                reference,
                reviewYear,
                status,
                launchedBy,
                launchedAt,
                milestones.stream()
                        .map(Milestone::view)
                        .sorted(Comparator.comparing(MilestoneView::dueOn).thenComparing(MilestoneView::kind))
                        .toList(),
                reports.stream().map(NationalReport::view).toList(),
                consultations.stream().map(Consultation::view).toList(),
                chapters.stream().map(Chapter::view).toList(),
                justifications.stream().map(Justification::view).toList(),
                comments.stream().map(ReviewComment::view).toList(),
                new ReviewView.Texts(
                        roadmapNote, guidanceNoteLink, draftLink, draftSummary, arabicLink, englishLink, reportSummary),
                heldFrom == null
                        ? null
                        : new ReviewView.Conference(
                                heldFrom, heldTo, Lists.split(statesPresent), championCountry, keyMessages),
                agreedBy,
                agreedOn,
                submittedOn,
                submissionReference,
                lessonsLearned,
                endedOn,
                reason);
    }
}
