package org.ibcm.output;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.ibcm.engine.CurrentUser.Actor;
import org.ibcm.engine.Entry;
import org.ibcm.engine.Groups;
import org.ibcm.engine.IbcmSettings;
import org.ibcm.engine.InputRefused;
import org.ibcm.engine.References;
import org.ibcm.register.Member;
import org.ibcm.register.Register;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How an output becomes an IBC/M product: logos, notice to the co-conveners, issue (D.2). */
@Service
@Transactional
public class Endorsement {

    private static final String PRODUCT = "IBCM";

    private final Outputs outputs;
    private final DraftCheck check;
    private final Manuscripts manuscripts;
    private final Register register;
    private final References references;
    private final Acting acting;
    private final LogoCheck logoCheck;
    private final ProductNews news;
    private final ApplicationEventPublisher events;
    private final WorkingDays workingDays;
    private final OutputSettings settings;
    private final IbcmSettings common;
    private final Clock clock;

    Endorsement(
            Outputs outputs,
            DraftCheck check,
            Manuscripts manuscripts,
            Register register,
            References references,
            Acting acting,
            LogoCheck logoCheck,
            ProductNews news,
            ApplicationEventPublisher events,
            WorkingDays workingDays,
            OutputSettings settings,
            IbcmSettings common,
            Clock clock) {
        this.outputs = outputs;
        this.check = check;
        this.manuscripts = manuscripts;
        this.register = register;
        this.references = references;
        this.acting = acting;
        this.logoCheck = logoCheck;
        this.news = news;
        this.events = events;
        this.workingDays = workingDays;
        this.settings = settings;
        this.common = common;
        this.clock = clock;
    }

    /** The lead's people register an output that is still to be made (D.2.b); answers the new reference. */
    public String register(OutputDraft draft) {
        String reference = enter(check.forRegistration(draft)).reference();
        events.publishEvent(new OutputRegistered(reference));
        return reference;
    }

    /** The lead's people submit an output that was not registered before; answers the new reference. */
    public String submitNew(OutputDraft draft) {
        CheckedDraft checked = check.forSubmission(draft);
        if (checked.draft().documentLink() == null) {
            throw Manuscripts.noDocument();
        }
        Output output = enter(checked);
        submit(output);
        return output.reference();
    }

    /** The lead submits what it had registered, as it describes it now (D.2.b). */
    public void submitRegistered(String reference, OutputDraft draft) {
        Output output = get(reference);
        CheckedDraft checked = check.forSubmission(output, draft);
        acting.writer(output.leadAgency(), "leadAgency");
        output.amend(checked);
        submit(output);
        events.publishEvent(new OutputSubmitted(reference));
    }

    /** The lead changes what it had registered. */
    public void amend(String reference, OutputDraft draft) {
        Output output = get(reference);
        CheckedDraft checked = check.forAmendment(output, draft);
        acting.writer(output.leadAgency(), "leadAgency");
        output.amend(checked);
    }

    private Output enter(CheckedDraft checked) {
        Writer writer = acting.writer(checked.draft().leadAgency(), "leadAgency");
        return outputs.saveAndFlush(Output.register(references.next("OUT"), checked, writer, now()));
    }

    private void submit(Output output) {
        output.submit(manuscripts.submitted(output), acting.writer(output.leadAgency(), "leadAgency"), now());
    }

    /** A participating agency's people give its logo, or take part without it; it may change until the issue (D.2.a). */
    public void clearLogo(String reference, String agency, boolean cleared, Optional<String> note) {
        Actor actor = acting.personOf(agency, "logoCleared");
        get(reference).clearLogo(agency, cleared, note("logoNote", note), actor.name(), now());
        events.publishEvent(new LogoAnswered(reference, agency));
    }

    /** Whom to ask for their logos, and until when (D.2.a). */
    public LogoQuestion askForLogos(String reference) {
        Output output = get(reference);
        Instant now = now();
        Instant end = now.plus(settings.clearance());
        return new LogoQuestion(output.askedMembers(), output.askedPartners(), half(now, end), end);
    }

    /** Whether this agency has said what becomes of its logo. */
    public boolean hasAnswered(String reference, String agency) {
        return !get(reference).askedMembers().contains(agency);
    }

    /** Nobody waits for an organisation that has left the coalition. */
    public boolean hasLeft(String agency) {
        return register.find(agency).filter(Member::active).isEmpty();
    }

    public void closeClearance(String reference) {
        get(reference).closeClearance();
    }

    /** Informs the co-conveners of today, taking part in it or not (D.2.a). */
    public OpenNotice openNotice(String reference) {
        Instant now = now();
        Notice notice = get(reference)
                .openNotice(
                        register.body(Groups.CO_CONVENERS).orElseThrow(),
                        now,
                        workingDays.after(now, settings.notice()));
        NoticeView view = notice.view();
        return new OpenNotice(
                view.number(),
                view.informed().stream().map(NoticeView.InformedView::agency).toList(),
                half(now, view.closesAt()),
                view.closesAt());
    }

    /** A co-convener acknowledges, or raises a concern, which it must put in words (D.2.a). */
    public void acknowledge(String reference, String agency, Acknowledgement said, Optional<String> concern) {
        Actor actor = acting.personOf(agency, "acknowledgement");
        String words = new Entry("concern", "the concern", concern.orElse(null))
                .optional(DraftCheck.NOTE_LIMIT)
                .orElse(null);
        if (said == Acknowledgement.CONCERN && words == null) {
            throw new InputRefused(
                    "concern",
                    "Please say what the concern is (\"concern\"): the lead will answer it.",
                    "output-concern-missing");
        }
        get(reference).acknowledge(agency, said, said == Acknowledgement.CONCERN ? words : null, actor.name(), now());
    }

    /** Ends the notice; answers whose concerns the lead has to address. */
    public List<String> closeNotice(String reference) {
        return get(reference).closeNotice(now());
    }

    /** The lead answers a concern and says what follows (D.2.a). */
    public void address(String reference, String response, ConcernStep next) {
        Output output = get(reference);
        Actor lead = acting.personOf(output.leadAgency(), "response");
        output.address(
                new Entry("response", "the answer", response).required(DraftCheck.NOTE_LIMIT),
                next,
                lead.name(),
                now(),
                today());
    }

    /** The lead hands in a revised version, which goes through logos and notice again. */
    public void revise(String reference, Revision revision) {
        Output output = get(reference);
        output.revise(manuscripts.changed(output, revision), acting.writer(output.leadAgency(), "revisionNote"), now());
    }

    /** The secretariat issues the output, or returns it to its lead and says what must change (D.2.a, D.6). */
    public void conclude(String reference, IssueOutcome outcome, LogosSeen logos, Optional<String> note) {
        switch (outcome) {
            case ISSUE -> issue(reference, logos);
            case RETURN -> giveBack(reference, note.orElse(null));
        }
    }

    private void giveBack(String reference, String note) {
        get(reference)
                .giveBack(
                        new Entry("returnNote", "what must change", note).required(DraftCheck.NOTE_LIMIT),
                        acting.actor("returnNote").name(),
                        now());
    }

    /** The lead names the file anew after a return; the words stay, so no notice follows (D.2.a). */
    public void replaceFile(String reference, String documentLink, String note) {
        Output output = get(reference);
        output.replaceFile(
                manuscripts.changed(output, new Revision(null, null, documentLink, note)),
                acting.writer(output.leadAgency(), "revisionNote"),
                now());
    }

    /**
     * The secretariat has compared the logos on the product with those that were cleared, and issues it (D.2.a, D.6);
     * answers its number, such as {@code IBCM/2026/3}.
     */
    public String issue(String reference, LogosSeen logos) {
        Output output = get(reference);
        logoCheck.require(output, logos);
        String[] counted = references.next(PRODUCT).split("-");
        String number = "%s/%s/%d".formatted(PRODUCT, counted[1], Integer.parseInt(counted[2]));
        output.issue(number, acting.actor("logosVerified").name(), today());
        return number;
    }

    /** The lead, or the secretariat for it, withdraws an output or a product, and says why. */
    public void withdraw(String reference, String reason) {
        Output output = get(reference);
        acting.leadOrSecretariat(output, "withdrawalReason");
        boolean underWay = output.status() != OutputStatus.ISSUED;
        output.withdraw(reason(reason).required(DraftCheck.NOTE_LIMIT), today());
        if (underWay) {
            events.publishEvent(new OutputWithdrawn(reference));
        } else {
            news.withdrawn(output);
        }
    }

    /** Closes an output whose process was told to end, unless its page has done so. */
    public void recordWithdrawal(String reference, Optional<String> reason) {
        Output output = get(reference);
        if (output.status() != OutputStatus.WITHDRAWN) {
            output.withdraw(
                    reason(reason.orElse(null)).optional(DraftCheck.NOTE_LIMIT).orElse(null), today());
        }
    }

    private static Entry reason(String reason) {
        return new Entry("withdrawalReason", "the reason", reason);
    }

    private static String note(String field, Optional<String> note) {
        return new Entry(field, "the note", note.orElse(null))
                .optional(DraftCheck.NOTE_LIMIT)
                .orElse(null);
    }

    private Output get(String reference) {
        return outputs.findById(reference).orElseThrow(() -> new NoSuchElementException("No output " + reference));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), common.zone());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Instant half(Instant from, Instant to) {
        return from.plus(Duration.between(from, to).dividedBy(2));
    }

    /**
     * @param members ids of those asked in a task
     * @param partners parts of those asked by e-mail
     */
    public record LogoQuestion(List<String> members, List<UUID> partners, Instant remindAt, Instant endsAt) {}

    /** @param coConveners who are informed */
    public record OpenNotice(int number, List<String> coConveners, Instant remindAt, Instant closesAt) {}

    /**
     * A later version. Absent texts are null; what counts as its document, {@link Manuscripts} says.
     *
     * @param title null where it stays, as the abstract
     * @param documentLink null where the document is uploaded, or stays
     * @param note what was changed
     */
    public record Revision(String title, String abstractText, String documentLink, String note) {}
}
