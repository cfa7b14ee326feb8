package org.ibcm.group;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A look at what a group has done and what should become of it (D.1.b.vi). */
@Entity
@Table(name = "group_review")
class GroupReview {

    @Id
    private UUID id;

    @Version
    private Integer version;

    private String reference;
    private int number;
    private Instant openedAt;

    @Enumerated(EnumType.STRING)
    private Recommendation recommendation;

    private LocalDate newEndDate;
    private String note;
    private String reviewedBy;
    private Instant reviewedAt;
    private String decisionReference;

    @Enumerated(EnumType.STRING)
    private DecisionOutcome outcome;

    private String statement;

    @ElementCollection
    @CollectionTable(name = "review_comment", joinColumns = @JoinColumn(name = "review_id"))
    @OrderColumn(name = "place")
    private List<ReviewComment> comments = new ArrayList<>();

    protected GroupReview() {}

    static GroupReview open(String reference, int number, Instant now) {
        GroupReview review = new GroupReview();
        review.id = UUID.randomUUID();
        review.reference = reference;
        review.number = number;
        review.openedAt = now;
        return review;
    }

    void comment(ReviewComment comment) {
        comments.add(comment);
    }

    void recommend(Recommendation recommendation, LocalDate newEnd, String note, String by, Instant now) {
        this.recommendation = recommendation;
        this.newEndDate = newEnd;
        this.note = note;
        reviewedBy = by;
        reviewedAt = now;
    }

    void decide(String decision, DecisionOutcome outcome, String statement) {
        decisionReference = decision;
        this.outcome = outcome;
        this.statement = statement;
    }

    boolean isOpen() {
        return recommendation == null;
    }

    int number() {
        return number;
    }

    Recommendation recommendation() {
        return recommendation;
    }

    LocalDate newEndDate() {
        return newEndDate;
    }

    Optional<String> note() {
        return Optional.ofNullable(note);
    }

    Optional<String> decisionReference() {
        return Optional.ofNullable(decisionReference);
    }

    Optional<DecisionOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    Optional<String> statement() {
        return Optional.ofNullable(statement);
    }

    Instant openedAt() {
        return openedAt;
    }

    List<ReviewComment> comments() {
        return comments;
    }

    ReviewView view() {
        return new ReviewView(
                number,
                openedAt,
                comments.stream().map(ReviewComment::view).toList(),
                recommendation,
                newEndDate,
                note,
                reviewedBy,
                reviewedAt,
                decisionReference,
                outcome,
                statement);
    }
}
