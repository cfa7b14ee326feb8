package org.ibcm.membership;

import jakarta.persistence.Embeddable;

/** Points and note for the criterion at this position of the version used. */
@Embeddable
class AssessedCriterion {

    private String criterion;
    private int points;
    private String note;

    protected AssessedCriterion() {}

    AssessedCriterion(String criterion, Score score) {
        this.criterion = criterion;
        this.points = score.points();
        this.note = score.note();
    }

    String criterion() {
        return criterion;
    }

    int points() {
        return points;
    }

    String note() {
        return note;
    }
}
