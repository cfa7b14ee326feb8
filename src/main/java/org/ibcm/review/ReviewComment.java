package org.ibcm.review;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What an agency says on roadmap, draft or report when it is consulted (D.5.a). */
@Entity
@Table(name = "regional_review_comment")
class ReviewComment {

    @Id
    private UUID id;

    @ManyToOne
    @JoinColumn(name = "review_reference")
    private Review review;

    @Enumerated(EnumType.STRING)
    private CommentedText subject;

    private String agency;
    private String commentText;
    private String saidBy;
    private Instant saidAt;

    protected ReviewComment() {}

    static ReviewComment of(Review review, CommentedText subject, String agency, String text, String by, Instant now) {
        ReviewComment comment = new ReviewComment();
        comment.id = UUID.randomUUID();
        comment.review = review;
        comment.subject = subject;
        comment.agency = agency;
        comment.commentText = text;
        comment.saidBy = by;
        comment.saidAt = now;
        return comment;
    }

    CommentView view() {
        return new CommentView(subject, agency, commentText, saidBy, saidAt);
    }
}
