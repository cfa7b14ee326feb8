package org.ibcm.portal;

import org.ibcm.register.Register;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the coalition is, who is in it, what is under way, and what waits for whoever is signed in (D.6.a). */
@Controller
class HomePage {

    private final Register register;

    HomePage(Register register) {
        this.register = register;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("members", register.members());
        return "home";
    }
}
