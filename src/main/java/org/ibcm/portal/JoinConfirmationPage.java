package org.ibcm.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.ibcm.engine.InputRefused;
import org.ibcm.membership.ApplicationLinks;
import org.ibcm.membership.ExpressionOfInterest;
import org.ibcm.membership.Interests;
import org.ibcm.membership.Interests.InterestView;
import org.ibcm.register.AlreadyMember;
import org.ibcm.register.Member;
import org.ibcm.register.Register;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Where the link in the mail leads: what was entered, and one button that sends it (D.1). Opening the page changes
 * nothing, because programs that look for harmful mail open every link in it.
 */
@Controller
@RequestMapping("/join/{token}")
class JoinConfirmationPage {

    private static final String PAGE = "join/confirm";
    private static final String LINK_ENDED = "join/link-ended";

    private final Interests interests;
    private final ApplicationLinks applications;
    private final Register register;
    private final Refusals refusals;

    JoinConfirmationPage(Interests interests, ApplicationLinks applications, Register register, Refusals refusals) {
        this.interests = interests;
        this.applications = applications;
        this.register = register;
        this.refusals = refusals;
    }

    @ModelAttribute
    void keepAddressSecret(HttpServletResponse response) {
        SecretAddress.keep(response);
    }

    @GetMapping
    String show(@PathVariable String token, Model model, HttpServletResponse response) {
        Optional<InterestView> found = interests.find(token);
        if (found.isEmpty()) {
            response.setStatus(HttpStatus.GONE.value());
            return LINK_ENDED;
        }
        model.addAttribute("reference", found.get().reference().orElse(null));
        model.addAttribute("linkEnds", found.get().expiresAt());
        ExpressionOfInterest interest = found.get().interest();
        model.addAttribute("interest", interest);
        model.addAttribute(
                "sponsor",
                Optional.ofNullable(interest.sponsor())
                        .flatMap(register::find)
                        .map(Member::acronym)
                        .orElse(null));
        return PAGE;
    }

    /** The way to the application opens here once; afterwards it is in the mailbox. */
    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String confirm(@PathVariable String token, Model model, HttpServletResponse response) {
        try {
            return interests
                    .confirm(token)
                    .map(confirmed -> confirmed.first()
                            ? SecretAddress.redirect(applications.mint(confirmed.reference()))
                            : "redirect:/join/" + token)
                    .orElseGet(() -> show(token, model, response));
        } catch (InputRefused refusal) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("refused", refusals.inWords(publicly(refusal)));
            return show(token, model, response);
        }
    }

    /** What is known of others than members is not told to strangers. */
    private static InputRefused publicly(InputRefused refusal) {
        return refusal instanceof AlreadyMember
                ? refusal
                : new InputRefused(
                        refusal.field(),
                        "This cannot be taken as it stands. Please reply to the message with the link.",
                        "interest-not-taken");
    }
}
