package org.ibcm.review;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ibcm.register.GcmObjectives;
import org.ibcm.review.ReviewDossier.Fact;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What those who contribute to a review need to see, as rows of a form's tables and in the names of tasks (D.5.a). */
@Service
@Transactional(readOnly = true)
public class InputsDossier {

    private final Reviews reviews;
    private final StateFocalPoints focalPoints;
    private final ArabStates states;
    private final GcmObjectives objectives;
    private final ReviewWords words;

    InputsDossier(
            Reviews reviews,
            StateFocalPoints focalPoints,
            ArabStates states,
            GcmObjectives objectives,
            ReviewWords words) {
        this.reviews = reviews;
        this.focalPoints = focalPoints;
        this.states = states;
        this.objectives = objectives;
        this.words = words;
    }

    /** Where the report of a State stands, and who speaks for it. */
    public List<Fact> report(String reference, String state) {
        ReviewView review = view(reference);
        ReportView report = review.report(state);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("State", bothNames(state)));
        facts.add(new Fact("Where it stands", wordsOf(report.status())));
        facts.add(new Fact("Report due", words.day(report.dueOn())));
        facts.add(new Fact("Conference", words.day(review.due(MilestoneKind.CONFERENCE))));
        facts.add(new Fact("Focal point", focalPoint(review, state)));
        Optional.ofNullable(report.note()).ifPresent(note -> facts.add(new Fact("Note", note)));
        facts.add(new Fact("Page of the review", words.page(review)));
        return facts;
    }

    private String focalPoint(ReviewView review, String state) {
        return focalPoints
                .findById(state)
                .map(StateFocalPoint::view)
                .map(point -> "%s <%s>".formatted(point.name(), point.email()))
                .orElseGet(() -> "Nobody is named yet. Please name the focal point on %s; the invitation is sent then."
                        .formatted(page(review, state)));
    }

    /** Address of the page of a State in the review. */
    public String statePage(String reference, String state) {
        return page(view(reference), state);
    }

    private String page(ReviewView review, String state) {
        return words.page(review) + "/states/" + state.replace(' ', '-');
    }

    /** Address of the page of a chapter. */
    public String chapterPage(String reference, RoundTable roundTable) {
        return page(view(reference), roundTable);
    }

    private String page(ReviewView review, RoundTable roundTable) {
        return words.page(review) + "/chapters/" + roundTable;
    }

    /** What the chapter of a round table is about. */
    public List<Fact> chapter(String reference, RoundTable roundTable) {
        ReviewView review = view(reference);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Chapter", wordsOf(roundTable)));
        facts.add(new Fact("Objectives of the Global Compact", titles(roundTable.objectives())));
        facts.add(new Fact("Chapters due", words.day(review.due(MilestoneKind.CHAPTERS))));
        Optional.ofNullable(review.texts().guidanceNoteLink())
                .ifPresent(link -> facts.add(new Fact("Guidance note", link)));
        facts.add(new Fact(
                "Findings by objective",
                "Progress, gaps, practices and recommendations are written on %s; the regional input to the report of the Secretary-General is made of them."
                        .formatted(page(review, roundTable))));
        facts.add(new Fact("Page of the review", words.page(review)));
        return facts;
    }

    /** What a constant is called where people read English. */
    public String wordsOf(Enum<?> constant) {
        return words.of(constant);
    }

    /** A State in both languages of the region's letters: {@code Egypt (مصر)}. */
    public String bothNames(String state) {
        return "%s (%s)".formatted(states.name(state, "en"), states.name(state, "ar"));
    }

    private String titles(List<String> numbers) {
        return objectives.all().stream()
                .filter(objective -> numbers.contains(objective.number()))
                .map(objective -> objective.number() + " " + objective.title("en"))
                .collect(Collectors.joining(", "));
    }

    private ReviewView view(String reference) {
        return reviews.findById(reference)
                .map(Review::view)
                .orElseThrow(() -> new NoSuchElementException("No review " + reference));
    }
}
