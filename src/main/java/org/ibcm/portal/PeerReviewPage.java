package org.ibcm.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ibcm.document.DocumentView;
import org.ibcm.document.Documents;
import org.ibcm.engine.InputRefused;
import org.ibcm.link.PersonalLinks;
import org.ibcm.link.PersonalLinks.Purpose;
import org.ibcm.output.OutputRegister;
import org.ibcm.output.OutputStatus;
import org.ibcm.output.OutputView;
import org.ibcm.output.PeerReviewView;
import org.ibcm.output.PeerReviews;
import org.ibcm.output.ReviewRecommendation;
import org.ibcm.register.Register;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a peer reviewer, by a personal link, reads an output before its submission and says what they think of it. */
@Controller
@RequestMapping("/peer-reviews/{token}")
class PeerReviewPage {

    private static final String RECOMMENDATION = "recommendation";
    private static final String REMARKS = "remarks";
    private static final List<String> FIELDS = List.of(RECOMMENDATION, REMARKS);

    private final PersonalLinks links;
    private final PeerReviews reviews;
    private final OutputRegister outputs;
    private final Documents documents;
    private final Register register;
    private final Refusals refusals;

    PeerReviewPage(
            PersonalLinks links,
            PeerReviews reviews,
            OutputRegister outputs,
            Documents documents,
            Register register,
            Refusals refusals) {
        this.links = links;
        this.reviews = reviews;
        this.outputs = outputs;
        this.documents = documents;
        this.register = register;
        this.refusals = refusals;
    }

    @ModelAttribute
    void keepAddressSecret(HttpServletResponse response) {
        SecretAddress.keep(response);
    }

    @GetMapping
    String show(
            @PathVariable String token,
            @RequestParam(required = false) String answered,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("answered", answered != null);
        return page(token, Optional.empty(), model, response);
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String answer(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        SentForm form = new SentForm(fields);
        Optional<PeerReviewView> review = review(token);
        if (review.isEmpty()) {
            return page(token, Optional.empty(), model, response);
        }
        try {
            form.requireOnce(FIELDS);
            reviews.answer(
                    review.get().id(), form.choice(RECOMMENDATION, ReviewRecommendation.class), form.text(REMARKS));
            return "redirect:/peer-reviews/" + token + "?answered";
        } catch (InputRefused refusal) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("refused", SentForm.sentences(refusal, refusals));
            return page(token, Optional.of(form), model, response);
        }
    }

    /** A file of the output, as it is now; open as long as the review is. */
    @GetMapping("/documents/{id}")
    ResponseEntity<byte[]> document(@PathVariable String token, @PathVariable UUID id) {
        OutputView output = review(token)
                .flatMap(review -> outputs.find(review.reference()))
                .filter(PeerReviewPage::open)
                .orElseThrow();
        DocumentView document = documents
                .find(id)
                .filter(one -> one.subject().equals(output.reference()))
                .orElseThrow();
        return Downloads.attachment(
                documents.content(id, document.latest().number()).orElseThrow());
    }

    private String page(String token, Optional<SentForm> form, Model model, HttpServletResponse response) {
        Optional<PeerReviewView> found = review(token);
        if (found.isEmpty()) {
            response.setStatus(HttpStatus.GONE.value());
            return "outputs/link-ended";
        }
        PeerReviewView review = found.get();
        OutputView output = outputs.find(review.reference()).orElseThrow();
        boolean open = open(output);
        model.addAttribute("review", review);
        model.addAttribute("output", output);
        model.addAttribute("open", open);
        model.addAttribute("files", open ? documents.of(output.reference()) : List.of());
        model.addAttribute("options", ReviewRecommendation.values());
        model.addAttribute("agencies", Agencies.of(register.members(), register.formerMembers()));
        model.addAttribute("entered", form.map(sent -> sent.entered(FIELDS)).orElseGet(() -> onFile(review)));
        return "peer-reviews/review";
    }

    private Optional<PeerReviewView> review(String token) {
        return links.resolve(Purpose.PEER_REVIEW, token).map(UUID::fromString).flatMap(reviews::find);
    }

    private static boolean open(OutputView output) {
        return output.status() == OutputStatus.IN_PREPARATION;
    }

    /** What they answered before, if they did. */
    private static Map<String, String> onFile(PeerReviewView review) {
        Map<String, String> entered = new HashMap<>();
        entered.put(REMARKS, review.remarks());
        if (review.answered()) {
            entered.put(RECOMMENDATION, review.recommendation().name());
        }
        return entered;
    }
}
