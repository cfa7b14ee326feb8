package org.ibcm.membership;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What an applicant was asked, and what it answered. */
@Entity
@Table(name = "membership_information_request")
class InformationRequest {

    @Id
    private UUID id;

    @Version
    private Integer version;

    private String reference;
    private String question;
    private Instant askedAt;
    private Instant dueAt;
    private String answer;
    private Instant answeredAt;
    /** The account that entered the answer; null when the applicant did so itself. */
    private String answeredBy;

    protected InformationRequest() {}

    static InformationRequest ask(String reference, String question, Instant now, Instant dueAt) {
        InformationRequest request = new InformationRequest();
        request.id = UUID.randomUUID();
        request.reference = reference;
        request.question = question;
        request.askedAt = now;
        request.dueAt = dueAt;
        return request;
    }

    void answer(String text, String by, Instant now) {
        answer = text;
        answeredBy = by;
        answeredAt = now;
    }

    String question() {
        return question;
    }

    Instant askedAt() {
        return askedAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    Optional<String> answer() {
        return Optional.ofNullable(answer);
    }
}
