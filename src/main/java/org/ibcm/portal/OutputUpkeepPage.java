package org.ibcm.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ibcm.engine.CurrentUser;
import org.ibcm.engine.CurrentUser.Actor;
import org.ibcm.output.Endorsement;
import org.ibcm.output.Endorsement.Revision;
import org.ibcm.output.LogosSeen;
import org.ibcm.output.PeerReviews;
import org.ibcm.output.Preparation;
import org.ibcm.output.ProductCorrections;
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

/** What those who take part in an output, its lead and the secretariat do on its page (D.2). */
@Controller
@RequestMapping("/outputs/{reference}")
class OutputUpkeepPage extends UpkeepPage {

    private final OutputVisits visits;
    private final OutputsPage outputs;
    private final Endorsement endorsement;
    private final ProductCorrections corrections;
    private final Preparation preparation;
    private final PeerReviews reviews;
    private final CaseDocuments documents;
    private final CurrentUser currentUser;

    OutputUpkeepPage(
            OutputVisits visits,
            OutputsPage outputs,
            Endorsement endorsement,
            ProductCorrections corrections,
            Preparation preparation,
            PeerReviews reviews,
            CaseDocuments documents,
            CurrentUser currentUser,
            Refusals refusals) {
        super(refusals);
        this.visits = visits;
        this.outputs = outputs;
        this.endorsement = endorsement;
        this.corrections = corrections;
        this.preparation = preparation;
        this.reviews = reviews;
        this.documents = documents;
        this.currentUser = currentUser;
    }

    /** What each may do, the services know; strangers to the coalition do not get that far. */
    @ModelAttribute
    void letIn(@PathVariable String reference) {
        visits.insider(reference);
    }

    /** Where the switch of languages leads from a refusal. */
    @GetMapping("/{step:logo|peer-reviews|correction|confirmation|return|lead|withdrawal|documents}")
    String backToOutput(@PathVariable String reference, RedirectAttributes next) {
        next.addAttribute("reference", reference);
        return "redirect:/outputs/{reference}";
    }

    @PostMapping("/logo")
    String clearLogo(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String logoCleared,
            @RequestParam Optional<String> logoNote,
            RedirectAttributes next) {
        endorsement.clearLogo(reference, agency, LogoAnswer.cleared(logoCleared), logoNote);
        return done(reference, "outputs.logo-recorded", next);
    }

    @PostMapping("/peer-reviews")
    String askReviewers(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String reviewersFromUn,
            @RequestParam(defaultValue = "") String reviewersFromOutside,
            RedirectAttributes next) {
        reviews.request(reference, reviewersFromUn, reviewersFromOutside);
        return done(reference, "outputs.reviewers-asked", next);
    }

    @PostMapping("/correction")
    String correct(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String abstractText,
            @RequestParam(defaultValue = "") String documentLink,
            @RequestParam(defaultValue = "") String revisionNote,
            RedirectAttributes next) {
        corrections.handIn(reference, new Revision(title, abstractText, documentLink, revisionNote));
        return done(reference, "outputs.correction-handed-in", next);
    }

    /** @param correction the one that was compared, lest another is published unseen */
    @PostMapping("/confirmation")
    String publish(
            @PathVariable String reference,
            @RequestParam UUID correction,
            @RequestParam(defaultValue = "false") boolean logosVerified,
            RedirectAttributes next) {
        corrections.publish(reference, correction, new LogosSeen(null, null, logosVerified));
        return done(reference, "outputs.corrected", next);
    }

    @PostMapping("/return")
    String giveBack(
            @PathVariable String reference,
            @RequestParam UUID correction,
            @RequestParam(defaultValue = "") String returnNote,
            RedirectAttributes next) {
        corrections.giveBack(reference, correction, returnNote);
        return done(reference, "outputs.correction-returned", next);
    }

    @PostMapping("/lead")
    String handOver(
            @PathVariable String reference, @RequestParam(defaultValue = "") String agency, RedirectAttributes next) {
        preparation.handOverLead(reference, agency);
        return done(reference, "outputs.handed-over", next);
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String withdrawalReason,
            RedirectAttributes next) {
        endorsement.withdraw(reference, withdrawalReason);
        return done(reference, "outputs.withdrawn", next);
    }

    /** The document that was added last is the one that is submitted, so not everybody adds one here. */
    @PostMapping("/documents")
    String addDocument(
            @PathVariable String reference,
            @RequestParam(required = false) MultipartFile file,
            RedirectAttributes next) {
        if (!visits.insider(reference).mayAddDocuments()) {
            throw new AccessDeniedException(reference);
        }
        Actor actor = currentUser.actor().orElseThrow();
        documents.add(reference, file, actor.userId(), actor.name());
        return done(reference, "documents.added", next);
    }

    @Override
    String again(Map<String, String> path, HttpServletRequest request, Model model) {
        return outputs.show(visits.insider(path.get("reference")), model);
    }

    private static String done(String reference, String what, RedirectAttributes next) {
        next.addAttribute("reference", reference);
        next.addFlashAttribute("done", what);
        return "redirect:/outputs/{reference}";
    }
}
