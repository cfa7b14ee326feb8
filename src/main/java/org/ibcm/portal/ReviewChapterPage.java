package org.ibcm.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ibcm.engine.InputRefused;
import org.ibcm.register.GcmObjectives;
import org.ibcm.register.Register;
import org.ibcm.review.ArabStates;
import org.ibcm.review.ChapterView;
import org.ibcm.review.Contributions;
import org.ibcm.review.FindingView;
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

/** A chapter objective by objective: its agency writes what it finds, beside what others have said (D.5.a). */
@Controller
@RequestMapping("/reviews/{year:[0-9]{4}}/chapters/{roundTable:RT[1-4]}")
class ReviewChapterPage {

    private static final String OBJECTIVE = "objective";
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
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("place", objective);
            model.addAttribute("entered", form.entered(TEXTS));
            model.addAttribute("refused", SentForm.sentences(refusal, refusals));
            return page(visit, roundTable, model);
        }
        next.addFlashAttribute("done", "reviews.finding.done");
        next.addFlashAttribute("saved", objective);
        return "redirect:/reviews/%d/chapters/%s#objective-%s".formatted(year, roundTable, objective);
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
        model.addAttribute("writes", visit.writes(contributions.drafter(review.reference(), roundTable)));
        model.addAttribute("findings", findings);
        model.addAttribute("texts", TEXTS);
        model.addAttribute(
                "objectives",
                objectives.all().stream()
                        .filter(objective -> roundTable.objectives().contains(objective.number()))
                        .toList());
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
