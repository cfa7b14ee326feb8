package org.ibcm.output;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That somebody was asked to review an output before its submission, and what they said. */
@Entity
@Table(name = "output_peer_review")
class PeerReview {

    @Id
    private UUID id;

    @ManyToOne
    @JoinColumn(name = "output_reference")
    private Output output;

    private int place;
    private String name;
    private String email;
    private boolean fromUn;
    private Instant invitedAt;
    private Instant closesAt;

    @Enumerated(EnumType.STRING)
    private ReviewRecommendation recommendation;

    private String remarks;
    private Instant answeredAt;

    protected PeerReview() {}

    static PeerReview invited(Output output, int place, ReviewerAddress reviewer, Instant now, Instant end) {
        PeerReview review = new PeerReview();
        review.id = UUID.randomUUID();
        review.output = output;
        review.place = place;
        review.name = reviewer.name();
        review.email = reviewer.email();
        review.fromUn = reviewer.fromUn();
        review.invitedAt = now;
        review.closesAt = end;
        return review;
    }

    /** It may be changed until the output is submitted. */
    void answer(ReviewRecommendation recommendation, String remarks, Instant now) {
        output.requireInPreparation("review it");
        this.recommendation = recommendation;
        this.remarks = remarks;
        answeredAt = now;
    }

    boolean isAwaited(Instant now) {
        return answeredAt == null && closesAt.isAfter(now);
    }

    UUID id() {
        return id;
    }

    Output output() {
        return output;
    }

    String name() {
        return name;
    }

    String email() {
        return email;
    }

    PeerReviewView view() {
        return new PeerReviewView(
                id, output.reference(), name, email, fromUn, invitedAt, closesAt, recommendation, remarks, answeredAt);
    }
}
