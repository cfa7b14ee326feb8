package org.ibcm.output;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.ibcm.engine.Entry;
import org.ibcm.engine.InputRefused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reviews of an output by peers before its submission, where the lead wants them (D.2.b). */
@Service
@Transactional
public class PeerReviews {

    private final ReviewsOfPeers reviews;
    private final Outputs outputs;
    private final Acting acting;
    private final ApplicationEventPublisher events;
    private final OutputSettings settings;
    private final Clock clock;

    PeerReviews(
            ReviewsOfPeers reviews,
            Outputs outputs,
            Acting acting,
            ApplicationEventPublisher events,
            OutputSettings settings,
            Clock clock) {
        this.reviews = reviews;
        this.outputs = outputs;
        this.acting = acting;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /** The lead names reviewers from the United Nations and from outside, one a line, {@code Name <email>}. */
    public void request(String reference, String fromUn, String fromOutside) {
        Output output =
                outputs.findById(reference).orElseThrow(() -> new NoSuchElementException("No output " + reference));
        acting.writer(output.leadAgency(), "reviewersFromUn");
        output.requireInPreparation("ask for a peer review");
        if (!awaited(reference).isEmpty()) {
            throw new InputRefused(
                    "reviewersFromUn",
                    "Reviewers have been asked already, and some have not answered yet (\"reviewersFromUn\"). Please wait for"
                            + " them first.",
                    "output-review-under-way");
        }
        List<ReviewerAddress> addresses = ReviewerAddress.in(fromUn, fromOutside);
        Instant now = now();
        for (int place = 0; place < addresses.size(); place++) {
            reviews.save(PeerReview.invited(output, place, addresses.get(place), now, now.plus(settings.peerReview())));
        }
        events.publishEvent(new PeerReviewRequested(reference));
    }

    /** A reviewer answers; the answer may be changed until the output is submitted. */
    public void answer(UUID id, ReviewRecommendation recommendation, String remarks) {
        PeerReview review = reviews.findById(id).orElseThrow(() -> new NoSuchElementException("No peer review " + id));
        if (recommendation == null) {
            throw new InputRefused(
                    "recommendation",
                    "Please say whether the output is ready or needs more work (\"recommendation\").",
                    "output-review-recommendation");
        }
        review.answer(recommendation, new Entry("remarks", "the remarks", remarks).required(Entry.TEXT_LIMIT), now());
        String reference = review.output().reference();
        if (awaited(reference).isEmpty()) {
            events.publishEvent(new PeerReviewsComplete(reference));
        }
    }

    @Transactional(readOnly = true)
    public Optional<PeerReviewView> find(UUID id) {
        return reviews.findById(id).map(PeerReview::view);
    }

    /** In the order in which they were asked for. */
    @Transactional(readOnly = true)
    public List<PeerReviewView> of(String reference) {
        return reviews.findByOutputReferenceOrderByInvitedAtAscPlaceAsc(reference).stream()
                .map(PeerReview::view)
                .toList();
    }

    /** Those who may still answer in time. */
    List<PeerReview> awaited(String reference) {
        Instant now = now();
        return reviews.findByOutputReferenceOrderByInvitedAtAscPlaceAsc(reference).stream()
                .filter(review -> review.isAwaited(now))
                .toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
