package org.ibcm.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ibcm.document.DocumentView;
import org.ibcm.document.Documents;
import org.ibcm.link.PersonalLinks;
import org.ibcm.link.PersonalLinks.Purpose;
import org.ibcm.output.OutputRegister;
import org.ibcm.output.OutputStatus;
import org.ibcm.output.OutputView;
import org.ibcm.output.PeerReviewView;
import org.ibcm.output.PeerReviews;
import org.ibcm.output.ReviewRecommendation;
import org.ibcm.register.Register;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where a peer reviewer, by a personal link, reads an output before its submission and says what they think of it. */
@Controller
@RequestMapping("/peer-reviews/{token}")
class PeerReviewPage extends LinkPage<PeerReviewView> {

    private static final String RECOMMENDATION = "recommendation";
    private static final String REMARKS = "remarks";
    private static final List<String> FIELDS = List.of(RECOMMENDATION, REMARKS);

    private final PeerReviews reviews;
    private final OutputRegister outputs;
    private final Documents documents;
    private final Register register;

    PeerReviewPage(
            PersonalLinks links,
            PeerReviews reviews,
            OutputRegister outputs,
            Documents documents,
            Register register,
            Refusals refusals) {
        super(links, refusals, Purpose.PEER_REVIEW, "/peer-reviews/", FIELDS);
        this.reviews = reviews;
        this.outputs = outputs;
        this.documents = documents;
        this.register = register;
    }

    /** A file of the output, as it is now; open as long as the review is. */
    @GetMapping("/documents/{id}")
    ResponseEntity<byte[]> document(@PathVariable String token, @PathVariable UUID id) {
        OutputView output = question(token)
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

    @Override
    Optional<PeerReviewView> find(UUID subject) {
        return reviews.find(subject);
    }

    @Override
    void answer(PeerReviewView review, SentForm form) {
        reviews.answer(review.id(), form.choice(RECOMMENDATION, ReviewRecommendation.class), form.text(REMARKS));
    }

    @Override
    String page(PeerReviewView review, Model model) {
        OutputView output = outputs.find(review.reference()).orElseThrow();
        boolean open = open(output);
        model.addAttribute("review", review);
        model.addAttribute("output", output);
        model.addAttribute("open", open);
        model.addAttribute("files", open ? documents.of(output.reference()) : List.of());
        model.addAttribute("options", ReviewRecommendation.values());
        model.addAttribute("agencies", Agencies.of(register.members(), register.formerMembers()));
        return "peer-reviews/review";
    }

    @Override
    Map<String, String> onFile(PeerReviewView review) {
        Map<String, String> entered = new HashMap<>();
        entered.put(REMARKS, review.remarks());
        if (review.answered()) {
            entered.put(RECOMMENDATION, review.recommendation().name());
        }
        return entered;
    }

    private static boolean open(OutputView output) {
        return output.status() == OutputStatus.IN_PREPARATION;
    }
}
