package org.ibcm.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** How the review lives up to a guiding principle. */
@Entity
@Table(name = "review_evidence")
class Evidence {

    @Id
    private UUID id;

    @ManyToOne
    @JoinColumn(name = "review_reference")
    private Review review;

    @Enumerated(EnumType.STRING)
    private GuidingPrinciple principle;

    @Column(name = "evidence")
    private String text;

    private String recordedBy;
    private Instant recordedAt;

    protected Evidence() {}

    static Evidence of(Review review, GuidingPrinciple principle) {
        Evidence evidence = new Evidence();
        evidence.id = UUID.randomUUID();
        evidence.review = review;
        evidence.principle = principle;
        return evidence;
    }

    void say(String text, String by, Instant now) {
        this.text = text;
        recordedBy = by;
        recordedAt = now;
    }

    GuidingPrinciple principle() {
        return principle;
    }

    String text() {
        return text;
    }
}
