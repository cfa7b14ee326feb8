package org.ibcm.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ibcm.consensus.DecisionMaking;
import org.ibcm.consensus.Position;
import org.ibcm.consensus.SpokenPosition;
import org.ibcm.engine.InputRefused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an agency's people record or change its position, and the secretariat one that it was told (D.3, D.6). */
@Controller
@RequestMapping("/decisions/{reference}")
class DecisionPositionPage {

    private final DecisionMaking decisionMaking;
    private final DecisionViews views;
    private final DecisionsPage page;
    private final Refusals refusals;

    DecisionPositionPage(DecisionMaking decisionMaking, DecisionViews views, DecisionsPage page, Refusals refusals) {
        this.decisionMaking = decisionMaking;
        this.views = views;
        this.page = page;
        this.refusals = refusals;
    }

    @PostMapping("/position")
    String record(
            @PathVariable String reference,
            @ModelAttribute Form form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        views.read(reference);
        try {
            decisionMaking.changePosition(reference, form.spoken());
            return done(reference, "decisions.recorded-own", next);
        } catch (InputRefused refusal) {
            return refused(reference, refusal, request, response, model);
        }
    }

    @PostMapping("/stand-in")
    String standIn(
            @PathVariable String reference,
            @ModelAttribute Form form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        views.read(reference);
        try {
            SpokenPosition spoken = form.spoken();
            decisionMaking.recordStandIn(reference, spoken.agency(), spoken, form.note());
            return done(reference, "decisions.recorded-for", next);
        } catch (InputRefused refusal) {
            return refused(reference, refusal, request, response, model);
        }
    }

    private static String done(String reference, String what, RedirectAttributes next) {
        next.addFlashAttribute("done", what);
        return "redirect:/decisions/" + reference;
    }

    /** The page again, as it stands now, with what was typed and what is wrong with it. */
    private String refused(
            String reference,
            InputRefused refusal,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        model.addAttribute("entered", Entered.in(request));
        model.addAttribute("refused", Map.of(refusal.field(), refusals.inWords(refusal)));
        return page.show(views.read(reference), model);
    }

    /** What was typed; null for a field that did not come. */
    record Form(String agency, String position, String reason, String resolution, String note) {

        SpokenPosition spoken() {
            if (agency == null || agency.isBlank()) {
                throw new InputRefused("agency", "Please choose the agency.", "decision-agency-missing");
            }
            return new SpokenPosition(
                    agency, chosenPosition(), Optional.ofNullable(reason), Optional.ofNullable(resolution));
        }

        private Position chosenPosition() {
            return Arrays.stream(Position.values())
                    .filter(one -> Objects.equals(one.name(), position))
                    .findFirst()
                    .orElseThrow(() ->
                            new InputRefused("position", "Please choose a position.", "decision-position-missing"));
        }
    }
}
