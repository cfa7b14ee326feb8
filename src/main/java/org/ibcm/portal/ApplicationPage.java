package org.ibcm.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.ibcm.engine.IbcmSettings;
import org.ibcm.engine.InputRefused;
import org.ibcm.link.PersonalLinks;
import org.ibcm.link.PersonalLinks.Purpose;
import org.ibcm.membership.ApplicationView;
import org.ibcm.membership.Membership;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an applicant, by its personal link, sees how its application stands, answers, and withdraws (D.1). */
@Controller
@RequestMapping("/applications/{token}")
class ApplicationPage {

    private static final String PAGE = "application/application";
    private static final String LINK_ENDED = "application/link-ended";

    private final PersonalLinks links;
    private final Membership membership;
    private final DateTimeFormatter day;

    ApplicationPage(PersonalLinks links, Membership membership, IbcmSettings settings) {
        this.links = links;
        this.membership = membership;
        this.day = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(settings.zone());
    }

    /** The address is the key: it must not stay in a cache, nor travel on to another page. */
    @ModelAttribute
    void keepAddressSecret(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    @GetMapping
    String show(@PathVariable String token, Model model, HttpServletResponse response) {
        Optional<ApplicationView> application = application(token);
        if (application.isEmpty()) {
            response.setStatus(HttpStatus.GONE.value());
            return LINK_ENDED;
        }
        model.addAttribute("standing", application.get());
        application.get().openRequest().ifPresent(request -> {
            model.addAttribute("question", request.question());
            model.addAttribute("answerDue", day.format(request.dueAt()));
        });
        return PAGE;
    }

    @PostMapping("/information")
    String answer(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String informationText,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("informationText", informationText);
        return act(token, model, response, reference -> membership.supplyInformation(reference, informationText));
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String withdrawalReason,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("withdrawalReason", withdrawalReason);
        return act(token, model, response, reference -> {
            if (!confirmed) {
                throw new InputRefused("confirmed", "Please confirm that you want to withdraw the application.");
            }
            membership.withdraw(reference, withdrawalReason);
        });
    }

    private String act(String token, Model model, HttpServletResponse response, Consumer<String> step) {
        try {
            application(token).map(ApplicationView::reference).ifPresent(step);
            return "redirect:/applications/" + token;
        } catch (InputRefused refusal) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("refusal", refusal);
            return show(token, model, response);
        }
    }

    private Optional<ApplicationView> application(String token) {
        return links.resolve(Purpose.APPLICATION, token).flatMap(membership::find);
    }
}
