package org.ibcm.group;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.ibcm.engine.Accounts;
import org.ibcm.engine.CurrentUser;
import org.ibcm.engine.CurrentUser.Actor;
import org.ibcm.engine.Entry;
import org.ibcm.engine.InputRefused;
import org.ibcm.engine.References;
import org.ibcm.register.Member;
import org.ibcm.register.Register;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How members form a working group or a task force, step by step (D.4). */
@Service
@Transactional
public class Formation {

    private static final int NOTE_LIMIT = 4_000;
    private static final int NAME_LIMIT = 200;

    private final Groups groups;
    private final RequestingMembers requestingMembers;
    private final Register register;
    private final References references;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final GroupSettings settings;
    private final GroupCalendar calendar;

    Formation(
            Groups groups,
            RequestingMembers requestingMembers,
            Register register,
            References references,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            GroupSettings settings,
            GroupCalendar calendar) {
        this.groups = groups;
        this.requestingMembers = requestingMembers;
        this.register = register;
        this.references = references;
        this.currentUser = currentUser;
        this.events = events;
        this.settings = settings;
        this.calendar = calendar;
    }

    /** Registers a proposal of the signed-in person's organisation (D.4.a). */
    public Proposed propose(GroupProposal submitted) {
        GroupProposal proposal = submitted.checked(requestingMembers, calendar.today());
        Writer proposer = requestingMembers.proposer(proposal.requestingMembers());
        if (groups.existsByLivingName(Register.normalised(proposal.groupName()))) {
            throw new GroupNameTaken(proposal.groupName());
        }
        Group group = Group.propose(references.next("GRP"), proposal, proposer, settings, calendar.now());
        try {
            groups.saveAndFlush(group);
        } catch (DataIntegrityViolationException e) {
            // another proposal took the name by a moment
            throw new GroupNameTaken(proposal.groupName());
        }
        return new Proposed(group.reference(), group.proposedBy(), group.toConfirm());
    }

    /** Whether an organisation can still answer: one that has left the coalition is asked nothing. */
    @Transactional(readOnly = true)
    public boolean isAsked(String agency) {
        return register.find(agency).filter(Member::active).isPresent();
    }

    /** A requesting member says in its own task whether it really asks for the group (D.4.a). */
    public void confirmRequest(String reference, String agency, boolean confirmed, Optional<String> note) {
        get(reference)
                .answerRequest(
                        agency,
                        confirmed,
                        note("requestNote", note),
                        personOf(agency).name(),
                        calendar.now());
    }

    /** Whether two members or more ask for it in the end; answers who leads. */
    public Requested countRequests(String reference) {
        Group group = get(reference);
        boolean reallyAskedFor = group.isReallyAskedFor();
        return new Requested(reallyAskedFor, group.leadAgency());
    }

    /** Records what the secretariat found; whoever is to revise a proposal must be told what. */
    public void review(String reference, ProposalOutcome outcome, Optional<String> note) {
        if (outcome == ProposalOutcome.RETURN) {
            get(reference)
                    .returnWith(note.map(text -> note("reviewNote", Optional.of(text)))
                            .orElseThrow(() -> new InputRefused(
                                    "reviewNote",
                                    "Please say what the lead should revise (\"reviewNote\"): the lead is told.")));
        }
    }

    /** The lead revises; the version before stays (D.4.b). */
    public void revise(String reference, Terms terms, String partners) {
        Group group = get(reference);
        Terms checked = terms.checked(group.type(), calendar.today());
        Actor lead = personOf(group.leadAgency());
        group.revise(checked, PartnerAddress.in(partners), new Writer(group.leadAgency(), lead.name()), calendar.now());
    }

    /** Records what the co-conveners decided; guidance goes back to the lead (D.4.b). */
    public void recordDecision(String reference, String decision, DecisionOutcome outcome, String statement) {
        Group group = get(reference);
        group.noteDecision(decision);
        switch (outcome) {
            case ADOPTED -> group.form(calendar.today());
            case GUIDANCE -> group.returnWith(statement);
            case NOT_ADOPTED -> group.notForm(statement, calendar.today());
        }
    }

    /** Fewer than two members ask for it. */
    public void endUnasked(String reference) {
        get(reference)
                .notForm("Fewer than two members confirmed that they ask for the group (D.4.a).", calendar.today());
    }

    /** The members that may still choose to join (D.4.c). */
    public List<String> whoMayJoin(String reference) {
        List<String> in = get(reference).agencies();
        return register.members().stream()
                .map(Member::id)
                .filter(agency -> !in.contains(agency))
                .toList();
    }

    /** A member answers the call; one that does not join needs no reason. */
    public void answerCall(String reference, String agency, boolean joins, Optional<String> representative) {
        personOf(agency);
        if (joins) {
            get(reference).join(agency, representative("representative", representative), calendar.today());
        }
    }

    /** The lead confirms who takes part, and the group begins its work. */
    public void establish(String reference) {
        Group group = get(reference);
        LocalDate today = calendar.today();
        group.establish(today);
    }

    /** The proposer, or the secretariat for it, withdraws the proposal; the process ends. */
    public void withdraw(String reference, String reason) {
        Group group = get(reference);
        Actor actor = actor();
        if (!actor.belongsTo(Accounts.agencyGroup(group.proposedBy()))
                && !actor.belongsTo(org.ibcm.engine.Groups.SECRETARIAT)) {
            throw new NotOfThatOrganisation(group.proposedBy());
        }
        group.withdraw(new Entry("withdrawalReason", "the reason", reason).required(NOTE_LIMIT), calendar.today());
        events.publishEvent(new ProposalWithdrawn(reference));
    }

    private static String note(String field, Optional<String> note) {
        return new Entry(field, "the note", note.orElse(null))
                .optional(NOTE_LIMIT)
                .orElse(null);
    }

    static String representative(String field, Optional<String> name) {
        return new Entry(field, "the representative's name", name.orElse(null))
                .optionalLine(NAME_LIMIT)
                .orElse(null);
    }

    private Actor personOf(String agency) {
        Actor actor = actor();
        if (!actor.belongsTo(Accounts.agencyGroup(agency))) {
            throw new NotOfThatOrganisation(agency);
        }
        return actor;
    }

    private Actor actor() {
        return currentUser.actor().orElseThrow(() -> new NotOfThatOrganisation("an organisation"));
    }

    private Group get(String reference) {
        return groups.findById(reference).orElseThrow(() -> new NoSuchElementException("No group " + reference));
    }

    /** @param toConfirm the other requesting members, which confirm in a task of their own */
    public record Proposed(String reference, String proposedBy, List<String> toConfirm) {}

    public record Requested(boolean reallyAskedFor, String leadAgency) {}
}
