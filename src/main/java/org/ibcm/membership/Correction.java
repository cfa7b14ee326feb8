package org.ibcm.membership;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One field that was corrected, by the applicant or by the secretariat for it, as it was and as it is. */
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
    private String reason;
    /** The account that entered it; null when the applicant did so itself. */
    private String correctedBy;

    protected Correction() {}

    static Correction of(String reference, Corrigible field, String before, String after, Instant now) {
        Correction correction = new Correction();
        correction.id = UUID.randomUUID();
        correction.reference = reference;
        correction.field = field.field();
        correction.textBefore = before;
        correction.textAfter = after;
        correction.correctedAt = now;
        return correction;
    }

    static Correction bySecretariat(
            String reference, Corrigible field, String before, String after, String reason, String by, Instant now) {
        Correction correction = of(reference, field, before, after, now);
        correction.reason = reason;
        correction.correctedBy = by;
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

    /** Empty where the applicant put it right itself. */
    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    boolean bySecretariat() {
        return correctedBy != null;
    }
}
