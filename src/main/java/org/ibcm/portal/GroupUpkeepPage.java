package org.ibcm.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ibcm.engine.Checks;
import org.ibcm.engine.CurrentUser;
import org.ibcm.engine.CurrentUser.Actor;
import org.ibcm.engine.InputRefused;
import org.ibcm.group.Composition;
import org.ibcm.group.Formation;
import org.ibcm.group.GroupQuestions;
import org.ibcm.group.Oversight;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a group's lead, its members and the secretariat change who takes part, and how often it reports (D.2.b, D.4). */
@Controller
@RequestMapping("/groups/{reference}")
class GroupUpkeepPage extends UpkeepPage {

    private static final String STEPS = "/{step:members|representative|departure|lead|intervals|withdrawal|documents}";
    private static final int MOST_MONTHS = 120;

    private final GroupVisits visits;
    private final GroupsPage groups;
    private final Composition composition;
    private final Oversight oversight;
    private final Formation formation;
    private final GroupQuestions questions;
    private final CaseDocuments documents;
    private final CurrentUser currentUser;

    GroupUpkeepPage(
            GroupVisits visits,
            GroupsPage groups,
            Composition composition,
            Oversight oversight,
            Formation formation,
            GroupQuestions questions,
            CaseDocuments documents,
            CurrentUser currentUser,
            Refusals refusals) {
        super(refusals);
        this.visits = visits;
        this.groups = groups;
        this.composition = composition;
        this.oversight = oversight;
        this.formation = formation;
        this.questions = questions;
        this.documents = documents;
        this.currentUser = currentUser;
    }

    /** What each may do, the services know; strangers to the group do not get that far. */
    @ModelAttribute
    void letIn(@PathVariable String reference) {
        visits.insider(reference);
    }

    /** Where the switch of languages leads from a refusal. */
    @GetMapping({STEPS, "/questions/{id}/withdrawal"})
    String backToGroup(@PathVariable String reference, RedirectAttributes next) {
        next.addAttribute("reference", reference);
        return "redirect:/groups/{reference}";
    }

    @PostMapping("/members")
    String join(
            @PathVariable String reference,
            @RequestParam String agency,
            @RequestParam Optional<String> representative,
            RedirectAttributes next) {
        composition.joinLate(reference, agency, representative);
        return done(reference, "groups.joined", next);
    }

    @PostMapping("/representative")
    String represent(
            @PathVariable String reference,
            @RequestParam String agency,
            @RequestParam Optional<String> representative,
            RedirectAttributes next) {
        composition.nameRepresentative(reference, agency, representative);
        return done(reference, "groups.represented", next);
    }

    @PostMapping("/departure")
    String leave(@PathVariable String reference, @RequestParam String agency, RedirectAttributes next) {
        composition.leave(reference, agency);
        return done(reference, "groups.left", next);
    }

    @PostMapping("/lead")
    String handOver(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String leadAgency,
            RedirectAttributes next) {
        composition.handOverLead(reference, leadAgency);
        return done(reference, "groups.handed-over", next);
    }

    @PostMapping("/intervals")
    String setIntervals(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String reportEvery,
            @RequestParam(defaultValue = "") String reviewEvery,
            RedirectAttributes next) {
        Checks checks = new Checks();
        Period reports = checks.take(() -> months("reportEvery", reportEvery));
        Period reviews = checks.take(() -> months("reviewEvery", reviewEvery));
        checks.requireAllPassed();
        oversight.setIntervals(reference, reports, reviews);
        return done(reference, "groups.intervals-set", next);
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String withdrawalReason,
            RedirectAttributes next) {
        formation.withdraw(reference, withdrawalReason);
        return done(reference, "groups.withdrawn", next);
    }

    @PostMapping("/questions/{id}/withdrawal")
    String withdrawQuestion(
            @PathVariable String reference,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String withdrawalReason,
            RedirectAttributes next) {
        questions.of(reference).stream()
                .filter(question -> question.id().equals(id))
                .findFirst()
                .orElseThrow();
        questions.withdraw(id, withdrawalReason);
        return done(reference, "groups.question-withdrawn", next);
    }

    @PostMapping("/documents")
    String addDocument(
            @PathVariable String reference,
            @RequestParam(required = false) MultipartFile file,
            RedirectAttributes next) {
        if (!visits.mayFile(visits.insider(reference))) {
            throw new AccessDeniedException(reference);
        }
        Actor actor = currentUser.actor().orElseThrow();
        documents.add(reference, file, actor.userId(), actor.name());
        return done(reference, "documents.added", next);
    }

    @Override
    String again(Map<String, String> path, HttpServletRequest request, Model model) {
        return groups.show(visits.insider(path.get("reference")), model);
    }

    /** Several questions of a group can be open. */
    @Override
    String place(Map<String, String> path, String step) {
        return path.getOrDefault("id", step);
    }

    private static Period months(String field, String text) {
        int months = text.strip().matches("[0-9]{1,3}") ? Integer.parseInt(text.strip()) : 0;
        if (months < 1 || months > MOST_MONTHS) {
            throw new InputRefused(
                    field,
                    "Please give whole months from 1 to %d (\"%s\").".formatted(MOST_MONTHS, field),
                    "group-months",
                    MOST_MONTHS);
        }
        return Period.ofMonths(months);
    }

    private static String done(String reference, String what, RedirectAttributes next) {
        next.addAttribute("reference", reference);
        next.addFlashAttribute("done", what);
        return "redirect:/groups/{reference}";
    }
}
