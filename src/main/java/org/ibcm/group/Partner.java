package org.ibcm.group;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An organisation outside the coalition that a group would like to work with (D.4.c). */
@Entity
@Table(name = "group_partner")
class Partner {

    @Id
    private UUID id;

    @ManyToOne
    @JoinColumn(name = "group_reference")
    private Group group;

    private int place;
    private String name;
    private String email;

    @Enumerated(EnumType.STRING)
    private PartnerStatus status;

    private String contactName;
    private String note;
    private Instant answeredAt;

    protected Partner() {}

    static Partner invited(Group group, int place, PartnerAddress address) {
        Partner partner = new Partner();
        partner.id = UUID.randomUUID();
        partner.group = group;
        partner.place = place;
        partner.name = address.name();
        partner.email = address.email();
        partner.status = PartnerStatus.INVITED;
        return partner;
    }

    /** An answer may be changed until the composition is confirmed. */
    void answer(boolean accepts, String contactName, String note, Instant now) {
        status = accepts ? PartnerStatus.ACCEPTED : PartnerStatus.DECLINED;
        this.contactName = contactName;
        this.note = note;
        answeredAt = now;
    }

    void closeInvitation() {
        if (status == PartnerStatus.INVITED) {
            status = PartnerStatus.NO_ANSWER;
        }
    }

    int place() {
        return place;
    }

    UUID id() {
        return id;
    }

    Group group() {
        return group;
    }

    String name() {
        return name;
    }

    String email() {
        return email;
    }

    PartnerStatus status() {
        return status;
    }

    PartnerAddress address() {
        return new PartnerAddress(name, email);
    }

    PartnerView view() {
        return new PartnerView(id, name, email, status, contactName, note);
    }
}
