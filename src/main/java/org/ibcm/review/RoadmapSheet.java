package org.ibcm.review;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ibcm.engine.IbcmSettings;
import org.ibcm.register.Member;
import org.ibcm.register.Register;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Roadmap and submission as the rows of a form's tables, for those who prepare, discuss and decide (D.5.a). */
@Service
@Transactional(readOnly = true)
public class RoadmapSheet {

    private static final String NETWORK = "un-network";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final Reviews reviews;
    private final Register register;
    private final IbcmSettings settings;

    RoadmapSheet(Reviews reviews, Register register, IbcmSettings settings) {
        this.reviews = reviews;
        this.register = register;
        this.settings = settings;
    }

    /** When what is due, who is invited, who drafts which chapter, and what co-conveners say to it. */
    public List<Fact> facts(String reference) {
        ReviewView review = get(reference);
        List<Fact> facts = new ArrayList<>();
        add(facts, "Roadmap", review.texts().roadmapNote());
        add(facts, "Guidance note", review.texts().guidanceNoteLink());
        review.milestones().forEach(milestone -> add(facts, words(milestone.kind()), day(milestone.dueOn())));
        add(
                facts,
                "Invited States",
                review.reports().stream().map(ReportView::state).collect(Collectors.joining(", ")));
        review.chapters().forEach(chapter -> add(facts, "Chapter " + chapter.roundTable(), acronym(chapter.agency())));
        comments(review).forEach(said -> add(facts, said.who() + " says", said.what()));
        add(facts, "Its page", page(review));
        return facts;
    }

    /** What the Executive Committee is asked. */
    public Question question(String reference) {
        int year = get(reference).year();
        return new Question(
                "Roadmap of the regional review " + year,
                "Agree on the roadmap and the guidance note of the regional review of the Global Compact %d?"
                        .formatted(year));
    }

    /** What was said on a roadmap that comes back: by co-conveners, and in the decision. */
    public List<Said> advice(String reference, Optional<String> decision, Optional<String> statement) {
        List<Said> advice = new ArrayList<>(comments(get(reference)));
        decision.ifPresent(record -> advice.add(new Said(
                "Executive Committee, " + record,
                statement.map(text -> text + " – ").orElse("") + settings.baseUrl() + "/decisions/" + record)));
        return advice;
    }

    /** Agencies of the Network, who may draft chapters. */
    public List<Choice> network() {
        return register.body(NETWORK).orElseThrow().stream()
                .map(agency -> new Choice(acronym(agency), agency))
                .sorted((one, other) -> one.label().compareToIgnoreCase(other.label()))
                .toList();
    }

    /** What goes to the forum, and when it is wanted there. */
    public List<Fact> submission(String reference) {
        ReviewView review = get(reference);
        List<Fact> facts = new ArrayList<>();
        add(facts, "Report in Arabic", review.texts().arabicLink());
        add(facts, "Report in English", review.texts().englishLink());
        add(facts, "Agreed by", review.agreedBy());
        add(facts, "To be submitted by", day(review.due(MilestoneKind.SUBMISSION)));
        add(facts, "Forum", day(review.due(MilestoneKind.FORUM)));
        add(facts, "Its page", page(review));
        return facts;
    }

    private List<Said> comments(ReviewView review) {
        return review.comments().stream()
                .filter(comment -> comment.subject() == CommentedText.ROADMAP)
                .map(comment -> new Said(acronym(comment.agency()), comment.text()))
                .toList();
    }

    private String acronym(String agency) {
        return register.find(agency).map(Member::acronym).orElse(agency);
    }

    private String page(ReviewView review) {
        return settings.baseUrl() + "/reviews/" + review.year();
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String words(MilestoneKind kind) {
        return switch (kind) {
            case ROADMAP -> "Roadmap agreed";
            case NATIONAL_REPORTS -> "National reports";
            case CONSULTATIONS -> "Consultations";
            case CHAPTERS -> "Chapters";
            case DRAFT -> "Draft for the conference";
            case CONFERENCE -> "Conference";
            case FINAL_REPORT -> "Final report";
            case SUBMISSION -> "Submission to the forum";
            case FORUM -> "Forum";
        };
    }

    private static void add(List<Fact> facts, String label, String value) {
        if (value != null && !value.isEmpty()) {
            facts.add(new Fact(label, value));
        }
    }

    private ReviewView get(String reference) {
        return reviews.findById(reference)
                .map(Review::view)
                .orElseThrow(() -> new NoSuchElementException("No review " + reference));
    }

    public record Fact(String label, String value) {}

    public record Question(String title, String question) {}

    public record Said(String who, String what) {}

    /** An option of a form. */
    public record Choice(String label, String value) {}
}
