package org.ibcm.review;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** Who speaks for a State in the review; has no account and answers through personal links (D.5.a). */
@Entity
@Table(name = "state_focal_point")
class StateFocalPoint {

    @Id
    private String state;

    @Version
    private Integer version;

    private String name;
    private String email;
    private String language;
    private String namedBy;
    private Instant namedAt;

    protected StateFocalPoint() {}

    static StateFocalPoint of(String state) {
        StateFocalPoint point = new StateFocalPoint();
        point.state = state;
        return point;
    }

    void name(String name, String email, String language, String by, Instant now) {
        this.name = name;
        this.email = email;
        this.language = language;
        namedBy = by;
        namedAt = now;
    }

    boolean isReachedAt(String address) {
        return address.equalsIgnoreCase(email);
    }

    FocalPointView view() {
        return new FocalPointView(state, name, email, language, namedBy, namedAt);
    }
}
