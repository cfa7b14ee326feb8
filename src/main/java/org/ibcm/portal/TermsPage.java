package org.ibcm.portal;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What each clause of the terms of reference that the portal cites means for the coalition, in short. */
@Controller
class TermsPage {

    @GetMapping("/terms")
    String show(Model model) {
        model.addAttribute("clauses", ClauseLinks.CLAUSES);
        return "terms";
    }
}
