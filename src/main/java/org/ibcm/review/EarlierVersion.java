package org.ibcm.review;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What stood in a chapter or in the report of a State before a better one replaced it (D.5.a). */
@Entity
@Table(name = "review_earlier_version")
class EarlierVersion {

    @Id
    private UUID id;

    @ManyToOne
    @JoinColumn(name = "review_reference")
    private Review review;

    private String subject;
    private String summary;
    private String documentLink;
    private UUID documentId;
    private String objectives;
    private String writtenBy;
    private Instant writtenAt;

    protected EarlierVersion() {}

    /** @param subject the State, or the name of the round table */
    static EarlierVersion of(Review review, String subject, EarlierVersionView version) {
        EarlierVersion earlier = new EarlierVersion();
        earlier.id = UUID.randomUUID();
        earlier.review = review;
        earlier.subject = subject;
        earlier.summary = version.summary();
        earlier.documentLink = version.documentLink();
        earlier.documentId = version.documentId();
        earlier.objectives = String.join(",", version.objectives());
        earlier.writtenBy = version.writtenBy();
        earlier.writtenAt = version.writtenAt();
        return earlier;
    }

    String subject() {
        return subject;
    }

    EarlierVersionView view() {
        return new EarlierVersionView(summary, documentLink, documentId, Lists.split(objectives), writtenBy, writtenAt);
    }
}
