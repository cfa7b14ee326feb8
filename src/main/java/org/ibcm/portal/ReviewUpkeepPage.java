package org.ibcm.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ibcm.engine.Entry;
import org.ibcm.engine.InputRefused;
import org.ibcm.review.CommentedText;
import org.ibcm.review.ConsultedParty;
import org.ibcm.review.Contributions;
import org.ibcm.review.GuidingPrinciple;
import org.ibcm.review.Heard;
import org.ibcm.review.MilestoneKind;
import org.ibcm.review.ReviewCycle;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the coordinator, the secretariat and members do on the board of a review (D.5.a). */
@Controller
@RequestMapping("/reviews/{year:[0-9]{4}}")
class ReviewUpkeepPage extends UpkeepPage {

    private static final int COMMENT_LIMIT = 4_000;

    private final ReviewVisits visits;
    private final ReviewsPage board;
    private final ReviewCycle cycle;
    private final Contributions contributions;

    ReviewUpkeepPage(
            ReviewVisits visits, ReviewsPage board, ReviewCycle cycle, Contributions contributions, Refusals refusals) {
        super(refusals);
        this.visits = visits;
        this.board = board;
        this.cycle = cycle;
        this.contributions = contributions;
    }

    /** What each may do, the services know; strangers to the coalition do not get that far. */
    @ModelAttribute("reference")
    String letIn(@PathVariable int year) {
        return visits.insider(year).review().reference();
    }

    /** Where the switch of languages leads from a refusal. */
    @GetMapping("/{step:milestones|consultations|evidence|comments|lessons|withdrawal}")
    String backToBoard(@PathVariable int year) {
        return "redirect:/reviews/" + year;
    }

    @PostMapping("/milestones")
    String move(
            @PathVariable int year,
            @ModelAttribute("reference") String reference,
            @RequestParam(defaultValue = "") String milestone,
            @RequestParam(defaultValue = "") String dueOn,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        cycle.move(
                reference,
                Choices.one("milestone", "the milestone", MilestoneKind.class, milestone),
                Choices.day(dueOn),
                reason);
        return done(year, "milestones", "reviews.moved.done", next);
    }

    @PostMapping("/consultations")
    String hear(
            @PathVariable int year,
            @ModelAttribute("reference") String reference,
            @RequestParam(defaultValue = "") String party,
            @RequestParam(defaultValue = "") String consultationDate,
            @RequestParam(defaultValue = "") String participants,
            @RequestParam(defaultValue = "") String keyMessages,
            @RequestParam(defaultValue = "") List<String> objectivesCovered,
            RedirectAttributes next) {
        contributions.hear(
                reference,
                Choices.one("party", "who was consulted", ConsultedParty.class, party),
                new Heard(Choices.day(consultationDate), participants, keyMessages, objectivesCovered));
        return done(year, "consultations", "reviews.heard.done", next);
    }

    @PostMapping("/evidence")
    String giveEvidence(
            @PathVariable int year,
            @ModelAttribute("reference") String reference,
            @RequestParam(defaultValue = "") String principle,
            @RequestParam(defaultValue = "") String evidence,
            RedirectAttributes next) {
        contributions.giveEvidence(
                reference, Choices.one("principle", "the principle", GuidingPrinciple.class, principle), evidence);
        return done(year, "principles", "reviews.evidence.done", next);
    }

    @PostMapping("/comments")
    String comment(
            @PathVariable int year,
            @ModelAttribute("reference") String reference,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String comment,
            RedirectAttributes next) {
        String text = new Entry("comment", "the comment", comment).required(COMMENT_LIMIT);
        if (visits.insider(year).commentsFor().isEmpty()) {
            throw new InputRefused(
                    "comment",
                    "The draft is commented on from the day on which it goes out until the report is agreed (\"comment\").",
                    "review-no-comments-now");
        }
        contributions.comment(reference, CommentedText.DRAFT, agency, Optional.of(text));
        return done(year, "comments", "reviews.comment.done", next);
    }

    @PostMapping("/lessons")
    String learn(
            @PathVariable int year,
            @ModelAttribute("reference") String reference,
            @RequestParam(defaultValue = "") String lessonsLearned,
            RedirectAttributes next) {
        cycle.learn(reference, lessonsLearned);
        return done(year, "lessons", "reviews.lessons.done", next);
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @PathVariable int year,
            @ModelAttribute("reference") String reference,
            @RequestParam(defaultValue = "") String withdrawalReason,
            RedirectAttributes next) {
        cycle.withdraw(reference, withdrawalReason);
        return done(year, "main", "reviews.withdrawn.done", next);
    }

    @Override
    String again(Map<String, String> path, HttpServletRequest request, Model model) {
        String[] objectives = request.getParameterValues("objectivesCovered");
        model.addAttribute("chosenObjectives", objectives == null ? Set.of() : Set.of(objectives));
        return board.show(visits.insider(Integer.parseInt(path.get("year"))), model);
    }

    private static String done(int year, String place, String what, RedirectAttributes next) {
        next.addFlashAttribute("done", what);
        return "redirect:/reviews/" + year + "#" + place;
    }
}
