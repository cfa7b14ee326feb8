package org.ibcm.review;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A consultation of stakeholders, or the dialogue with inter-State mechanisms (D.5.a). */
@Entity
@Table(name = "review_consultation")
class Consultation {

    @Id
    private UUID id;

    @ManyToOne
    @JoinColumn(name = "review_reference")
    private Review review;

    @Enumerated(EnumType.STRING)
    private ConsultedParty party;

    private LocalDate heldOn;
    private String participants;
    private String keyMessages;
    private String objectives;
    private String recordedBy;
    private Instant recordedAt;

    protected Consultation() {}

    static Consultation of(Review review, ConsultedParty party, Heard heard, String by, Instant now) {
        Consultation consultation = new Consultation();
        consultation.id = UUID.randomUUID();
        consultation.review = review;
        consultation.party = party;
        consultation.heldOn = heard.heldOn();
        consultation.participants = heard.participants();
        consultation.keyMessages = heard.keyMessages();
        consultation.objectives = String.join(",", heard.objectives());
        consultation.recordedBy = by;
        consultation.recordedAt = now;
        return consultation;
    }

    ConsultedParty party() {
        return party;
    }

    List<String> objectives() {
        return Lists.split(objectives);
    }

    ConsultationView view() {
        return new ConsultationView(party, heldOn, participants, keyMessages, objectives(), recordedBy, recordedAt);
    }
}
