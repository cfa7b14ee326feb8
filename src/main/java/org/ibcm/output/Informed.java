package org.ibcm.output;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A co-convener that was informed of an output, and what it said; silence stops nothing (D.2.a). */
@Entity
@Table(name = "output_informed")
class Informed {

    @Id
    private UUID id;

    @ManyToOne
    @JoinColumn(name = "notice_id")
    private Notice notice;

    private String agency;
    private Instant informedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "acknowledgement")
    private Acknowledgement said;

    private String concern;
    private String saidBy;
    private Instant saidAt;

    protected Informed() {}

    static Informed of(Notice notice, String agency, Instant now) {
        Informed informed = new Informed();
        informed.id = UUID.randomUUID();
        informed.notice = notice;
        informed.agency = agency;
        informed.informedAt = now;
        return informed;
    }

    void say(Acknowledgement said, String concern, String by, Instant now) {
        this.said = said;
        this.concern = concern;
        saidBy = by;
        saidAt = now;
    }

    String agency() {
        return agency;
    }

    Acknowledgement said() {
        return said;
    }

    NoticeView.InformedView view() {
        return new NoticeView.InformedView(agency, informedAt, said, concern, saidBy, saidAt);
    }
}
