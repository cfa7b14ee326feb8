package org.ibcm.output;

import static org.ibcm.output.OutputStatus.CONCERN;
import static org.ibcm.output.OutputStatus.IN_PREPARATION;
import static org.ibcm.output.OutputStatus.ISSUED;
import static org.ibcm.output.OutputStatus.NOTICE;
import static org.ibcm.output.OutputStatus.SUBMITTED;
import static org.ibcm.output.OutputStatus.WITHDRAWN;

import jakarta.persistence.CascadeType;
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
import java.util.Optional;
import java.util.UUID;
import org.ibcm.output.CheckedDraft.Participant;

/** An output of a group, from its registration to an IBC/M product (D.2). */
@Entity
@Table(name = "output")
class Output {

    @Id
    private String reference;

    @Version
    private Integer version;

    private String title;

    @Enumerated(EnumType.STRING)
    private OutputType outputType;

    private String groupReference;
    private String groupName;
    private String leadAgency;
    private String termsOfReference;
    private String abstractText;
    private String documentLink;
    private String gcmObjectives;

    @Enumerated(EnumType.STRING)
    private OutputStatus status;

    private String registeredBy;
    private String registeredByName;
    private Instant registeredAt;
    private Instant submittedAt;
    private String productNumber;
    private LocalDate issuedOn;
    private String verifiedBy;
    private LocalDate withdrawnOn;
    private String reason;

    @OneToMany(mappedBy = "output", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("place")
    private List<Party> parties = new ArrayList<>();

    @OneToMany(mappedBy = "output", cascade = CascadeType.PERSIST)
    @OrderBy("number")
    private List<OutputVersion> versions = new ArrayList<>();

    @OneToMany(mappedBy = "output", cascade = CascadeType.PERSIST)
    @OrderBy("number")
    private List<Notice> notices = new ArrayList<>();

    protected Output() {}

    /** Registered ahead of its submission, with its lead and terms of reference (D.2.b). */
    static Output register(String reference, CheckedDraft draft, Writer writer, Instant now) {
        Output output = new Output();
        output.reference = reference;
        output.status = IN_PREPARATION;
        output.registeredBy = writer.agency();
        output.registeredByName = writer.name();
        output.registeredAt = now;
        output.describe(draft);
        return output;
    }

    private void describe(CheckedDraft checked) {
        OutputDraft draft = checked.draft();
        title = draft.title();
        outputType = draft.outputType();
        groupReference = checked.group().reference();
        groupName = checked.group().name();
        leadAgency = draft.leadAgency();
        termsOfReference = draft.termsOfReference();
        abstractText = draft.abstractText();
        documentLink = draft.documentLink();
        gcmObjectives = String.join(",", draft.gcmObjectives());
        List<String> names =
                checked.participants().stream().map(Participant::name).toList();
        parties.removeIf(party -> !names.contains(party.name()));
        checked.participants().stream()
                .filter(participant ->
                        parties.stream().noneMatch(party -> party.name().equals(participant.name())))
                .forEach(participant -> parties.add(Party.of(this, parties.size(), participant)));
    }

    /** What was only registered so far is described anew; it keeps its reference. */
    void amend(CheckedDraft draft) {
        require("change the registration", IN_PREPARATION);
        describe(draft);
    }

    /** The lead submits it; its participating agencies are asked for their logos. */
    void submit(Manuscript manuscript, Writer writer, Instant now) {
        require("submit it", IN_PREPARATION);
        submittedAt = now;
        status = SUBMITTED;
        write(VersionOccasion.SUBMISSION, manuscript, writer, now);
    }

    /** A participating agency gives its logo, keeps it, or takes it back until the issue (D.2.a). */
    void clearLogo(String party, boolean cleared, String note, String by, Instant now) {
        require("clear a logo", SUBMITTED, NOTICE, CONCERN);
        party(party).answer(cleared, note, by, now);
    }

    /** Who has not answered is named without its logo. */
    void closeClearance() {
        require("close the question of logos", SUBMITTED);
        parties.forEach(Party::closeQuestion);
    }

    /** The co-conveners are informed of the newest version; there is no vote and no veto (D.2.a). */
    Notice openNotice(List<String> coConveners, Instant now, Instant end) {
        require("inform the co-conveners", SUBMITTED);
        status = NOTICE;
        Notice notice = Notice.open(this, notices.size() + 1, versions.size(), coConveners, now, end);
        notices.add(notice);
        return notice;
    }

    void acknowledge(String agency, Acknowledgement said, String concern, String by, Instant now) {
        require("acknowledge it", NOTICE);
        notice().acknowledge(agency, said, concern, by, now);
    }

    /** The window has ended or all have answered; answers whose concerns the lead has to address. */
    List<String> closeNotice(Instant now) {
        require("close the notice", NOTICE);
        notice().close(now);
        List<String> concerned = notice().concerned();
        if (!concerned.isEmpty()) {
            status = CONCERN;
        }
        return concerned;
    }

    /** The lead answers; the concern stays on record whatever follows (D.2.a). */
    void address(String response, ConcernStep next, String by, Instant now, LocalDate today) {
        require("address the concern", CONCERN);
        notice().respond(response, next, by, now);
        switch (next) {
            case ISSUE -> status = NOTICE;
            case REVISE -> status = SUBMITTED;
            case WITHDRAW -> withdraw(response, today);
        }
    }

    /** A revised version: the logos are cleared anew, and the co-conveners informed anew. */
    void revise(Manuscript manuscript, Writer writer, Instant now) {
        require("revise it", SUBMITTED);
        adopt(manuscript);
        parties.forEach(Party::askAnew);
        write(VersionOccasion.REVISION, manuscript, writer, now);
    }

    /** Its file bears other logos than the cleared ones: the lead names another. */
    void giveBack(String note, String by, Instant now) {
        requireReadyToIssue();
        lastVersion().giveBack(note, by, now);
    }

    /** Another file for the same words, so that nobody is informed anew (D.2.a). */
    void replaceFile(Manuscript manuscript, Writer writer, Instant now) {
        require("replace its file", NOTICE);
        if (!lastVersion().isGivenBack()) {
            throw new IllegalStateException(reference + " has not been given back");
        }
        adopt(manuscript);
        write(VersionOccasion.REPLACEMENT, manuscript, writer, now);
    }

    /** It becomes an IBC/M product, with the cleared logos and no others. */
    void issue(String number, String verifiedBy, LocalDate today) {
        requireReadyToIssue();
        status = ISSUED;
        productNumber = number;
        issuedOn = today;
        this.verifiedBy = verifiedBy;
    }

    /** A corrected version replaces the issued one, which stays readable. */
    void correct(Manuscript manuscript, Writer writer, Instant now) {
        requireIssued("correct it");
        adopt(manuscript);
        write(VersionOccasion.CORRECTION, manuscript, writer, now);
    }

    void withdraw(String why, LocalDate today) {
        require("withdraw it", IN_PREPARATION, SUBMITTED, NOTICE, CONCERN, ISSUED);
        status = WITHDRAWN;
        withdrawnOn = today;
        reason = why;
    }

    /** Another member that takes part leads from now on (D.2.b). */
    void handLeadTo(String agency) {
        require("hand over the lead", IN_PREPARATION, SUBMITTED, NOTICE, CONCERN);
        leadAgency = party(agency).name();
    }

    private void requireReadyToIssue() {
        require("issue it", NOTICE);
        if (notice().isOpen() || lastVersion().isGivenBack()) {
            throw new IllegalStateException(reference + " is not issued while its notice is open or its file awaited");
        }
    }

    void requireInPreparation(String step) {
        require(step, IN_PREPARATION);
    }

    void requireIssued(String step) {
        require(step, ISSUED);
    }

    private void adopt(Manuscript manuscript) {
        title = manuscript.title();
        abstractText = manuscript.abstractText();
        documentLink = manuscript.documentLink();
    }

    private void write(VersionOccasion occasion, Manuscript manuscript, Writer writer, Instant now) {
        versions.add(OutputVersion.of(this, versions.size() + 1, occasion, manuscript, writer, now));
    }

    private Party party(String name) {
        return parties.stream()
                .filter(party -> party.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoPartInIt(name, reference));
    }

    private Notice notice() {
        return notices.get(notices.size() - 1);
    }

    private void require(String step, OutputStatus... allowed) {
        if (!List.of(allowed).contains(status)) {
            throw new OutputDoesNotAllow(step, reference, status);
        }
    }

    /** Members whose logo is still asked for. */
    List<String> askedMembers() {
        return parties.stream()
                .filter(party -> party.isMember() && party.isAsked())
                .map(Party::name)
                .toList();
    }

    /** Partners whose logo is still asked for. */
    List<UUID> askedPartners() {
        return parties.stream()
                .filter(party -> !party.isMember() && party.isAsked())
                .map(Party::id)
                .toList();
    }

    /** Names of those whose logo it bears. */
    List<String> clearedLogos() {
        return parties.stream().filter(Party::bearsLogo).map(Party::name).toList();
    }

    String reference() {
        return reference;
    }

    String title() {
        return title;
    }

    OutputType outputType() {
        return outputType;
    }

    String groupReference() {
        return groupReference;
    }

    String groupName() {
        return groupName;
    }

    String leadAgency() {
        return leadAgency;
    }

    String termsOfReference() {
        return termsOfReference;
    }

    String abstractText() {
        return abstractText;
    }

    String documentLink() {
        return documentLink;
    }

    List<String> gcmObjectives() {
        return gcmObjectives.isEmpty() ? List.of() : List.of(gcmObjectives.split(","));
    }

    OutputStatus status() {
        return status;
    }

    String registeredBy() {
        return registeredBy;
    }

    String registeredByName() {
        return registeredByName;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    Optional<String> productNumber() {
        return Optional.ofNullable(productNumber);
    }

    LocalDate issuedOn() {
        return issuedOn;
    }

    String verifiedBy() {
        return verifiedBy;
    }

    LocalDate withdrawnOn() {
        return withdrawnOn;
    }

    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    List<Party> parties() {
        return parties;
    }

    List<OutputVersion> versions() {
        return versions;
    }

    OutputVersion lastVersion() {
        return versions.get(versions.size() - 1);
    }

    List<Notice> notices() {
        return notices;
    }
}
