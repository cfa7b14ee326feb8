package org.ibcm.membership;

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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** How an application fares against the selection criteria, and what the secretariat advises (D.1). */
@Entity
@Table(name = "membership_assessment")
class Assessment {

    @Id
    private UUID id;

    @Version
    private Integer version;

    private String reference;
    private int review;
    private int criteriaVersion;

    @Enumerated(EnumType.STRING)
    private Recommendation suggested;

    @Enumerated(EnumType.STRING)
    private Recommendation recommendation;

    private String note;
    private String assessedBy;
    private Instant assessedAt;

    @ElementCollection
    @CollectionTable(name = "membership_score", joinColumns = @JoinColumn(name = "assessment_id"))
    @OrderColumn(name = "place")
    private List<AssessedCriterion> scores = new ArrayList<>();

    protected Assessment() {}

    static Assessment of(
            Application application,
            List<AssessedCriterion> scores,
            Recommendation suggested,
            Advice advice,
            String by,
            Instant now) {
        Assessment assessment = new Assessment();
        assessment.id = UUID.randomUUID();
        assessment.reference = application.reference();
        assessment.review = application.reviews();
        assessment.criteriaVersion = application.criteriaVersion();
        assessment.scores = new ArrayList<>(scores);
        assessment.suggested = suggested;
        assessment.recommendation = advice.recommendation();
        assessment.note = advice.note();
        assessment.assessedBy = by;
        assessment.assessedAt = now;
        return assessment;
    }

    List<AssessedCriterion> scores() {
        return scores;
    }

    Recommendation suggested() {
        return suggested;
    }

    Recommendation recommendation() {
        return recommendation;
    }

    String note() {
        return note;
    }
}
