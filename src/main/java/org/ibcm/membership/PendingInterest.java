package org.ibcm.membership;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** An expression of interest whose address has to be confirmed; forgotten after a while, whatever became of it (D.1). */
@Entity
@Table(name = "pending_interest")
class PendingInterest {

    @Id
    private UUID id;

    @Version
    private Integer version;

    @Embedded
    private Applicant applicant;

    /** The same for the same text; by it a repeated submission is known. */
    private String fingerprint;

    private Instant receivedAt;
    private Instant expiresAt;
    /** The application that it became. */
    private String reference;

    protected PendingInterest() {}

    static PendingInterest receive(
            ExpressionOfInterest interest, String sponsorId, String fingerprint, Instant now, Instant expiresAt) {
        PendingInterest pending = new PendingInterest();
        pending.id = UUID.randomUUID();
        pending.applicant = new Applicant(interest, sponsorId);
        pending.fingerprint = fingerprint;
        pending.receivedAt = now;
        pending.expiresAt = expiresAt;
        return pending;
    }

    void becameApplication(String given) {
        reference = given;
    }

    UUID id() {
        return id;
    }

    ExpressionOfInterest interest() {
        return applicant.interest();
    }

    Instant expiresAt() {
        return expiresAt;
    }

    Optional<String> reference() {
        return Optional.ofNullable(reference);
    }
}
