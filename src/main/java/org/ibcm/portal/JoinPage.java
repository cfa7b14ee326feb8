package org.ibcm.portal;

import static org.ibcm.engine.Languages.ARABIC;
import static org.ibcm.engine.Languages.ENGLISH;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.ibcm.engine.InputRefused;
import org.ibcm.membership.ExpressionOfInterest;
import org.ibcm.membership.Interests;
import org.ibcm.membership.MembershipSettings;
import org.ibcm.register.OrganisationType;
import org.ibcm.register.Register;
import org.ibcm.register.RepresentationLevel;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The public expression of interest (D.1). Whoever sends it gets the same answer, whatever is known of them. */
@Controller
@RequestMapping("/join")
class JoinPage {

    private static final String FORM = "join/form";
    private static final String SENT = "join/sent";
    private static final String TOO_MANY = "join/too-many";

    private static final List<String> FIELDS = List.of(
            "organisationName",
            "acronym",
            "organisationType",
            "country",
            "website",
            "mandate",
            "migrationWork",
            "motivation",
            "contribution",
            "representationLevel",
            "focalPointName",
            "focalPointEmail",
            "alternateName",
            "alternateEmail",
            "sponsor");

    private final Interests interests;
    private final Register register;
    private final Programs programs;
    private final Throttle throttle;
    private final Refusals refusals;
    private final MembershipSettings settings;

    JoinPage(
            Interests interests,
            Register register,
            Programs programs,
            Throttle throttle,
            Refusals refusals,
            MembershipSettings settings) {
        this.interests = interests;
        this.register = register;
        this.programs = programs;
        this.throttle = throttle;
        this.refusals = refusals;
        this.settings = settings;
    }

    @GetMapping
    String show(Model model) {
        return form(programs.stamp(), model);
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String send(
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        SentForm form = new SentForm(fields);
        if (programs.filledIn(form)) {
            return sent(form, model);
        }
        try {
            form.requireOnce(FIELDS);
            ExpressionOfInterest interest = interests.checked(read(form));
            if (!interests.isRepeated(interest)
                    && !throttle.admits("join", request.getRemoteAddr(), interest.focalPointEmail())) {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                return TOO_MANY;
            }
            interests.express(interest);
            return sent(form, model);
        } catch (InputRefused refusal) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("entered", form.entered(FIELDS));
            model.addAttribute("refused", SentForm.sentences(refusal, refusals));
            return form(form.text(Programs.STAMP), model);
        }
    }

    private String form(String stamp, Model model) {
        model.addAttribute("stamp", stamp);
        model.addAttribute("kinds", OrganisationType.values());
        model.addAttribute("levels", RepresentationLevel.values());
        model.addAttribute("members", register.members());
        return FORM;
    }

    private String sent(SentForm form, Model model) {
        model.addAttribute("address", form.text("focalPointEmail").strip());
        model.addAttribute("hours", String.valueOf(settings.interest().toHours()));
        return SENT;
    }

    private static ExpressionOfInterest read(SentForm form) {
        return new ExpressionOfInterest(
                form.text("organisationName"),
                form.text("acronym"),
                form.choice("organisationType", OrganisationType.class),
                form.text("country"),
                form.text("website"),
                form.text("mandate"),
                form.text("migrationWork"),
                form.text("motivation"),
                form.text("contribution"),
                form.choice("representationLevel", RepresentationLevel.class),
                form.text("focalPointName"),
                form.text("focalPointEmail"),
                form.text("alternateName"),
                form.text("alternateEmail"),
                form.text("sponsor"),
                language());
    }

    /** Of the page that was filled in. */
    private static String language() {
        String language = LocaleContextHolder.getLocale().getLanguage();
        return language.equals(ARABIC) ? ARABIC : ENGLISH;
    }
}
