package org.ibcm.output;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** That the co-conveners were informed of a version of an output, when, and what they said (D.2.a). */
@Entity
@Table(name = "output_notice")
class Notice {

    @Id
    private UUID id;

    @ManyToOne
    @JoinColumn(name = "output_reference")
    private Output output;

    private int number;
    private int outputVersion;
    private Instant openedAt;
    private Instant closesAt;
    private Instant closedAt;
    private String response;

    @Enumerated(EnumType.STRING)
    private ConcernStep nextStep;

    private String respondedBy;
    private Instant respondedAt;

    @OneToMany(mappedBy = "notice", cascade = CascadeType.PERSIST)
    @OrderBy("agency")
    private List<Informed> informed = new ArrayList<>();

    protected Notice() {}

    static Notice open(Output output, int number, int outputVersion, List<String> agencies, Instant now, Instant end) {
        Notice notice = new Notice();
        notice.id = UUID.randomUUID();
        notice.output = output;
        notice.number = number;
        notice.outputVersion = outputVersion;
        notice.openedAt = now;
        notice.closesAt = end;
        agencies.forEach(agency -> notice.informed.add(Informed.of(notice, agency, now)));
        return notice;
    }

    void acknowledge(String agency, Acknowledgement said, String concern, String by, Instant now) {
        informed.stream()
                .filter(one -> one.agency().equals(agency))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(agency + " was not informed"))
                .say(said, concern, by, now);
    }

    void close(Instant now) {
        closedAt = now;
    }

    void respond(String response, ConcernStep next, String by, Instant now) {
        this.response = response;
        this.nextStep = next;
        respondedBy = by;
        respondedAt = now;
    }

    boolean isOpen() {
        return closedAt == null;
    }

    int number() {
        return number;
    }

    Instant closesAt() {
        return closesAt;
    }

    /** Ids of the co-conveners with a concern. */
    List<String> concerned() {
        return informed.stream()
                .filter(one -> one.said() == Acknowledgement.CONCERN)
                .map(Informed::agency)
                .toList();
    }

    NoticeView view() {
        return new NoticeView(
                number,
                outputVersion,
                openedAt,
                closesAt,
                closedAt,
                informed.stream().map(Informed::view).toList(),
                response,
                nextStep,
                respondedBy,
                respondedAt);
    }
}
