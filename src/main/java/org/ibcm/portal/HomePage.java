package org.ibcm.portal;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.ibcm.consensus.DecisionRecords;
import org.ibcm.engine.CurrentUser;
import org.ibcm.engine.CurrentUser.Actor;
import org.ibcm.engine.OpenWork;
import org.ibcm.group.GroupDirectory;
import org.ibcm.group.GroupStatus;
import org.ibcm.membership.ApplicationStatus;
import org.ibcm.membership.Membership;
import org.ibcm.output.OutputRegister;
import org.ibcm.register.Member;
import org.ibcm.register.Register;
import org.ibcm.register.Role;
import org.ibcm.review.ReviewLine;
import org.ibcm.review.ReviewRegister;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the coalition is, who is in it, what is under way, and what waits for whoever is signed in (D.6.a). */
@Controller
class HomePage {

    /** More than one can do in a day; Tasklist has them all. */
    private static final int TASKS = 10;

    private static final int PRODUCTS = 5;
    private static final int REVIEWS = 3;

    private final Register register;
    private final Membership membership;
    private final GroupDirectory groupDirectory;
    private final DecisionRecords decisions;
    private final DecisionViews decisionViews;
    private final OutputRegister outputs;
    private final ReviewRegister reviews;
    private final OpenWork work;
    private final CurrentUser currentUser;

    HomePage(
            Register register,
            Membership membership,
            GroupDirectory groupDirectory,
            DecisionRecords decisions,
            DecisionViews decisionViews,
            OutputRegister outputs,
            ReviewRegister reviews,
            OpenWork work,
            CurrentUser currentUser) {
        this.register = register;
        this.membership = membership;
        this.groupDirectory = groupDirectory;
        this.decisions = decisions;
        this.decisionViews = decisionViews;
        this.outputs = outputs;
        this.reviews = reviews;
        this.work = work;
        this.currentUser = currentUser;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("members", register.members());
        model.addAttribute(
                "coConveners",
                register.members().stream()
                        .filter(member -> member.roles().contains(Role.CO_CONVENER))
                        .map(Member::acronym)
                        .toList());
        model.addAttribute("openApplications", openApplications());
        model.addAttribute("openDecisions", decisions.open().size());
        Map<GroupStatus, Long> groups = groupDirectory.numbers();
        model.addAttribute("activeGroups", groups.getOrDefault(GroupStatus.ACTIVE, 0L));
        model.addAttribute(
                "proposedGroups",
                groups.getOrDefault(GroupStatus.PROPOSED, 0L) + groups.getOrDefault(GroupStatus.FORMING, 0L));
        model.addAttribute("products", outputs.issued().stream().limit(PRODUCTS).toList());
        model.addAttribute(
                "reviews",
                reviews.lines().stream()
                        .filter(review -> review.status().open())
                        .sorted(Comparator.comparingInt(ReviewLine::year))
                        .limit(REVIEWS)
                        .toList());
        currentUser.actor().ifPresent(actor -> addWhatWaits(actor, model));
        return "home";
    }

    private void addWhatWaits(Actor actor, Model model) {
        model.addAttribute("tasks", work.waitingFor(actor.groups(), actor.userId(), TASKS));
        model.addAttribute("decisions", decisionViews.ofTheReader());
    }

    private long openApplications() {
        Set<ApplicationStatus> open = EnumSet.allOf(ApplicationStatus.class);
        open.removeIf(ApplicationStatus::closed);
        return membership.numbers().entrySet().stream()
                .filter(number -> open.contains(number.getKey()))
                .mapToLong(number -> number.getValue())
                .sum();
    }
}
