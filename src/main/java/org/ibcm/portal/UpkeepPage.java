package org.ibcm.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.ibcm.engine.InputRefused;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.HandlerMapping;

/** The forms of a page: what one of them is refused comes back with the page, at the form that it came from. */
abstract class UpkeepPage {

    private final Refusals refusals;

    UpkeepPage(Refusals refusals) {
        this.refusals = refusals;
    }

    /**
     * Shows the page that the forms stand on.
     *
     * @param path the variables of the address
     */
    abstract String again(Map<String, String> path, HttpServletRequest request, Model model);

    /**
     * Which form it was.
     *
     * @param step the last part of the address that it was sent to
     */
    String place(Map<String, String> path, String step) {
        return step;
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    String refused(InputRefused refusal, HttpServletRequest request, Model model) {
        @SuppressWarnings("unchecked")
        Map<String, String> path =
                (Map<String, String>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        String address = request.getRequestURI();
        model.addAttribute("place", place(path, address.substring(address.lastIndexOf('/') + 1)));
        model.addAttribute("entered", Entered.in(request));
        model.addAttribute("refused", SentForm.sentences(refusal, refusals));
        return again(path, request, model);
    }
}
