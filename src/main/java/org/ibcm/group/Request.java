package org.ibcm.group;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That a member asks for a group, in its own words once it has confirmed (D.4.a). */
@Entity
@Table(name = "group_request")
class Request {

    @Id
    private UUID id;

    @ManyToOne
    @JoinColumn(name = "group_reference")
    private Group group;

    private String agency;
    private Boolean confirmed;
    private String note;
    private String answeredBy;
    private Instant answeredAt;

    protected Request() {}

    static Request of(Group group, String agency) {
        Request request = new Request();
        request.id = UUID.randomUUID();
        request.group = group;
        request.agency = agency;
        return request;
    }

    void answer(boolean confirmed, String note, String answeredBy, Instant now) {
        this.confirmed = confirmed;
        this.note = note;
        this.answeredBy = answeredBy;
        this.answeredAt = now;
    }

    /** The requests are counted: a member that has not answered does not ask. */
    void close() {
        if (confirmed == null) {
            confirmed = false;
        }
    }

    String agency() {
        return agency;
    }

    boolean isConfirmed() {
        return Boolean.TRUE.equals(confirmed);
    }

    boolean isDeclined() {
        return Boolean.FALSE.equals(confirmed);
    }

    RequestView view() {
        return new RequestView(agency, confirmed, note, answeredBy, answeredAt);
    }
}
