package org.ibcm.portal;

import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import org.ibcm.engine.OpenWork;
import org.ibcm.membership.Membership;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the co-conveners' next monthly meeting has before it, on one page to print (D.7.b). */
@Controller
@PreAuthorize("hasAnyAuthority('co-conveners', 'secretariat', 'camunda-admin')")
class AgendaPage {

    private static final int LINES = 50;

    private final DecisionViews decisions;
    private final Membership membership;
    private final OpenWork work;
    private final GroupNames groupNames;
    private final Clock clock;

    AgendaPage(DecisionViews decisions, Membership membership, OpenWork work, GroupNames groupNames, Clock clock) {
        this.decisions = decisions;
        this.membership = membership;
        this.work = work;
        this.groupNames = groupNames;
        this.clock = clock;
    }

    @GetMapping("/agenda")
    String show(Model model) {
        List<DecisionViews.Line> open = decisions.open();
        model.addAttribute("now", clock.instant());
        model.addAttribute("objections", lines(open, line -> !line.objecting().isEmpty()));
        model.addAttribute(
                "stuck",
                lines(
                        open,
                        line -> line.objecting().isEmpty() && !line.decision().roundOpen()));
        model.addAttribute(
                "open",
                lines(
                        open,
                        line -> line.objecting().isEmpty() && line.decision().roundOpen()));
        model.addAttribute("applications", membership.underReview(LINES));
        model.addAttribute("overdue", work.overdue(clock.instant(), LINES));
        model.addAttribute("groups", groupNames.now());
        return "agenda";
    }

    private static List<DecisionViews.Line> lines(List<DecisionViews.Line> open, Predicate<DecisionViews.Line> which) {
        return open.stream().filter(which).toList();
    }
}
