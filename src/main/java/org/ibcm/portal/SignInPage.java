package org.ibcm.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.ibcm.engine.SignIn;
import org.ibcm.engine.TooManySignIns;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sign in once for the portal, Tasklist and Cockpit; signing out ends all. */
@Controller
class SignInPage {

    private static final String PAGE = "sign-in";

    private final SignIn signIn;
    private final LanguageChoice languages;

    SignInPage(SignIn signIn, LanguageChoice languages) {
        this.signIn = signIn;
        this.languages = languages;
    }

    @GetMapping("/sign-in")
    String show(@RequestParam(defaultValue = "/") String next, Model model) {
        model.addAttribute("next", next);
        return PAGE;
    }

    @PostMapping("/sign-in")
    String signIn(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            if (signIn.signIn(request, username.strip(), password)) {
                languages.keepFor(username.strip());
                return "redirect:" + withinThisSite(next);
            }
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            model.addAttribute("failed", "sign-in.failed");
        } catch (TooManySignIns tooMany) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            model.addAttribute("failed", "sign-in.too-many");
        }
        model.addAttribute("next", next);
        model.addAttribute("username", username);
        return PAGE;
    }

    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request) {
        signIn.signOut(request);
        return "redirect:/";
    }

    /** A link that somebody sent must not lead elsewhere after the sign-in. */
    private static String withinThisSite(String next) {
        return next.matches("/(?![/\\\\])[\\w./~%?=&+@-]*") ? next : "/";
    }
}
