package org.ibcm.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ibcm.engine.InputRefused;
import org.ibcm.link.PersonalLinks;
import org.ibcm.link.PersonalLinks.Purpose;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where somebody without an account answers a question by a personal link, and may answer anew while it is open.
 *
 * @param <Q> the question
 */
abstract class LinkPage<Q> {

    private final PersonalLinks links;
    private final Refusals refusals;
    private final Purpose purpose;
    private final String path;
    private final List<String> fields;

    /**
     * @param path of the page, up to the token
     * @param fields of the answer
     */
    LinkPage(PersonalLinks links, Refusals refusals, Purpose purpose, String path, List<String> fields) {
        this.links = links;
        this.refusals = refusals;
        this.purpose = purpose;
        this.path = path;
        this.fields = fields;
    }

    /** What the link is about; nothing once that is gone. */
    abstract Optional<Q> find(UUID subject);

    abstract void answer(Q question, SentForm form);

    /** What was answered before, if it was. */
    abstract Map<String, String> onFile(Q question);

    /** Fills the page, and names it. */
    abstract String page(Q question, Model model);

    @ModelAttribute
    void keepAddressSecret(HttpServletResponse response) {
        SecretAddress.keep(response);
    }

    @GetMapping
    String show(
            @PathVariable String token,
            @RequestParam(required = false) String answered,
            Model model,
            HttpServletResponse response) {
        Optional<Q> question = question(token);
        if (question.isEmpty()) {
            return ended(response);
        }
        model.addAttribute("answered", answered != null);
        model.addAttribute("entered", onFile(question.get()));
        return page(question.get(), model);
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String answer(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response) {
        Optional<Q> question = question(token);
        if (question.isEmpty()) {
            return ended(response);
        }
        SentForm form = new SentForm(sent);
        try {
            form.requireOnce(fields);
            answer(question.get(), form);
            return "redirect:" + path + token + "?answered";
        } catch (InputRefused refusal) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("refused", SentForm.sentences(refusal, refusals));
            model.addAttribute("entered", form.entered(fields));
            return page(question(token).orElseThrow(), model);
        }
    }

    final Optional<Q> question(String token) {
        return links.resolve(purpose, token).map(UUID::fromString).flatMap(this::find);
    }

    private static String ended(HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return "invitations/link-ended";
    }
}
