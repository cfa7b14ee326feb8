package org.ibcm.membership;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** One field that an applicant corrected, as it was and as it is. */
@Entity
@Table(name = "membership_correction")
class Correction {

    @Id
    private UUID id;

    @Version
    private Integer version;

    private String reference;
    private String field;
    private String textBefore;
    private String textAfter;
    private Instant correctedAt;

    protected Correction() {}

    static Correction of(String reference, String field, String before, String after, Instant now) {
        Correction correction = new Correction();
        correction.id = UUID.randomUUID();
        correction.reference = reference;
        correction.field = field;
        correction.textBefore = before;
        correction.textAfter = after;
        correction.correctedAt = now;
        return correction;
    }

    String field() {
        return field;
    }

    String textBefore() {
        return textBefore;
    }

    String textAfter() {
        return textAfter;
    }

    Instant correctedAt() {
        return correctedAt;
    }
}
