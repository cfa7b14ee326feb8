package org.ibcm.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.ibcm.register.GcmObjectives;
import org.ibcm.register.Member;
import org.ibcm.register.Register;
import org.ibcm.review.CoverageView.GapLine;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What those who work on a review need to see, as rows of a form's tables (D.5.a). */
@Service
@Transactional(readOnly = true)
public class ReviewDossier {

    /** What a text variable of a form holds. */
    private static final int FORM_LIMIT = 4_000;

    private final ReviewRegister reviews;
    private final Coverage coverage;
    private final GcmObjectives objectives;
    private final Register register;
    private final ReviewWords words;

    ReviewDossier(
            ReviewRegister reviews, Coverage coverage, GcmObjectives objectives, Register register, ReviewWords words) {
        this.reviews = reviews;
        this.coverage = coverage;
        this.objectives = objectives;
        this.register = register;
        this.words = words;
    }

    /** The review in short, and what is to be read of it. */
    public List<Fact> facts(String reference, CommentedText text) {
        ReviewView review = get(reference);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Review", "Global Compact for Migration, regional review %d".formatted(review.year())));
        facts.addAll(
                switch (text) {
                    case ROADMAP -> roadmap(review);
                    case DRAFT -> draft(review);
                    case REPORT -> report(review);
                });
        facts.add(new Fact("Forum", words.day(review.due(MilestoneKind.FORUM))));
        facts.add(new Fact("Its page", words.page(review)));
        return facts;
    }

    private List<Fact> roadmap(ReviewView review) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "Roadmap", review.texts().roadmapNote());
        add(facts, "Guidance note", review.texts().guidanceNoteLink());
        facts.add(new Fact(
                "States invited",
                "%d: %s"
                        .formatted(
                                review.reports().size(),
                                review.reports().stream().map(ReportView::state).collect(Collectors.joining(", ")))));
        facts.add(new Fact(
                "Chapters",
                review.chapters().stream()
                        .map(chapter -> "%s: %s".formatted(words.of(chapter.roundTable()), acronym(chapter.agency())))
                        .collect(Collectors.joining(", "))));
        review.milestones().stream()
                .filter(milestone -> milestone.kind() != MilestoneKind.FORUM)
                .map(milestone -> new Fact(words.of(milestone.kind()), words.day(milestone.dueOn())))
                .forEach(facts::add);
        return facts;
    }

    private List<Fact> draft(ReviewView review) {
        List<Fact> facts = coverage(review);
        add(facts, "Draft report", review.texts().draftLink());
        add(facts, "What the draft says", review.texts().draftSummary());
        facts.add(new Fact("Conference", words.day(review.due(MilestoneKind.CONFERENCE))));
        return facts;
    }

    private List<Fact> report(ReviewView review) {
        List<Fact> facts = coverage(review);
        if (review.conference() != null) {
            facts.addAll(conference(review));
        }
        add(facts, "Arabic report", review.texts().arabicLink());
        add(facts, "English report", review.texts().englishLink());
        add(facts, "What the report says", review.texts().reportSummary());
        return facts;
    }

    private List<Fact> conference(ReviewView review) {
        ReviewView.Conference held = review.conference();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Conference", period(held.from(), held.to())));
        facts.add(new Fact(
                "States",
                "%d present, %d presented a report"
                        .formatted(
                                held.statesPresent().size(),
                                review.reports().stream()
                                        .filter(report -> report.status() == ReportStatus.PRESENTED)
                                        .count())));
        add(facts, "Champion country", held.championCountry());
        add(facts, "Key messages", held.keyMessages());
        return facts;
    }

    private String period(LocalDate from, LocalDate to) {
        return from.equals(to) ? words.day(from) : "%s to %s".formatted(words.day(from), words.day(to));
    }

    /** What has been covered, in numbers. */
    private List<Fact> coverage(ReviewView review) {
        CoverageView covered = coverage.of(review.reference());
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                "Objectives covered",
                outOf(
                        covered.objectives().stream()
                                .filter(CoverageView.ObjectiveLine::covered)
                                .count(),
                        covered.objectives().size())));
        facts.add(new Fact(
                "Principles met",
                outOf(
                        covered.principles().stream()
                                .filter(CoverageView.PrincipleLine::met)
                                .count(),
                        covered.principles().size())));
        facts.add(new Fact(
                "Parties consulted",
                outOf(
                        review.consultations().stream()
                                .map(ConsultationView::party)
                                .distinct()
                                .count(),
                        ConsultedParty.values().length)));
        facts.add(new Fact(
                "Chapters written",
                outOf(
                        review.chapters().stream().filter(ChapterView::written).count(),
                        review.chapters().size())));
        facts.add(new Fact(
                "National reports",
                outOf(
                        review.reports().stream()
                                .filter(report -> report.status().in())
                                .count(),
                        review.reports().size())));
        facts.addAll(justified(covered));
        return facts;
    }

    /** What is not covered, together with what has the same reason. */
    private List<Fact> justified(CoverageView covered) {
        Map<String, String> gaps = covered.gaps().stream()
                .filter(line -> line.justification() != null)
                .collect(Collectors.groupingBy(
                        line -> line.justification().justification(),
                        LinkedHashMap::new,
                        Collectors.mapping(line -> name(line.gap()), Collectors.joining("; "))));
        List<Fact> facts = new ArrayList<>();
        gaps.forEach((reason, names) -> {
            facts.add(new Fact("Not covered", names));
            facts.add(new Fact("Why", reason));
        });
        return facts;
    }

    private static String outOf(long some, int all) {
        return "%d of %d".formatted(some, all);
    }

    /** What was said on it, the earliest first. */
    public List<Comment> comments(String reference, CommentedText text) {
        return get(reference).comments().stream()
                .filter(comment -> comment.subject() == text)
                .map(comment -> new Comment(acronym(comment.agency()), comment.text()))
                .toList();
    }

    /** What the Executive Committee of the Network is asked. */
    public Question question(String reference, CommentedText text) {
        int year = get(reference).year();
        return switch (text) {
            case ROADMAP ->
                new Question(
                        "Roadmap of the regional review " + year,
                        "Agree on the roadmap and the guidance note of the regional review %d?".formatted(year),
                        "Roadmap and guidance note, comments of the co-conveners");
            case DRAFT -> throw new IllegalArgumentException("Nobody decides on a draft");
            case REPORT ->
                new Question(
                        "Report of the regional review " + year,
                        "Agree on the report of the regional review %d, in Arabic and English?".formatted(year),
                        "Report in Arabic and English, comments of the co-conveners");
        };
    }

    /** What is missing and not justified, in words. */
    public List<Missing> missing(String reference) {
        return coverage.of(reference).gaps().stream()
                .filter(line -> line.justification() == null)
                .map(GapLine::gap)
                .map(gap -> new Missing(kind(gap), detail(gap)))
                .toList();
    }

    /** The same as options of a form. */
    public List<Choice> gapChoices(String reference) {
        return coverage.of(reference).open().stream()
                .map(gap -> new Choice(name(gap), gap.code()))
                .toList();
    }

    /** The invited States as options of a form. */
    public List<Choice> invitedStates(String reference) {
        return get(reference).reports().stream()
                .map(report -> new Choice(report.state(), report.state()))
                .toList();
    }

    /** The final report as it stands, for a form to begin with; what no form can hold is null. */
    public FinalTexts finalTexts(String reference) {
        ReviewView.Texts texts = get(reference).texts();
        String summary = texts.reportSummary();
        return new FinalTexts(
                texts.arabicLink(),
                texts.englishLink(),
                summary != null && summary.length() <= FORM_LIMIT ? summary : null);
    }

    private String name(Gap gap) {
        return "%s: %s".formatted(kind(gap), detail(gap));
    }

    private static String kind(Gap gap) {
        return switch (gap.kind()) {
            case OBJECTIVE -> "Objective";
            case PRINCIPLE -> "Guiding principle";
            case CONSULTATION -> "Consultation";
            case CHAPTER -> "Chapter";
            case REPORTS -> "National reports";
        };
    }

    private String detail(Gap gap) {
        return switch (gap.kind()) {
            case OBJECTIVE -> objective(gap.detail());
            case PRINCIPLE -> words.of(GuidingPrinciple.valueOf(gap.detail()));
            case CONSULTATION -> words.of(ConsultedParty.valueOf(gap.detail()));
            case CHAPTER -> words.of(RoundTable.valueOf(gap.detail()));
            case REPORTS -> "fewer than expected are in";
        };
    }

    private String objective(String number) {
        return objectives.all().stream()
                .filter(objective -> objective.number().equals(number))
                .map(objective -> "%s %s".formatted(number, objective.title("en")))
                .findFirst()
                .orElse(number);
    }

    private String acronym(String agency) {
        return register.find(agency).map(Member::acronym).orElse(agency);
    }

    private static void add(List<Fact> facts, String label, String value) {
        if (value != null && !value.isEmpty()) {
            facts.add(new Fact(label, value));
        }
    }

    private ReviewView get(String reference) {
        return reviews.find(reference).orElseThrow(() -> new NoSuchElementException("No review " + reference));
    }

    public record Fact(String label, String value) {}

    public record Comment(String agency, String comment) {}

    public record Missing(String kind, String what) {}

    /** An option of a form. */
    public record Choice(String label, String value) {}

    /** @param basis what the decision rests on, for the record */
    public record Question(String title, String question, String basis) {}

    public record FinalTexts(String arabicLink, String englishLink, String summary) {}
}
