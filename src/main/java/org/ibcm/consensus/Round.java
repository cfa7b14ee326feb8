package org.ibcm.consensus;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.ibcm.engine.CurrentUser.Actor;

/** One round of positions (D.3). */
@Entity
@Table(name = "decision_round")
class Round {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "decision_reference")
    private Decision decision;

    @Column(name = "round_number")
    private int number;

    @Convert(converter = Ids.class)
    private List<String> agencies;

    private Instant openedAt;
    private Instant closesAt;
    private Instant closedAt;
    private boolean extended;

    private String consultationSummary;

    @Enumerated(EnumType.STRING)
    private NextStep nextStep;

    private String consultedBy;
    private String consultedByName;
    private Instant consultedAt;

    @OneToMany(mappedBy = "round", cascade = CascadeType.PERSIST)
    @OrderBy("sequence")
    @BatchSize(size = 20)
    private List<RecordedPosition> positions = new ArrayList<>();

    protected Round() {}

    static Round open(Decision decision, int number, List<String> agencies, Instant now, Instant closesAt) {
        Round round = new Round();
        round.id = UUID.randomUUID();
        round.decision = decision;
        round.number = number;
        round.agencies = List.copyOf(agencies);
        round.openedAt = now;
        round.closesAt = closesAt;
        return round;
    }

    RecordedPosition append(int sequence, SpokenPosition spoken, Optional<String> note, Actor actor, Instant now) {
        requireOpen();
        RecordedPosition recorded = RecordedPosition.of(this, sequence, spoken, note, actor, now);
        positions.add(recorded);
        return recorded;
    }

    void close(Instant now) {
        requireOpen();
        closedAt = now;
    }

    /** The same round goes on for those who stayed silent; once only. */
    void extend(Instant newEnd) {
        if (closedAt == null || extended) {
            throw new IllegalStateException("Round " + number + " cannot be extended: it is "
                    + (closedAt == null ? "still open" : "extended already"));
        }
        extended = true;
        closedAt = null;
        closesAt = newEnd;
    }

    void noteConsultation(String summary, NextStep next, Actor actor, Instant now) {
        if (closedAt == null || consultedAt != null) {
            throw new IllegalStateException("Round " + number + " takes no consultation: it is "
                    + (closedAt == null ? "still open" : "consulted on already"));
        }
        consultationSummary = summary;
        nextStep = next;
        consultedBy = actor.userId();
        consultedByName = actor.name();
        consultedAt = now;
    }

    boolean isOpen() {
        return closedAt == null;
    }

    /** The last word of each agency that spoke, in the order in which they first did. */
    Map<String, RecordedPosition> lastWords() {
        Map<String, RecordedPosition> last = new LinkedHashMap<>();
        positions.forEach(recorded -> last.put(recorded.agency(), recorded));
        return last;
    }

    boolean hasSpoken(String agency) {
        return lastWords().containsKey(agency);
    }

    boolean hasSpokenItself(String agency) {
        return positions.stream().anyMatch(recorded -> recorded.agency().equals(agency) && !recorded.standIn());
    }

    /** Whether the secretariat had the last word for the agency. */
    boolean standsIn(String agency) {
        return Optional.ofNullable(lastWords().get(agency))
                .filter(RecordedPosition::standIn)
                .isPresent();
    }

    /** Refuses in words; the zone is that of the coalition's clocks. */
    void requireOpen(ZoneId zone) {
        if (closedAt != null) {
            throw new RoundClosed(number, Words.moment(closedAt, zone));
        }
    }

    private void requireOpen() {
        if (closedAt != null) {
            throw new IllegalStateException("Round " + number + " is closed since " + closedAt);
        }
    }

    Decision decision() {
        return decision;
    }

    int number() {
        return number;
    }

    List<String> agencies() {
        return agencies;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant closesAt() {
        return closesAt;
    }

    Instant closedAt() {
        return closedAt;
    }

    boolean extended() {
        return extended;
    }

    String consultationSummary() {
        return consultationSummary;
    }

    NextStep nextStep() {
        return nextStep;
    }

    String consultedBy() {
        return consultedBy;
    }

    String consultedByName() {
        return consultedByName;
    }

    Instant consultedAt() {
        return consultedAt;
    }

    List<RecordedPosition> positions() {
        return positions;
    }
}
