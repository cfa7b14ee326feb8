package org.ibcm.membership;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** What a member organisation wants the co-conveners to know about an applicant (D.1). */
@Entity
@Table(name = "membership_comment")
class MemberComment {

    @Id
    private UUID id;

    @Version
    private Integer version;

    private String reference;
    private int review;
    private String agency;

    @Column(name = "comment_text")
    private String text;

    private String commentedBy;
    private Instant commentedAt;

    protected MemberComment() {}

    static MemberComment of(Application application, String agency, String text, String by, Instant now) {
        MemberComment comment = new MemberComment();
        comment.id = UUID.randomUUID();
        comment.reference = application.reference();
        comment.review = application.reviews();
        comment.agency = agency;
        comment.text = text;
        comment.commentedBy = by;
        comment.commentedAt = now;
        return comment;
    }

    String agency() {
        return agency;
    }

    String text() {
        return text;
    }
}
