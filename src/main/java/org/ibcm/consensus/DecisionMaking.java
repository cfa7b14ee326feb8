package org.ibcm.consensus;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ibcm.engine.Accounts;
import org.ibcm.engine.CurrentUser;
import org.ibcm.engine.CurrentUser.Actor;
import org.ibcm.engine.Groups;
import org.ibcm.engine.IbcmSettings;
import org.ibcm.engine.InputRefused;
import org.ibcm.engine.References;
import org.ibcm.register.Member;
import org.ibcm.register.Register;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the coalition's bodies decide: rounds, positions, consultation, the senior level, the record (D.3). */
@Service
@Transactional
public class DecisionMaking {

    private final Decisions decisions;
    private final SealChains sealChains;
    private final References references;
    private final Register register;
    private final Accounts accounts;
    private final CurrentUser currentUser;
    private final StandInNotice standInNotice;
    private final ApplicationEventPublisher events;
    private final ConsensusSettings settings;
    private final ZoneId zone;
    private final Clock clock;

    DecisionMaking(
            Decisions decisions,
            SealChains sealChains,
            References references,
            Register register,
            Accounts accounts,
            CurrentUser currentUser,
            StandInNotice standInNotice,
            ApplicationEventPublisher events,
            ConsensusSettings settings,
            IbcmSettings ibcm,
            Clock clock) {
        this.decisions = decisions;
        this.sealChains = sealChains;
        this.references = references;
        this.register = register;
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.standInNotice = standInNotice;
        this.events = events;
        this.settings = settings;
        this.zone = ibcm.zone();
        this.clock = clock;
    }

    /** Registers the question when it is new, and opens the next round of it. */
    public OpenRound openRound(DecisionRequest request) {
        Decision decision =
                decisions.findByProcessInstance(request.processInstance()).orElseGet(() -> register(request));
        Instant now = now();
        Round round = decision.openRound(now, endOf(decision.window(), now));
        return opened(decision, round.agencies(), now);
    }

    /** Appends an agency's position; only its own people speak for it, and nobody of the secretariat does (D.6). */
    public void record(String processInstance, SpokenPosition spoken) {
        Actor actor = personOf(spoken.agency());
        inOpenRound(decision(processInstance)).record(spoken, actor, now());
    }

    /** Whether the open round has a position of the agency, its own or one recorded for it. */
    public boolean isOnFile(String processInstance, String agency) {
        Round round = decision(processInstance).round();
        return round.isOpen() && round.hasSpoken(agency);
    }

    /**
     * Appends a later position of an agency, which supersedes what it said before in the open round; the first one, if
     * it has not spoken yet. The rules are those of {@link #record}.
     */
    public void changePosition(String reference, SpokenPosition spoken) {
        Actor actor = personOf(spoken.agency());
        Decision decision = inOpenRound(forChange(reference));
        decision.record(spoken, actor, now());
        events.publishEvent(new PositionOnFile(decision.processInstance(), spoken.agency(), false));
    }

    /**
     * Appends a position that the secretariat received by phone or mail, and tells the agency, which may change it
     * (D.6). Refused once the agency has spoken itself in the round.
     *
     * @param agency on whose behalf; the one that speaks
     * @param note how and when it was received
     */
    public void recordStandIn(String reference, String agency, SpokenPosition spoken, String note) {
        if (!agency.equals(spoken.agency())) {
            throw new IllegalArgumentException("A stand-in for " + agency + " is no position of " + spoken.agency());
        }
        Actor actor = actor();
        if (!actor.belongsTo(Groups.SECRETARIAT) || actor.belongsTo(Groups.ADMINISTRATORS)) {
            throw new NotOfTheSecretariat(agency);
        }
        String received = Limits.note(note);
        Decision decision = inOpenRound(forChange(reference));
        RecordedPosition recorded = decision.recordStandIn(spoken, received, actor, now());
        events.publishEvent(new PositionOnFile(decision.processInstance(), agency, true));
        standInNotice.send(reference, recorded);
    }

    /** Who has spoken in the round, who has not, and until when, in a sentence. */
    public String standing(String processInstance) {
        return standing(decision(processInstance));
    }

    public RoundResult closeRound(String processInstance) {
        Decision decision = decision(processInstance);
        Tally tally = decision.closeRound(now());
        return new RoundResult(tally, said(decision, decision.rounds()), decision.facilitator());
    }

    /** The round goes on for those who stayed silent. */
    public OpenRound extendRound(String processInstance) {
        Decision decision = decision(processInstance);
        Instant now = now();
        decision.extendRound(now.plus(settings.extension()));
        return opened(decision, decision.silent(decision.round()), now);
    }

    /** Answers what was said so far, the consultation included. */
    public List<SaidRow> noteConsultation(String processInstance, String summary, NextStep next) {
        Limits.check("consultationSummary", Optional.of(summary));
        Decision decision = decision(processInstance);
        decision.noteConsultation(summary, next, actor(), now());
        return said(decision, decision.rounds());
    }

    public void noteSeniorOutcome(String processInstance, SeniorOutcome outcome, String statement, String meetingDate) {
        Limits.check("statement", Optional.of(statement));
        decision(processInstance)
                .noteSeniorOutcome(new SeniorDecision(outcome, statement, dayOfMeeting(meetingDate)), actor(), now());
    }

    /** Ends the decision and seals its record. */
    public ClosedDecision close(String processInstance, RoundOutcome roundOutcome) {
        Decision decision = decision(processInstance);
        decision.conclude(roundOutcome, now());
        seal(decision);
        List<String> audience = Stream.concat(
                        decision.agencies().stream().map(Accounts::agencyGroup), Stream.of(decision.facilitator()))
                .distinct()
                .toList();
        return new ClosedDecision(decision.reference(), decision.outcome(), decision.statement(), audience);
    }

    /** Closes a record whose case has ended without a decision; one that is closed stays as it is. */
    public void settle(String processInstance) {
        decisions
                .findByProcessInstance(processInstance)
                .filter(Decision::isOpen)
                .ifPresent(decision -> {
                    decision.withdraw(now());
                    seal(decision);
                });
    }

    /** The agency has left the coalition and leaves the denominator of what is being decided. */
    public void release(String agency) {
        decisions.findByOutcomeIsNullOrderByReference().forEach(decision -> decision.release(agency));
    }

    /** The same where it has left this body only: answers the runs of what the body is deciding. */
    public List<String> release(String body, String agency) {
        List<Decision> open = decisions.findByBodyAndOutcomeIsNullOrderByReference(body);
        open.forEach(decision -> decision.release(agency));
        return open.stream().map(Decision::processInstance).toList();
    }

    /**
     * The body has another lead: answers the runs of the open decisions that it facilitates from now on.
     *
     * @param from the group that facilitated
     * @param to the one that does now
     */
    public List<String> handOver(String body, String from, String to) {
        return decisions.findByBodyAndOutcomeIsNullOrderByReference(body).stream()
                .filter(decision -> decision.handOver(from, to))
                .map(Decision::processInstance)
                .toList();
    }

    private Decision register(DecisionRequest request) {
        List<String> agencies = register.body(request.body())
                .orElseThrow(() -> new InputRefused(
                        "decisionBody",
                        "\"decisionBody\" must be co-conveners, executive-committee or un-network; \"" + request.body()
                                + "\" is not known.",
                        "decision-body-unknown",
                        request.body()));
        request.recused().stream()
                .filter(agency -> register.find(agency).isEmpty())
                .findFirst()
                .ifPresent(unknown -> {
                    throw new InputRefused(
                            "recusedAgencies",
                            "\"recusedAgencies\" must name organisations by their id, such as [\"ilo\"]; \"" + unknown
                                    + "\" is not known.",
                            "decision-recused-unknown",
                            unknown);
                });
        request.facilitator().filter(group -> !accounts.isGroup(group)).ifPresent(unknown -> {
            throw new InputRefused(
                    "decisionFacilitator",
                    "\"decisionFacilitator\" must be a group of the coalition's people, such as secretariat; \""
                            + unknown + "\" is not known.",
                    "decision-facilitator-unknown",
                    unknown);
        });
        return decisions.save(Decision.open(
                references.next("DEC"),
                request,
                request.procedure().orElse(Procedure.CONSENSUS),
                request.window().orElseGet(() -> settings.window().toString()),
                settings.maxRounds(),
                request.facilitator().orElse(Groups.SECRETARIAT),
                agencies,
                now()));
    }

    private void seal(Decision decision) {
        decision.seal(new Statement(decision, names()).text(), sealChains.lock());
    }

    private OpenRound opened(Decision decision, List<String> agencies, Instant from) {
        Round round = decision.round();
        Duration open = Duration.between(from, round.closesAt());
        Instant halfTime = from.plus(open.dividedBy(2));
        Instant lastDay = round.closesAt().minus(1, ChronoUnit.DAYS);
        return new OpenRound(
                decision.reference(),
                round.number(),
                agencies,
                halfTime,
                // a window of two days or less has no last day of its own
                lastDay.isAfter(halfTime)
                        ? lastDay
                        : from.plus(open.multipliedBy(3).dividedBy(4)),
                round.closesAt(),
                standing(decision),
                decision.facilitator(),
                settings.facilitatorWindow(),
                said(decision, decision.rounds().subList(0, decision.rounds().size() - 1)));
    }

    private String standing(Decision decision) {
        Round round = decision.round();
        UnaryOperator<String> names = names();
        List<String> spoken = round.lastWords().keySet().stream().map(names).toList();
        List<String> silent = decision.silent(round).stream().map(names).toList();
        String closes = " Closes " + Words.moment(round.closesAt(), zone) + ".";
        if (spoken.isEmpty()) {
            return "Nobody has spoken yet." + closes;
        }
        if (silent.isEmpty()) {
            return "All have spoken." + closes;
        }
        return Words.clause(spoken, "has", "have") + " spoken; " + Words.clause(silent, "has", "have") + " not yet."
                + closes;
    }

    /** Everything that was said in these rounds, as rows for those who decide next. */
    private List<SaidRow> said(Decision decision, List<Round> rounds) {
        UnaryOperator<String> names = names();
        return rounds.stream()
                .flatMap(round -> Stream.of(
                                round.positions().stream()
                                        .map(said -> SaidRow.of(round, names.apply(said.agency()), said)),
                                decision.silent(round).stream()
                                        .map(agency -> SaidRow.silent(round, names.apply(agency))),
                                Stream.ofNullable(round.consultationSummary())
                                        .map(summary -> SaidRow.consultation(round, summary)))
                        .flatMap(rows -> rows))
                .toList();
    }

    private UnaryOperator<String> names() {
        List<Member> members = register.members();
        return id -> members.stream()
                .filter(member -> member.id().equals(id))
                .findFirst()
                .or(() -> register.find(id))
                .map(Member::acronym)
                .orElse(id);
    }

    private Decision decision(String processInstance) {
        return decisions
                .findByProcessInstance(processInstance)
                .orElseThrow(() -> new IllegalStateException("No decision is carried by " + processInstance));
    }

    private Decision inOpenRound(Decision decision) {
        decision.round().requireOpen(zone);
        return decision;
    }

    private Decision forChange(String reference) {
        return decisions.forChange(reference).orElseThrow(() -> new NoSuchElementException("No decision " + reference));
    }

    private Actor personOf(String agency) {
        Actor actor = actor();
        if (!actor.belongsTo(Accounts.agencyGroup(agency))
                || actor.belongsTo(Groups.SECRETARIAT)
                || actor.belongsTo(Groups.ADMINISTRATORS)) {
            throw new NotOfThatAgency(agency);
        }
        return actor;
    }

    private Actor actor() {
        return currentUser.actor().orElseThrow(NobodySignedIn::new);
    }

    private LocalDate dayOfMeeting(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (!day.isAfter(LocalDate.now(clock.withZone(zone)))) {
                return day;
            }
        } catch (DateTimeException e) {
            // refused below
        }
        throw new InputRefused(
                "meetingDate",
                "\"meetingDate\" must be the day on which the senior level met, such as 2026-11-30; \"" + text
                        + "\" is no day of the past.",
                "decision-meeting-date",
                text);
    }

    /** When a window that begins at this moment ends; days are calendar days. */
    private Instant endOf(String window, Instant from) {
        try {
            TemporalAmount length = window.contains("T") ? Duration.parse(window) : Period.parse(window);
            Instant end = from.atZone(zone).plus(length).toInstant();
            if (end.isAfter(from)) {
                return end;
            }
        } catch (DateTimeException | ArithmeticException e) {
            // refused below
        }
        throw new InputRefused(
                "decisionWindow",
                "\"decisionWindow\" must be a duration above zero, such as P10D for ten days; \"" + window
                        + "\" is none.",
                "decision-window",
                window);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
