package org.ibcm.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ibcm.register.GcmObjectives;
import org.springframework.stereotype.Component;

/** What is neither covered nor justified, by name, as a letter tells it (D.5.a). */
@Component
class OpenGaps {

    /** More names than these make a list that nobody reads; the page of the review has them all. */
    private static final int NAMED = 8;

    private final Coverage coverage;
    private final GcmObjectives objectives;
    private final InputsDossier dossier;

    OpenGaps(Coverage coverage, GcmObjectives objectives, InputsDossier dossier) {
        this.coverage = coverage;
        this.objectives = objectives;
        this.dossier = dossier;
    }

    /** For each kind whether there is any, the first names, and how many more there are. */
    Map<String, Object> facts(ReviewView review) {
        List<Gap> open = coverage.of(review.reference()).open();
        Map<String, Object> facts = new HashMap<>();
        name(facts, "Objectives", of(open, Gap.Kind.OBJECTIVE, this::objective));
        name(facts, "Principles", of(open, Gap.Kind.PRINCIPLE, GuidingPrinciple::valueOf));
        name(facts, "Parties", of(open, Gap.Kind.CONSULTATION, ConsultedParty::valueOf));
        name(facts, "Chapters", of(open, Gap.Kind.CHAPTER, RoundTable::valueOf));
        name(
                facts,
                "Reports",
                of(open, Gap.Kind.REPORTS, gap -> silentStates(review)).stream()
                        .flatMap(List::stream)
                        .toList());
        return facts;
    }

    private static <T> List<T> of(List<Gap> gaps, Gap.Kind kind, Function<String, T> name) {
        return gaps.stream()
                .filter(gap -> gap.kind() == kind)
                .map(gap -> name.apply(gap.detail()))
                .toList();
    }

    private static void name(Map<String, Object> facts, String kind, List<?> names) {
        facts.put("any" + kind, !names.isEmpty());
        facts.put("missing" + kind, names.stream().limit(NAMED).toList());
        facts.put("more" + kind, names.size() > NAMED ? names.size() - NAMED : null);
    }

    private List<String> silentStates(ReviewView review) {
        return review.reports().stream()
                .filter(report -> !report.status().in())
                .map(ReportView::state)
                .map(dossier::bothNames)
                .toList();
    }

    /** In both languages, as a letter has no other way to name it. */
    private String objective(String number) {
        return objectives.all().stream()
                .filter(objective -> objective.number().equals(number))
                .map(objective -> "%s %s (%s)".formatted(number, objective.title("en"), objective.title("ar")))
                .findFirst()
                .orElse(number);
    }
}
