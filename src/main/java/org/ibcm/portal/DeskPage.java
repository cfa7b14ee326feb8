package org.ibcm.portal;

import java.time.Clock;
import java.util.UUID;
import org.ibcm.engine.OpenWork;
import org.ibcm.membership.Membership;
import org.ibcm.notification.Notifications;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The desk of the secretariat: what is open and who holds it up, what is late, what got stuck (D.6.a). */
@Controller
@RequestMapping("/desk")
@PreAuthorize("hasAuthority('secretariat')")
class DeskPage {

    /** As many lines as one looks through; what is older or more urgent comes first. */
    private static final int LINES = 50;

    private static final String DONE = "done";

    private final OpenWork work;
    private final Notifications notifications;
    private final Membership membership;
    private final GroupNames groupNames;
    private final Clock clock;

    DeskPage(OpenWork work, Notifications notifications, Membership membership, GroupNames groupNames, Clock clock) {
        this.work = work;
        this.notifications = notifications;
        this.membership = membership;
        this.groupNames = groupNames;
        this.clock = clock;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("cases", work.openCases(LINES));
        model.addAttribute("overdue", work.overdue(clock.instant(), LINES));
        model.addAttribute("incidents", work.incidents(LINES));
        model.addAttribute("undelivered", notifications.undelivered(LINES));
        model.addAttribute("waiting", notifications.waiting());
        model.addAttribute("canDeliver", notifications.canDeliver());
        model.addAttribute("applications", membership.numbers());
        model.addAttribute("groups", groupNames.now());
        model.addAttribute("lines", LINES);
        return "desk";
    }

    @PostMapping("/messages/{id}/again")
    String sendAgain(@PathVariable UUID id, RedirectAttributes next) {
        notifications.sendAgain(id);
        next.addFlashAttribute(DONE, "desk.sent-again");
        return "redirect:/desk";
    }

    @PostMapping("/jobs/{id}/again")
    String tryAgain(@PathVariable String id, RedirectAttributes next) {
        work.tryAgain(id);
        next.addFlashAttribute(DONE, "desk.tried-again");
        return "redirect:/desk";
    }
}
