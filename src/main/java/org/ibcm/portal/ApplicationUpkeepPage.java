package org.ibcm.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ibcm.engine.InputRefused;
import org.ibcm.membership.ApplicationUpkeep;
import org.ibcm.membership.ApplicationUpkeep.Particulars;
import org.ibcm.membership.Membership;
import org.ibcm.register.OrganisationType;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the secretariat corrects an application, or withdraws it, at the word of its applicant (D.1, D.6.a). */
@Controller
@RequestMapping("/cases/{reference}")
@PreAuthorize("hasAuthority('secretariat')")
class ApplicationUpkeepPage {

    private static final String TYPE = "organisationType";
    private static final String FOCAL_POINT_NAME = "focalPointName";
    private static final String FOCAL_POINT_EMAIL = "focalPointEmail";
    private static final String ALTERNATE_NAME = "alternateName";
    private static final String ALTERNATE_EMAIL = "alternateEmail";
    private static final String WHY_CORRECTED = "correctionReason";
    private static final String WHY_WITHDRAWN = "withdrawalReason";
    private static final String CONFIRMED = "confirmed";

    private static final List<String> CORRECTION =
            List.of(TYPE, FOCAL_POINT_NAME, FOCAL_POINT_EMAIL, ALTERNATE_NAME, ALTERNATE_EMAIL, WHY_CORRECTED);
    private static final List<String> WITHDRAWAL = List.of(WHY_WITHDRAWN, CONFIRMED);

    private final ApplicationUpkeep upkeep;
    private final Membership membership;
    private final CasePage cases;
    private final Refusals refusals;

    ApplicationUpkeepPage(ApplicationUpkeep upkeep, Membership membership, CasePage cases, Refusals refusals) {
        this.upkeep = upkeep;
        this.membership = membership;
        this.cases = cases;
        this.refusals = refusals;
    }

    /** What the forms show: what is there, unless something else was typed. */
    static void offer(Particulars particulars, Model model) {
        Map<String, String> shown = new HashMap<>();
        shown.put(TYPE, particulars.organisationType().name());
        shown.put(FOCAL_POINT_NAME, particulars.focalPointName());
        shown.put(FOCAL_POINT_EMAIL, particulars.focalPointEmail());
        shown.put(ALTERNATE_NAME, Objects.toString(particulars.alternateName(), ""));
        shown.put(ALTERNATE_EMAIL, Objects.toString(particulars.alternateEmail(), ""));
        if (model.getAttribute("entered") instanceof Map<?, ?> entered) {
            entered.forEach((field, text) -> shown.put(field.toString(), Objects.toString(text, "")));
        }
        model.addAttribute("entered", shown);
        model.addAttribute("kinds", OrganisationType.values());
        model.addAttribute("mayAmend", true);
    }

    /** Where the switch of languages leads from a refusal. */
    @GetMapping("/{step:correction|withdrawal}")
    String backToCase(@PathVariable String reference, RedirectAttributes next) {
        next.addAttribute("reference", reference);
        return "redirect:/cases/{reference}";
    }

    @PostMapping(path = "/correction", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String correct(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        SentForm form = new SentForm(fields);
        try {
            form.requireOnce(CORRECTION);
            upkeep.correct(
                    reference,
                    new Particulars(
                            form.choice(TYPE, OrganisationType.class),
                            form.text(FOCAL_POINT_NAME),
                            form.text(FOCAL_POINT_EMAIL),
                            form.text(ALTERNATE_NAME),
                            form.text(ALTERNATE_EMAIL)),
                    form.text(WHY_CORRECTED));
            return done(reference, "cases.corrected", next);
        } catch (InputRefused refusal) {
            model.addAttribute("entered", form.entered(CORRECTION));
            return refused(reference, "correction", refusal, model, response);
        }
    }

    @PostMapping(path = "/withdrawal", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String withdraw(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        SentForm form = new SentForm(fields);
        try {
            form.requireOnce(WITHDRAWAL);
            if (!form.text(CONFIRMED).equals("true")) {
                throw new InputRefused(
                        CONFIRMED,
                        "Please confirm that the applicant wants to withdraw the application.",
                        "withdrawal-of-applicant-unconfirmed");
            }
            membership.withdraw(reference, form.text(WHY_WITHDRAWN));
            return done(reference, "cases.withdrawn", next);
        } catch (InputRefused refusal) {
            model.addAttribute("entered", form.entered(WITHDRAWAL));
            return refused(reference, "withdrawal", refusal, model, response);
        }
    }

    private String refused(
            String reference, String place, InputRefused refusal, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        model.addAttribute("place", place);
        model.addAttribute("refused", SentForm.sentences(refusal, refusals));
        return cases.again(reference, model);
    }

    private static String done(String reference, String what, RedirectAttributes next) {
        next.addAttribute("reference", reference);
        next.addFlashAttribute("done", what);
        return "redirect:/cases/{reference}";
    }
}
