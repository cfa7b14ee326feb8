package org.ibcm.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.ibcm.engine.InputRefused;
import org.ibcm.membership.ApplicationLinks;
import org.ibcm.membership.ApplicationLinks.Wanted;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A new link for an applicant whose link has ended; whoever asks gets the same answer, whatever fits (D.1). */
@Controller
class ApplicationLinkPage {

    private static final String REFERENCE = "applicationReference";
    private static final String EMAIL = "applicantEmail";
    private static final List<String> FIELDS = List.of(REFERENCE, EMAIL);

    private final ApplicationLinks links;
    private final Throttle throttle;
    private final Refusals refusals;

    ApplicationLinkPage(ApplicationLinks links, Throttle throttle, Refusals refusals) {
        this.links = links;
        this.throttle = throttle;
        this.refusals = refusals;
    }

    @PostMapping(path = "/applications/new-link", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String send(
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        SentForm form = new SentForm(fields);
        try {
            form.requireOnce(FIELDS);
            Wanted wanted = ApplicationLinks.wanted(form.text(REFERENCE), form.text(EMAIL));
            if (!throttle.admits("link", request.getRemoteAddr(), wanted.email())) {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                return "join/too-many";
            }
            links.sendAgain(wanted);
            return "application/link-sent";
        } catch (InputRefused refusal) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("entered", form.entered(FIELDS));
            model.addAttribute("refused", SentForm.sentences(refusal, refusals));
            return "application/link-ended";
        }
    }
}
