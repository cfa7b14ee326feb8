package org.ibcm.output;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.ibcm.output.CheckedDraft.Participant;

/** An organisation that takes part in an output, and whether its logo may stand on it (D.2.a). */
@Entity
@Table(name = "output_party")
class Party {

    @Id
    private UUID id;

    @ManyToOne
    @JoinColumn(name = "output_reference")
    private Output output;

    private int place;
    private String name;
    private String email;

    @Enumerated(EnumType.STRING)
    private Clearance clearance;

    private String note;
    private String answeredBy;
    private Instant answeredAt;

    protected Party() {}

    static Party of(Output output, int place, Participant participant) {
        Party party = new Party();
        party.id = UUID.randomUUID();
        party.output = output;
        party.place = place;
        party.name = participant.name();
        party.email = participant.email();
        party.clearance = Clearance.ASKED;
        return party;
    }

    void answer(boolean cleared, String note, String by, Instant now) {
        clearance = cleared ? Clearance.CLEARED : Clearance.WITHOUT_LOGO;
        this.note = note;
        answeredBy = by;
        answeredAt = now;
    }

    /** A revised output is another one: its logo is cleared anew. */
    void askAnew() {
        clearance = Clearance.ASKED;
        note = null;
        answeredBy = null;
        answeredAt = null;
    }

    void closeQuestion() {
        if (clearance == Clearance.ASKED) {
            clearance = Clearance.NO_ANSWER;
        }
    }

    boolean isMember() {
        return email == null;
    }

    boolean isAsked() {
        return clearance == Clearance.ASKED;
    }

    boolean bearsLogo() {
        return clearance == Clearance.CLEARED;
    }

    UUID id() {
        return id;
    }

    Output output() {
        return output;
    }

    String name() {
        return name;
    }

    String email() {
        return email;
    }

    PartyView view() {
        return new PartyView(id, name, email, clearance, note, answeredBy, answeredAt);
    }
}
