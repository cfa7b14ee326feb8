package org.ibcm.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Why the report is written although something is missing. */
@Entity
@Table(name = "review_justification")
class Justification {

    @Id
    private UUID id;

    @ManyToOne
    @JoinColumn(name = "review_reference")
    private Review review;

    private String gap;

    @Column(name = "justification")
    private String text;

    private String justifiedBy;
    private Instant justifiedAt;

    protected Justification() {}

    static Justification of(Review review, String gap, String text, String by, Instant now) {
        Justification justification = new Justification();
        justification.id = UUID.randomUUID();
        justification.review = review;
        justification.gap = gap;
        justification.text = text;
        justification.justifiedBy = by;
        justification.justifiedAt = now;
        return justification;
    }

    String gap() {
        return gap;
    }

    JustificationView view() {
        return new JustificationView(gap, text, justifiedBy, justifiedAt);
    }
}
