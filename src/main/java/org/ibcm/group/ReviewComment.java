package org.ibcm.group;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** What a member of a group says before the group is reviewed (D.1.b.vi). */
@Embeddable
record ReviewComment(
        String agency, @Column(name = "comment_text") String text, String commentedBy, Instant commentedAt) {

    ReviewView.Comment view() {
        return new ReviewView.Comment(agency, text, commentedBy, commentedAt);
    }
}
