package org.ibcm.group;

import static org.ibcm.group.GroupStatus.ACTIVE;
import static org.ibcm.group.GroupStatus.CONCLUDED;
import static org.ibcm.group.GroupStatus.FORMING;
import static org.ibcm.group.GroupStatus.NOT_FORMED;
import static org.ibcm.group.GroupStatus.PROPOSED;
import static org.ibcm.group.GroupStatus.WITHDRAWN;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
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
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ibcm.register.Register;

/** A working group or task force, from its proposal to its conclusion (D.4). */
@Entity
@Table(name = "coalition_group")
class Group {

    /** So many members must ask for a group (D.4.a). */
    private static final int MEMBERS_TO_ASK = 2;

    @Id
    private String reference;

    @Version
    private Integer version;

    private String name;
    private String livingName;

    @Enumerated(EnumType.STRING)
    private GroupType type;

    @Enumerated(EnumType.STRING)
    private GroupStatus status;

    private String leadAgency;
    private String proposedBy;
    private String proposedByName;
    private Instant proposedAt;

    @Embedded
    private TermsOnFile terms;

    private String guidance;
    private String decisionReference;
    private String reason;
    private LocalDate establishedOn;
    private LocalDate closedOn;
    private String reportEvery;
    private String reviewEvery;
    private int chases;
    private LocalDate reportDueOn;
    private Instant reportClosesAt;
    private LocalDate reviewDueOn;
    private LocalDate finalReportDueOn;

    @OneToMany(mappedBy = "group", cascade = CascadeType.PERSIST)
    @OrderBy("agency")
    private List<Request> requests = new ArrayList<>();

    @OneToMany(mappedBy = "group", cascade = CascadeType.PERSIST)
    @OrderBy("joinedOn, agency")
    private List<Seat> seats = new ArrayList<>();

    @OneToMany(mappedBy = "group", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("place")
    private List<Partner> partners = new ArrayList<>();

    @OneToMany(mappedBy = "group", cascade = CascadeType.PERSIST)
    @OrderBy("number")
    private List<TermsVersion> versions = new ArrayList<>();

    @OneToMany(mappedBy = "group", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("place")
    private List<WorkplanLine> workplan = new ArrayList<>();

    protected Group() {}

    /** The proposer confirms its request by proposing. */
    static Group propose(
            String reference, GroupProposal proposal, Writer proposer, GroupSettings settings, Instant now) {
        Group group = new Group();
        group.reference = reference;
        group.name = proposal.groupName();
        group.livingName = Register.normalised(proposal.groupName());
        group.type = proposal.groupType();
        group.status = PROPOSED;
        group.leadAgency = proposal.leadAgency();
        group.proposedBy = proposer.agency();
        group.proposedByName = proposer.name();
        group.proposedAt = now;
        group.terms = TermsOnFile.of(proposal.terms());
        group.reportEvery = settings.reports().toString();
        group.reviewEvery = settings.reviews().toString();
        proposal.requestingMembers().forEach(agency -> group.requests.add(Request.of(group, agency)));
        group.request(proposer.agency()).answer(true, null, proposer.name(), now);
        group.invite(proposal.partnerAddresses());
        group.write(Occasion.PROPOSAL, proposer, now);
        return group;
    }

    /** A requesting member confirms that it asks for the group, or does not (D.4.a). */
    void answerRequest(String agency, boolean confirmed, String note, String by, Instant now) {
        require("confirm the request", PROPOSED);
        request(agency).answer(confirmed, note, by, now);
    }

    /**
     * Whether two members or more ask for it; who has not answered by now does not. A lead that does not ask leaves the
     * lead to the proposer, or to another that asks if the proposer has left the coalition meanwhile.
     */
    boolean isReallyAskedFor() {
        require("count the requests", PROPOSED);
        requests.forEach(Request::close);
        List<String> askedBy = askedBy();
        if (!askedBy.isEmpty() && !askedBy.contains(leadAgency)) {
            leadAgency = askedBy.contains(proposedBy) ? proposedBy : askedBy.get(0);
        }
        return askedBy.size() >= MEMBERS_TO_ASK;
    }

    /** What the lead is to revise: the secretariat's note, or the co-conveners' guidance. */
    void returnWith(String guidance) {
        require("return the proposal", PROPOSED);
        this.guidance = guidance;
    }

    void revise(Terms revised, List<PartnerAddress> addresses, Writer writer, Instant now) {
        require("revise the proposal", PROPOSED);
        terms = TermsOnFile.of(revised);
        partners.removeIf(partner -> !addresses.contains(partner.address()));
        invite(addresses.stream()
                .filter(address ->
                        partners.stream().noneMatch(known -> known.address().equals(address)))
                .toList());
        guidance = null;
        write(Occasion.REVISION, writer, now);
    }

    void noteDecision(String decision) {
        require("record the decision", PROPOSED, ACTIVE);
        decisionReference = decision;
    }

    void notForm(String why, LocalDate today) {
        require("end the proposal", PROPOSED);
        close(NOT_FORMED, why, today);
    }

    void withdraw(String why, LocalDate today) {
        require("withdraw the proposal", PROPOSED, FORMING);
        close(WITHDRAWN, why, today);
    }

    /** The co-conveners have agreed: those who asked are in, all others may join. */
    void form(LocalDate today) {
        require("call for members", PROPOSED);
        status = FORMING;
        askedBy().forEach(agency -> seats.add(Seat.of(this, agency, null, today)));
    }

    /** A member chooses to join (D.4.c); joining again only names another representative. */
    void join(String agency, String representative, LocalDate today) {
        require("join the group", FORMING, ACTIVE);
        seat(agency)
                .ifPresentOrElse(
                        seat -> seat.represent(representative),
                        () -> seats.add(Seat.of(this, agency, representative, today)));
    }

    void represent(String agency, String representative) {
        require("name the representative", FORMING, ACTIVE);
        seat(agency)
                .orElseThrow(() -> new NotInTheGroup("agency", agency, reference))
                .represent(representative);
    }

    /** A member other than the lead leaves the group. */
    void leave(String agency, LocalDate today) {
        require("leave the group", FORMING, ACTIVE);
        if (agency.equals(leadAgency)) {
            throw new LeadMustBeHandedOver(agency, reference);
        }
        seat(agency)
                .orElseThrow(() -> new NotInTheGroup("agency", agency, reference))
                .leave(today);
    }

    void establish(LocalDate today) {
        require("establish the group", FORMING);
        status = ACTIVE;
        establishedOn = today;
        partners.forEach(Partner::closeInvitation);
    }

    /** Another member of the group leads from now on (D.2.b); of a proposal, another one that asks for it. */
    void handLeadTo(String agency) {
        require("hand over the lead", PROPOSED, FORMING, ACTIVE);
        if (!takingPart().contains(agency)) {
            throw new NotInTheGroup("leadAgency", agency, reference);
        }
        leadAgency = agency;
    }

    /** An organisation has left the coalition: it holds no seat any more; the lead stays until it is handed over. */
    void release(String agency, LocalDate today) {
        seat(agency).ifPresent(seat -> seat.leave(today));
        requests.stream()
                .filter(request -> request.agency().equals(agency) && status == PROPOSED)
                .forEach(request -> request.answer(false, null, null, null));
    }

    /** The lines as they stand from now on; lines that are not among them go. */
    void plan(List<PlannedLine> lines, Writer writer, Instant now) {
        requireLiving("change the workplan");
        Set<UUID> kept = lines.stream().map(PlannedLine::id).collect(Collectors.toSet());
        workplan.removeIf(line -> !kept.contains(line.id()));
        for (int place = 0; place < lines.size(); place++) {
            PlannedLine planned = lines.get(place);
            int at = place;
            line(planned.id())
                    .ifPresentOrElse(
                            line -> line.replan(at, planned), () -> workplan.add(WorkplanLine.of(this, at, planned)));
        }
        workplan.sort((one, other) -> Integer.compare(one.place(), other.place()));
        write(Occasion.WORKPLAN, writer, now);
    }

    /** An update says that these lines are done; what the workplan was before stays. */
    void completeLines(List<String> ids, Writer writer, Instant now) {
        List<WorkplanLine> completed = workplan.stream()
                .filter(line -> ids.contains(line.id().toString()) && !line.isDone())
                .toList();
        if (!completed.isEmpty()) {
            completed.forEach(WorkplanLine::complete);
            write(Occasion.UPDATE, writer, now);
        }
    }

    /** What the group decided after a review. */
    void adjust(Terms adjusted, Writer writer, Instant now) {
        require("adjust the group", ACTIVE);
        terms = TermsOnFile.of(adjusted);
        write(Occasion.ADJUSTMENT, writer, now);
    }

    /** The co-conveners let a task force work longer. */
    void extendTo(LocalDate end, Writer writer, Instant now) {
        require("extend the group", ACTIVE);
        terms = TermsOnFile.of(terms().endingOn(end));
        write(Occasion.EXTENSION, writer, now);
    }

    void conclude(String why, LocalDate today) {
        require("conclude the group", ACTIVE);
        close(CONCLUDED, why, today);
    }

    /** How often it reports and is reviewed (D.4.d, D.1.b.vi). */
    void oversee(Period reports, Period reviews) {
        require("set how often it reports", PROPOSED, FORMING, ACTIVE);
        reportEvery = reports.toString();
        reviewEvery = reviews.toString();
    }

    /** From its establishment on it reports and is reviewed; beginning again changes nothing. */
    void beginOversight(Period reviewBeforeEnd, LocalDate today) {
        require("oversee the group", ACTIVE);
        if (reportDueOn == null && finalReportDueOn == null) {
            reportDueOn = Rhythm.next(establishedOn, reportEvery(), today);
            reviewDueOn = Rhythm.firstReview(
                    Rhythm.next(establishedOn, reviewEvery(), today), terms.endsOn(), reviewBeforeEnd, today);
        }
    }

    /** The lead is asked for an update. */
    void awaitUpdate(Instant until) {
        require("ask for an update", ACTIVE);
        reportClosesAt = until;
    }

    /** The update is in; answers whether it came late. */
    boolean takeUpdate(Instant now) {
        require("report progress", ACTIVE);
        boolean late = isLate(now);
        reportClosesAt = null;
        if (!late) {
            chases = 0;
        }
        return late;
    }

    void planNextUpdate(LocalDate today) {
        require("plan the next update", ACTIVE);
        reportDueOn = Rhythm.next(reportDueOn, reportEvery(), today);
    }

    void planNextReview(Period reviewBeforeEnd, LocalDate today) {
        require("plan the next review", ACTIVE);
        reviewDueOn = Rhythm.nextReview(
                Rhythm.next(reviewDueOn, reviewEvery(), today), terms.endsOn(), reviewBeforeEnd, today);
    }

    /**
     * A new rhythm is counted from today; what has begun and the review before an end that is near stay where they are.
     */
    void changeRhythm(Period reports, Period reviews, Period reviewBeforeEnd, LocalDate today) {
        oversee(reports, reviews);
        if (reportDueOn != null) {
            reportDueOn = reportClosesAt == null ? today.plus(reports) : reportDueOn;
            reviewDueOn = isUnderReview(today)
                    ? reviewDueOn
                    : Rhythm.nextReview(
                            isReviewedBeforeItsEnd(reviewBeforeEnd, today) ? reviewDueOn : today.plus(reviews),
                            terms.endsOn(),
                            reviewBeforeEnd,
                            today);
        }
    }

    /** Its work is over; it owes no update and no review any more, only its final report. */
    void awaitFinalReport(LocalDate until) {
        require("ask for the final report", ACTIVE);
        finalReportDueOn = until;
        reportDueOn = null;
        reportClosesAt = null;
        reviewDueOn = null;
    }

    /** An update is asked for and should be in by now. */
    boolean isLate(Instant now) {
        return status == ACTIVE && reportClosesAt != null && now.isAfter(reportClosesAt);
    }

    /** It is late, and its updates had to be asked for twice in a row or more: the co-conveners look at it (D.4.d). */
    boolean isUnresponsive(Instant now) {
        return isLate(now) && chases >= Oversight.UNRESPONSIVE_AFTER;
    }

    /** From the day on which a review begins until the next one is planned. */
    boolean isUnderReview(LocalDate today) {
        return reviewDueOn != null && !reviewDueOn.isAfter(today);
    }

    private boolean isReviewedBeforeItsEnd(Period reviewBeforeEnd, LocalDate today) {
        return terms.endsOn() != null
                && !terms.endsOn().minus(reviewBeforeEnd).isAfter(today)
                && reviewDueOn.isBefore(terms.endsOn());
    }

    /** A late update is asked for once more; answers how often in a row. */
    int chase() {
        require("ask for the update", ACTIVE);
        return ++chases;
    }

    void requireLiving(String step) {
        require(step, PROPOSED, FORMING, ACTIVE);
    }

    void require(String step, GroupStatus... allowed) {
        if (!List.of(allowed).contains(status)) {
            throw new GroupDoesNotAllow(step, reference, status);
        }
    }

    /** Today's members of the group. */
    List<String> agencies() {
        return seats.stream().filter(Seat::isTaken).map(Seat::agency).toList();
    }

    /** Members that have confirmed that they ask for it. */
    List<String> askedBy() {
        return requests.stream()
                .filter(Request::isConfirmed)
                .map(Request::agency)
                .toList();
    }

    /** Who ask for it and have not answered yet. */
    List<String> toConfirm() {
        return requests.stream()
                .filter(request -> !request.isConfirmed() && !request.isDeclined())
                .map(Request::agency)
                .toList();
    }

    /** Members of a proposal are those that ask for it. */
    List<String> takingPart() {
        return status == PROPOSED ? askedBy() : agencies();
    }

    private Request request(String agency) {
        return requests.stream()
                .filter(request -> request.agency().equals(agency))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(agency + " does not ask for " + reference));
    }

    private Optional<Seat> seat(String agency) {
        return seats.stream()
                .filter(seat -> seat.isTaken() && seat.agency().equals(agency))
                .findFirst();
    }

    private Optional<WorkplanLine> line(UUID id) {
        return workplan.stream().filter(line -> line.id().equals(id)).findFirst();
    }

    private void invite(List<PartnerAddress> addresses) {
        int next = partners.stream().mapToInt(Partner::place).max().orElse(-1) + 1;
        for (PartnerAddress address : addresses) {
            partners.add(Partner.invited(this, next++, address));
        }
    }

    private void write(Occasion occasion, Writer writer, Instant now) {
        String lines = workplan.stream().map(line -> line.view().inOneLine()).collect(Collectors.joining("\n"));
        String invited = partners.stream().map(Partner::name).collect(Collectors.joining("\n"));
        versions.add(TermsVersion.of(this, versions.size() + 1, occasion, terms, lines, invited, writer, now));
    }

    private void close(GroupStatus outcome, String why, LocalDate today) {
        status = outcome;
        reason = why;
        closedOn = today;
        livingName = null;
    }

    String reference() {
        return reference;
    }

    String name() {
        return name;
    }

    GroupType type() {
        return type;
    }

    GroupStatus status() {
        return status;
    }

    String leadAgency() {
        return leadAgency;
    }

    String proposedBy() {
        return proposedBy;
    }

    Terms terms() {
        return terms.terms();
    }

    Optional<String> guidance() {
        return Optional.ofNullable(guidance);
    }

    Optional<String> decisionReference() {
        return Optional.ofNullable(decisionReference);
    }

    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    LocalDate establishedOn() {
        return establishedOn;
    }

    LocalDate closedOn() {
        return closedOn;
    }

    Period reportEvery() {
        return Period.parse(reportEvery);
    }

    Period reviewEvery() {
        return Period.parse(reviewEvery);
    }

    int chases() {
        return chases;
    }

    Optional<LocalDate> reportDueOn() {
        return Optional.ofNullable(reportDueOn);
    }

    Optional<Instant> reportClosesAt() {
        return Optional.ofNullable(reportClosesAt);
    }

    Optional<LocalDate> reviewDueOn() {
        return Optional.ofNullable(reviewDueOn);
    }

    Optional<LocalDate> finalReportDueOn() {
        return Optional.ofNullable(finalReportDueOn);
    }

    boolean has(String agency) {
        return seat(agency).isPresent();
    }

    String proposedByName() {
        return proposedByName;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    List<Request> requests() {
        return requests;
    }

    List<Seat> seats() {
        return seats;
    }

    List<Partner> partners() {
        return partners;
    }

    List<TermsVersion> versions() {
        return versions;
    }

    List<WorkplanLine> workplan() {
        return workplan;
    }
}
