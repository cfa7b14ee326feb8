package org.ibcm.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ibcm.consensus.DecisionSummary;
import org.ibcm.engine.Accounts;
import org.ibcm.engine.Groups;
import org.ibcm.engine.IbcmSettings;
import org.ibcm.engine.OpenWork;
import org.ibcm.group.GroupDirectory;
import org.ibcm.group.OversightView;
import org.ibcm.membership.Membership;
import org.ibcm.output.Acknowledgement;
import org.ibcm.output.OutputRegister;
import org.ibcm.output.OutputView;
import org.ibcm.review.ArabStates;
import org.ibcm.review.MilestoneView;
import org.ibcm.review.ReportView;
import org.ibcm.review.ReviewLine;
import org.ibcm.review.ReviewRegister;
import org.ibcm.review.ReviewView;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the co-conveners' next monthly meeting has before it, on one page to print (D.7.b). */
@Controller
@PreAuthorize("hasAnyAuthority('co-conveners', 'secretariat', 'camunda-admin')")
class AgendaPage {

    private static final int LINES = 50;
    /** So long before the end of a group the meeting hears of it. */
    private static final Period ENDS_SOON = Period.ofDays(60);

    private final DecisionViews decisions;
    private final Membership membership;
    private final GroupDirectory directory;
    private final OutputRegister outputs;
    private final ReviewRegister reviews;
    private final ArabStates states;
    private final OpenWork work;
    private final GroupNames groupNames;
    private final Clock clock;
    private final ZoneId zone;

    AgendaPage(
            DecisionViews decisions,
            Membership membership,
            GroupDirectory directory,
            OutputRegister outputs,
            ReviewRegister reviews,
            ArabStates states,
            OpenWork work,
            GroupNames groupNames,
            Clock clock,
            IbcmSettings settings) {
        this.decisions = decisions;
        this.membership = membership;
        this.directory = directory;
        this.zone = settings.zone();
        this.outputs = outputs;
        this.reviews = reviews;
        this.states = states;
        this.work = work;
        this.groupNames = groupNames;
        this.clock = clock;
    }

    @GetMapping("/agenda")
    String show(Model model) {
        Set<String> readable = decisions.openToTheReader();
        Map<Boolean, List<DecisionViews.Line>> byConcern = decisions.open().stream()
                .collect(Collectors.partitioningBy(line -> concernsTheReader(line.decision(), readable)));
        List<DecisionViews.Line> open = byConcern.get(true);
        model.addAttribute("readable", readable);
        model.addAttribute("others", byBody(byConcern.get(false)));
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
        model.addAttribute("noticed", noticed());
        model.addAttribute("concerns", concerns());
        model.addAttribute("reviews", lateReviews());
        model.addAttribute("states", states);
        model.addAttribute("overdue", overdue(byConcern.get(false)));
        model.addAttribute("groups", groupNames.now());
        return "agenda";
    }

    /** What others decide is theirs until it is decided; the meeting is the co-conveners' own. */
    private static boolean concernsTheReader(DecisionSummary decision, Set<String> readable) {
        return readable.contains(decision.reference()) || decision.body().equals(Groups.CO_CONVENERS);
    }

    private List<OpenWork.OpenTask> overdue(List<DecisionViews.Line> ofOthers) {
        Set<String> theirs =
                ofOthers.stream().map(line -> line.decision().reference()).collect(Collectors.toSet());
        return work.overdue(clock.instant(), LINES).stream()
                .filter(task -> task.reference().filter(theirs::contains).isEmpty())
                .toList();
    }

    private static Map<String, Long> byBody(List<DecisionViews.Line> lines) {
        return lines.stream()
                .collect(Collectors.groupingBy(DecisionViews.Line::body, TreeMap::new, Collectors.counting()));
    }

    /** Groups that are late, do not respond or end soon (D.4.d). */
    private List<Noticed> noticed() {
        LocalDate soon = LocalDate.ofInstant(clock.instant(), zone).plus(ENDS_SOON);
        return directory.oversights().stream()
                .map(group -> new Noticed(
                        group, group.endsOn() != null && !group.endsOn().isAfter(soon)))
                .filter(Noticed::concernsTheMeeting)
                .toList();
    }

    /** Outputs with concerns that their leads have to answer (D.2.a). */
    private List<Concerned> concerns() {
        return outputs.concerned().stream().map(Concerned::of).toList();
    }

    /** Reviews whose milestones or national reports are late (D.5.a). */
    private List<LateReview> lateReviews() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return reviews.lines().stream()
                .filter(review -> review.status().open())
                .map(ReviewLine::reference)
                .flatMap(reference -> reviews.find(reference).stream())
                .map(review -> LateReview.of(review, today))
                .filter(late -> !late.milestones().isEmpty() || !late.reports().isEmpty())
                .toList();
    }

    private static List<DecisionViews.Line> lines(List<DecisionViews.Line> open, Predicate<DecisionViews.Line> which) {
        return open.stream().filter(which).toList();
    }

    /** @param agencies groups of those who raised a concern */
    record Concerned(OutputView output, List<String> agencies) {

        static Concerned of(OutputView output) {
            return new Concerned(
                    output,
                    output.notices().get(output.notices().size() - 1).informed().stream()
                            .filter(informed -> informed.said() == Acknowledgement.CONCERN)
                            .map(informed -> Accounts.agencyGroup(informed.agency()))
                            .toList());
        }
    }

    /** What is late in a review. */
    record LateReview(ReviewView review, List<MilestoneView> milestones, List<ReportView> reports) {

        static LateReview of(ReviewView review, LocalDate today) {
            return new LateReview(
                    review,
                    review.milestones().stream()
                            .filter(milestone ->
                                    milestone.late(today) && milestone.kind().awaited(review.status()))
                            .toList(),
                    review.reports().stream()
                            .filter(report -> report.late(today) && review.takesInputs())
                            .toList());
        }
    }

    record Noticed(OversightView group, boolean endsSoon) {

        boolean concernsTheMeeting() {
            return group.late() || endsSoon;
        }
    }
}
