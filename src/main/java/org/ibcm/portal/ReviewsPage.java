package org.ibcm.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ibcm.engine.IbcmSettings;
import org.ibcm.engine.OpenWork;
import org.ibcm.register.GcmObjectives;
import org.ibcm.register.GcmObjectives.Objective;
import org.ibcm.register.Register;
import org.ibcm.review.ArabStates;
import org.ibcm.review.ChapterView;
import org.ibcm.review.CommentView;
import org.ibcm.review.CommentedText;
import org.ibcm.review.ConsultedParty;
import org.ibcm.review.Contributions;
import org.ibcm.review.Coverage;
import org.ibcm.review.CoverageView;
import org.ibcm.review.GuidingPrinciple;
import org.ibcm.review.Networks;
import org.ibcm.review.ReviewRegister;
import org.ibcm.review.ReviewStatus;
import org.ibcm.review.ReviewView;
import org.ibcm.review.RoundTable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The board of a review: everybody sees its days and documents, members and coordinators all (D.5.a, D.6.a). */
@Controller
class ReviewsPage {

    /** As many as a review can have: a report of each State, consultations, chapters. */
    private static final int TASKS = 60;

    private final ReviewRegister reviews;
    private final ReviewVisits visits;
    private final Coverage coverage;
    private final Contributions contributions;
    private final ArabStates states;
    private final Register register;
    private final GcmObjectives objectives;
    private final OpenWork work;
    private final GroupNames groupNames;
    private final Networks networks;
    private final Clock clock;
    private final ZoneId zone;

    ReviewsPage(
            ReviewRegister reviews,
            ReviewVisits visits,
            Coverage coverage,
            Contributions contributions,
            ArabStates states,
            Register register,
            GcmObjectives objectives,
            OpenWork work,
            GroupNames groupNames,
            Networks networks,
            Clock clock,
            IbcmSettings settings) {
        this.reviews = reviews;
        this.visits = visits;
        this.coverage = coverage;
        this.contributions = contributions;
        this.states = states;
        this.register = register;
        this.objectives = objectives;
        this.work = work;
        this.groupNames = groupNames;
        this.networks = networks;
        this.clock = clock;
        this.zone = settings.zone();
    }

    @GetMapping("/reviews")
    String list(Model model) {
        model.addAttribute("reviews", reviews.lines());
        return "reviews/reviews";
    }

    @GetMapping("/reviews/{year:[0-9]{4}}")
    String board(@PathVariable int year, Model model) {
        return show(visits.anybody(year), model);
    }

    String show(ReviewVisit visit, Model model) {
        ReviewView review = visit.review();
        model.addAttribute("visit", visit);
        model.addAttribute("review", review);
        model.addAttribute("steps", steps(review.status()));
        model.addAttribute("line", timeLine(review));
        model.addAttribute("states", states);
        model.addAttribute("agencies", Agencies.of(register.members(), register.formerMembers()));
        if (visit.insider()) {
            addWhatMembersRead(visit, model);
        }
        return "reviews/board";
    }

    private void addWhatMembersRead(ReviewVisit visit, Model model) {
        ReviewView review = visit.review();
        CoverageView covered = coverage.of(review.reference());
        model.addAttribute("coverage", covered);
        model.addAttribute("justified", Justified.in(covered));
        model.addAttribute("roundTables", RoundTable.values());
        model.addAttribute(
                "writable",
                review.chapters().stream()
                        .filter(chapter ->
                                visit.writes(chapter, contributions.drafter(review.reference(), chapter.roundTable())))
                        .map(ChapterView::roundTable)
                        .toList());
        model.addAttribute(
                "objectives",
                objectives.all().stream().collect(Collectors.toMap(Objective::number, Function.identity())));
        model.addAttribute("silent", contributions.silentParties(review.reference()));
        model.addAttribute("comments", comments(review));
        model.addAttribute("tasks", work.of(review.reference(), TASKS));
        model.addAttribute("groups", groupNames.now());
        model.addAttribute("parties", ConsultedParty.values());
        model.addAttribute("principles", GuidingPrinciple.values());
        model.addAttribute("allObjectives", objectives.all());
        model.addAttribute("silentNetworks", networks.withoutAddress());
    }

    private TimeLine timeLine(ReviewView review) {
        return TimeLine.of(
                review,
                LocalDate.ofInstant(review.launchedAt(), zone),
                LocalDate.ofInstant(clock.instant(), zone),
                LocaleContextHolder.getLocale().getLanguage().equals("ar"));
    }

    /** What was said, by what it was said on; nothing where nobody said anything. */
    private static Map<CommentedText, List<CommentView>> comments(ReviewView review) {
        return review.comments().stream().collect(Collectors.groupingBy(CommentView::subject));
    }

    /** The steps in order, each with where it stands; a withdrawn review goes no further. */
    private static List<Step> steps(ReviewStatus status) {
        return Arrays.stream(ReviewStatus.values())
                .filter(step -> step != ReviewStatus.WITHDRAWN)
                .map(step -> new Step(
                        step,
                        status == ReviewStatus.CLOSED || step.compareTo(status) < 0 && status.open(),
                        step == status && status.open()))
                .toList();
    }

    record Step(ReviewStatus status, boolean done, boolean present) {}
}
