package org.ibcm.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.ibcm.engine.Accounts;
import org.ibcm.engine.InputRefused;
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

/** Where a new focal point or alternate chooses a password, once, by the link that came by e-mail (D.6.a). */
@Controller
@RequestMapping("/account/{token}")
class AccountPage {

    private static final String FORM = "account/choose-password";
    private static final String DONE = "account/ready";
    private static final String LINK_ENDED = "account/link-ended";

    private final AccountOpening opening;
    private final Accounts accounts;
    private final LanguageChoice languages;
    private final Refusals refusals;

    AccountPage(AccountOpening opening, Accounts accounts, LanguageChoice languages, Refusals refusals) {
        this.opening = opening;
        this.accounts = accounts;
        this.languages = languages;
        this.refusals = refusals;
    }

    /** The address is the key: it must not stay in a cache, nor travel on to another page. */
    @ModelAttribute
    void keepAddressSecret(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    @GetMapping
    String show(@PathVariable String token, Model model, HttpServletResponse response) {
        return form(opening.owner(token), model, response);
    }

    @PostMapping
    String choose(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated,
            Model model,
            HttpServletResponse response) {
        try {
            Optional<String> owner = opening.choosePassword(token, password, repeated);
            owner.ifPresent(userId -> {
                languages.keepFor(userId);
                model.addAttribute("userId", userId);
            });
            return owner.isPresent() ? DONE : linkEnded(response);
        } catch (InputRefused refusal) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("refusal", refusal);
            model.addAttribute("refused", refusals.inWords(refusal));
            return form(opening.owner(token), model, response);
        }
    }

    private String form(Optional<String> owner, Model model, HttpServletResponse response) {
        if (owner.isEmpty()) {
            return linkEnded(response);
        }
        model.addAttribute("userId", owner.get());
        model.addAttribute("rules", accounts.passwordRules());
        return FORM;
    }

    private static String linkEnded(HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return LINK_ENDED;
    }
}
