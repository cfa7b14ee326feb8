package org.ibcm.consensus;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ibcm.engine.Accounts;
import org.ibcm.engine.CurrentUser.Actor;

/** A decision of one of the coalition's bodies, and the record that stays of it (D.3). */
@Entity
@Table(name = "decision")
class Decision {

    @Id
    private String reference;

    @Version
    private Integer version;

    private String processInstance;
    private String subject;
    private String title;
    private String question;
    private String body;

    @Enumerated(EnumType.STRING)
    @Column(name = "decision_procedure")
    private Procedure procedure;

    @Column(name = "round_window")
    private String window;

    private int maxRounds;
    private String facilitator;
    private String basis;
    private int modelVersion;
    private int rulesVersion;

    @Convert(converter = Ids.class)
    private List<String> agencies;

    @Convert(converter = Ids.class)
    private List<String> recused;

    @Convert(converter = Ids.class)
    private List<String> departed;

    @OneToMany(mappedBy = "decision", cascade = CascadeType.PERSIST)
    @OrderBy("number")
    private List<Round> rounds = new ArrayList<>();

    private int positionsRecorded;

    @Enumerated(EnumType.STRING)
    private SeniorOutcome seniorOutcome;

    private String seniorStatement;
    private LocalDate seniorMeetingDate;
    private String seniorRecordedBy;
    private String seniorRecordedByName;
    private Instant seniorRecordedAt;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String statement;
    private Instant openedAt;
    private Instant closedAt;

    private Long sealNumber;
    private String previousSeal;
    private String seal;

    protected Decision() {}

    static Decision open(
            String reference,
            DecisionRequest request,
            Procedure procedure,
            String window,
            int maxRounds,
            String facilitator,
            List<String> agencies,
            Instant now) {
        Decision decision = new Decision();
        decision.reference = reference;
        decision.processInstance = request.processInstance();
        decision.subject = request.subject().orElse(reference);
        decision.title = request.title();
        decision.question = request.question().orElse(null);
        decision.body = request.body();
        decision.procedure = procedure;
        decision.window = window;
        decision.maxRounds = maxRounds;
        decision.facilitator = facilitator;
        decision.basis = request.basis().orElse(null);
        decision.modelVersion = request.versions().model();
        decision.rulesVersion = request.versions().rules();
        decision.agencies = List.copyOf(agencies);
        decision.recused = agencies.stream().filter(request.recused()::contains).toList();
        decision.departed = List.of();
        decision.openedAt = now;
        return decision;
    }

    Round openRound(Instant now, Instant closesAt) {
        requireOpen();
        if (!rounds.isEmpty() && round().isOpen()) {
            throw new IllegalStateException(reference + " opens no new round: round " + round().number() + " is open");
        }
        Round round = Round.open(this, rounds.size() + 1, entitled(agencies), now, closesAt);
        rounds.add(round);
        return round;
    }

    /** Appends what an agency says; who recuses itself leaves the denominator of this and later rounds. */
    void record(SpokenPosition spoken, Actor actor, Instant now) {
        append(spoken, Optional.empty(), actor, now);
    }

    /**
     * Appends what the secretariat received from an agency that has not spoken itself (D.6).
     *
     * @param note how and when it was received
     */
    RecordedPosition recordStandIn(SpokenPosition spoken, String note, Actor actor, Instant now) {
        if (round().isOpen() && round().hasSpokenItself(spoken.agency())) {
            throw new SpokenItself(spoken.agency(), round().number());
        }
        return append(spoken, Optional.of(note), actor, now);
    }

    private RecordedPosition append(SpokenPosition spoken, Optional<String> note, Actor actor, Instant now) {
        String agency = spoken.agency();
        if (round().isOpen() && round().standsIn(agency)) {
            // an agency is bound by its own recusal, not by one that was noted for it
            recused = recused.stream().filter(other -> !other.equals(agency)).toList();
        }
        if (!entitled(round().agencies()).contains(agency)) {
            throw new NoSay(agency, reference);
        }
        RecordedPosition recorded = round().append(++positionsRecorded, spoken, note, actor, now);
        if (spoken.position() == Position.RECUSE) {
            recused = Stream.concat(recused.stream(), Stream.of(agency)).toList();
        }
        return recorded;
    }

    /** An agency has left the body or the coalition: what it said stays on record, but it no longer counts. */
    void release(String agency) {
        requireOpen();
        if (entitled(agencies).contains(agency)) {
            departed = Stream.concat(departed.stream(), Stream.of(agency)).toList();
        }
    }

    Tally closeRound(Instant now) {
        requireOpen();
        round().close(now);
        List<String> entitled = entitled(round().agencies());
        List<Position> words = round().lastWords().values().stream()
                .filter(recorded -> entitled.contains(recorded.agency()))
                .map(RecordedPosition::position)
                .toList();
        return new Tally(
                procedure,
                round().number(),
                maxRounds,
                round().extended(),
                entitled.size(),
                count(words, Position.SUPPORT),
                count(words, Position.NO_OBJECTION),
                count(words, Position.STAND_ASIDE),
                count(words, Position.REQUEST_CHANGES),
                count(words, Position.OBJECT),
                silent(round()).size());
    }

    void extendRound(Instant newEnd) {
        requireOpen();
        round().extend(newEnd);
    }

    void noteConsultation(String summary, NextStep next, Actor actor, Instant now) {
        requireOpen();
        round().noteConsultation(summary, next, actor, now);
    }

    void noteSeniorOutcome(SeniorDecision senior, Actor actor, Instant now) {
        requireOpen();
        if (round().isOpen() || seniorOutcome != null) {
            throw new IllegalStateException(reference + " takes no outcome of the senior level: "
                    + (seniorOutcome == null ? "round " + round().number() + " is open" : "it has one"));
        }
        seniorOutcome = senior.outcome();
        seniorStatement = senior.statement();
        seniorMeetingDate = senior.meetingDate();
        seniorRecordedBy = actor.userId();
        seniorRecordedByName = actor.name();
        seniorRecordedAt = now;
    }

    /** Ends the decision; what the senior level said overrides the last round. */
    void conclude(RoundOutcome roundOutcome, Instant now) {
        requireOpen();
        String decided = seniorOutcome == null ? roundOutcome.name() : seniorOutcome.name();
        if (decided.equals("CONSULT") || decided.equals("EXTEND") || decided.equals("ESCALATE")) {
            throw new IllegalStateException(reference + " cannot end with " + decided);
        }
        outcome = Outcome.valueOf(decided);
        closedAt = now;
    }

    void withdraw(Instant now) {
        requireOpen();
        if (!rounds.isEmpty() && round().isOpen()) {
            round().close(now);
        }
        outcome = Outcome.WITHDRAWN;
        closedAt = now;
    }

    /** Writes the statement under the record and seals both; the record before it in the chain is part of the seal. */
    void seal(String statement, SealChain chain) {
        if (outcome == null || seal != null) {
            throw new IllegalStateException(
                    reference + " cannot be sealed: it is " + (outcome == null ? "still open" : "sealed already"));
        }
        this.statement = statement;
        sealNumber = chain.nextNumber();
        previousSeal = chain.lastSeal();
        seal = Seal.of(this);
        chain.append(seal);
    }

    /** Whether the record still says what it said when it was sealed. */
    boolean matchesSeal() {
        return seal != null && seal.equals(Seal.of(this));
    }

    boolean isOpen() {
        return outcome == null;
    }

    /** The round that is open or was the last. */
    Round round() {
        return rounds.get(rounds.size() - 1);
    }

    /** Whether somebody in these groups takes part in it or facilitates it. */
    boolean involves(Set<String> groups) {
        return groups.contains(facilitator)
                || entitled(agencies).stream().map(Accounts::agencyGroup).anyMatch(groups::contains);
    }

    /** Whether somebody in these groups may read it. */
    boolean concerns(Set<String> groups) {
        return DecisionRecord.concerns(groups, facilitator, agencies);
    }

    /** Whether its reference or title has this text in it, whatever the case of the letters. */
    boolean mentions(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return Stream.of(reference, title)
                .anyMatch(said -> said.toLowerCase(Locale.ROOT).contains(wanted));
    }

    /** Those of the agencies that have a say: neither recused nor gone. */
    List<String> entitled(List<String> agencies) {
        return agencies.stream()
                .filter(agency -> !recused.contains(agency) && !departed.contains(agency))
                .toList();
    }

    /** Those who were asked in the round and have not spoken in it. */
    List<String> silent(Round round) {
        return round.agencies().stream()
                .filter(agency ->
                        !departed.contains(agency) && !round.lastWords().containsKey(agency))
                .toList();
    }

    private void requireOpen() {
        if (outcome != null) {
            throw new IllegalStateException(reference + " is closed (" + outcome + ")");
        }
    }

    private static int count(List<Position> words, Position position) {
        return (int) words.stream().filter(position::equals).count();
    }

    String reference() {
        return reference;
    }

    String processInstance() {
        return processInstance;
    }

    String subject() {
        return subject;
    }

    String title() {
        return title;
    }

    String question() {
        return question;
    }

    String body() {
        return body;
    }

    Procedure procedure() {
        return procedure;
    }

    String window() {
        return window;
    }

    int maxRounds() {
        return maxRounds;
    }

    /** Another organisation leads the body; what the former lead facilitates, the new one does. */
    boolean handOver(String from, String to) {
        requireOpen();
        if (!facilitator.equals(from)) {
            return false;
        }
        facilitator = to;
        return true;
    }

    String facilitator() {
        return facilitator;
    }

    String basis() {
        return basis;
    }

    int modelVersion() {
        return modelVersion;
    }

    int rulesVersion() {
        return rulesVersion;
    }

    List<String> agencies() {
        return agencies;
    }

    List<String> recused() {
        return recused;
    }

    List<String> departed() {
        return departed;
    }

    List<Round> rounds() {
        return rounds;
    }

    SeniorOutcome seniorOutcome() {
        return seniorOutcome;
    }

    String seniorStatement() {
        return seniorStatement;
    }

    LocalDate seniorMeetingDate() {
        return seniorMeetingDate;
    }

    String seniorRecordedBy() {
        return seniorRecordedBy;
    }

    String seniorRecordedByName() {
        return seniorRecordedByName;
    }

    Instant seniorRecordedAt() {
        return seniorRecordedAt;
    }

    Outcome outcome() {
        return outcome;
    }

    String statement() {
        return statement;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant closedAt() {
        return closedAt;
    }

    Long sealNumber() {
        return sealNumber;
    }

    String previousSeal() {
        return previousSeal;
    }

    String seal() {
        return seal;
    }
}
