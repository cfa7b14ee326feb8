package org.ibcm.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ibcm.engine.InputRefused;
import org.ibcm.register.GcmObjectives;
import org.ibcm.register.Register;
import org.ibcm.review.ArabStates;
import org.ibcm.review.ChapterView;
import org.ibcm.review.Contributions;
import org.ibcm.review.DraftedChapter;
import org.ibcm.review.FindingView;
import org.ibcm.review.GuidingPrinciple;
import org.ibcm.review.ReviewView;
import org.ibcm.review.RoundTable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A chapter: its agency hands it in, also a better one, and writes what it finds objective by objective, beside what
 * others have said; the coordinator and the secretariat give it to another agency (D.5.a).
 */
@Controller
@RequestMapping("/reviews/{year:[0-9]{4}}/chapters/{roundTable:RT[1-4]}")
class ReviewChapterPage {

    private static final String OBJECTIVE = "objective";
    private static final String AGENCY = "agency";
    private static final String SUMMARY = "chapterSummary";
    private static final String LINK = "documentLink";
    private static final String OBJECTIVES_COVERED = "objectivesCovered";
    private static final String PRINCIPLES_COVERED = "principlesCovered";
    private static final List<String> TEXTS = List.of("progress", "gaps", "practices", "recommendations");

    private final ReviewVisits visits;
    private final Contributions contributions;
    private final GcmObjectives objectives;
    private final ArabStates states;
    private final Register register;
    private final Refusals refusals;

    ReviewChapterPage(
            ReviewVisits visits,
            Contributions contributions,
            GcmObjectives objectives,
            ArabStates states,
            Register register,
            Refusals refusals) {
        this.visits = visits;
        this.contributions = contributions;
        this.objectives = objectives;
        this.states = states;
        this.register = register;
        this.refusals = refusals;
    }

    @GetMapping
    String show(@PathVariable int year, @PathVariable RoundTable roundTable, Model model) {
        return page(visits.insider(year), roundTable, model);
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String find(
            @PathVariable int year,
            @PathVariable RoundTable roundTable,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        ReviewVisit visit = visits.insider(year);
        SentForm form = new SentForm(fields);
        String objective = form.text(OBJECTIVE);
        try {
            form.requireOnce(TEXTS);
            contributions.find(
                    visit.review().reference(),
                    roundTable,
                    new FindingView(
                            objective,
                            form.text("progress"),
                            form.text("gaps"),
                            form.text("practices"),
                            form.text("recommendations")));
        } catch (InputRefused refusal) {
            model.addAttribute("entered", form.entered(TEXTS));
            return refused(refusal, objective, visit, roundTable, model, response);
        }
        next.addFlashAttribute("done", "reviews.finding.done");
        next.addFlashAttribute("saved", objective);
        return to(year, roundTable) + "#objective-" + objective;
    }

    /** Where the switch of languages leads from a refusal. */
    @GetMapping("/{step:draft|agency}")
    String backToChapter(@PathVariable int year, @PathVariable RoundTable roundTable) {
        return to(year, roundTable);
    }

    @PostMapping(path = "/draft", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String handIn(
            @PathVariable int year,
            @PathVariable RoundTable roundTable,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        ReviewVisit visit = visits.insider(year);
        SentForm form = new SentForm(fields);
        List<String> covered = fields.getOrDefault(OBJECTIVES_COVERED, List.of());
        List<String> shown = fields.getOrDefault(PRINCIPLES_COVERED, List.of());
        try {
            form.requireOnce(List.of(SUMMARY, LINK));
            contributions.write(
                    visit.review().reference(),
                    roundTable,
                    new DraftedChapter(
                            form.text(SUMMARY),
                            form.text(LINK),
                            covered,
                            GuidingPrinciple.checked(PRINCIPLES_COVERED, shown)));
        } catch (InputRefused refusal) {
            model.addAttribute("entered", form.entered(List.of(SUMMARY, LINK)));
            model.addAttribute("chosenObjectives", Set.copyOf(covered));
            model.addAttribute("chosenPrinciples", Set.copyOf(shown));
            return refused(refusal, "draft", visit, roundTable, model, response);
        }
        next.addFlashAttribute("done", "reviews.chapter.done");
        return to(year, roundTable);
    }

    @PostMapping(path = "/agency", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String give(
            @PathVariable int year,
            @PathVariable RoundTable roundTable,
            @RequestParam(defaultValue = "") String agency,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        ReviewVisit visit = visits.insider(year);
        try {
            contributions.give(visit.review().reference(), roundTable, agency);
        } catch (InputRefused refusal) {
            model.addAttribute("entered", Map.of(AGENCY, agency));
            return refused(refusal, AGENCY, visit, roundTable, model, response);
        }
        next.addFlashAttribute("done", "reviews.chapter.given");
        return to(year, roundTable);
    }

    private String refused(
            InputRefused refusal,
            String place,
            ReviewVisit visit,
            RoundTable roundTable,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        model.addAttribute("place", place);
        model.addAttribute("refused", SentForm.sentences(refusal, refusals));
        return page(visit, roundTable, model);
    }

    private static String to(int year, RoundTable roundTable) {
        return "redirect:/reviews/%d/chapters/%s".formatted(year, roundTable);
    }

    private String page(ReviewVisit visit, RoundTable roundTable, Model model) {
        ReviewView review = visit.review();
        ChapterView chapter = review.chapters().stream()
                .filter(one -> one.roundTable() == roundTable)
                .findFirst()
                .orElseThrow();
        Map<String, FindingView> findings = new HashMap<>();
        chapter.findings().forEach(finding -> findings.put(finding.objective(), finding));
        model.addAttribute("visit", visit);
        model.addAttribute("review", review);
        model.addAttribute("chapter", chapter);
        model.addAttribute("writes", visit.writes(chapter, contributions.drafter(review.reference(), roundTable)));
        model.addAttribute("findings", findings);
        model.addAttribute("texts", TEXTS);
        model.addAttribute(
                "objectives",
                objectives.all().stream()
                        .filter(objective -> roundTable.objectives().contains(objective.number()))
                        .toList());
        model.addAttribute("allObjectives", objectives.all());
        model.addAttribute("allPrinciples", GuidingPrinciple.values());
        if (!model.containsAttribute("chosenObjectives")) {
            model.addAttribute(
                    "chosenObjectives", Set.copyOf(chapter.written() ? chapter.objectives() : roundTable.objectives()));
            model.addAttribute(
                    "chosenPrinciples",
                    chapter.principles().stream().map(GuidingPrinciple::name).collect(Collectors.toSet()));
        }
        model.addAttribute("others", contributions.otherAgencies(review.reference(), roundTable));
        model.addAttribute("sources", sources(review, roundTable));
        model.addAttribute("states", states);
        model.addAttribute("agencies", Agencies.of(register.members(), register.formerMembers()));
        return "reviews/chapter";
    }

    /** Who else speaks of an objective, by its number. */
    private static Map<String, Sources> sources(ReviewView review, RoundTable roundTable) {
        return roundTable.objectives().stream()
                .collect(Collectors.toMap(Function.identity(), objective -> Sources.of(review, objective)));
    }
}
